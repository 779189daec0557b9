package org.parvis.cases.desk;

import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** What every page of agents answers in the same way. */
public final class TeamReply {
    /** The refusal that says that somebody else acted meanwhile. */
    public static final String CONFLICT = "cases.refused.conflict";

    private TeamReply() {}

    /** The latest act that the page had shown; a form that lost it has seen nothing. */
    public static int seen(MultiValueMap<String, String> form) {
        String seen = form.getFirst("seen");
        return seen != null && seen.matches("\\d{1,8}") ? Integer.parseInt(seen) : 0;
    }

    /** The same answer for a file of another body and for one that never was. */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
