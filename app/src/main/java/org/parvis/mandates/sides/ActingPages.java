package org.parvis.mandates.sides;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.mandates.ActingFor;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandatePaths;
import org.parvis.mandates.Mandates;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Beginning to act for somebody, and stopping. */
@Controller
class ActingPages {
    /** A draft from which one comes, and to which one goes back. */
    private static final Pattern DRAFT = Pattern.compile("/(fr/demarche|en/form)/[0-9a-f-]{36}");

    private final Mandates mandates;
    private final ActingFor acting;

    ActingPages(Mandates mandates, ActingFor acting) {
        this.mandates = mandates;
        this.acting = acting;
    }

    /** From here on, until one stops, everything is done for the other and says so. */
    @PostMapping({"/fr/compte/mandats/{id}/agir", "/en/account/mandates/{id}/act"})
    Page act(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Words w) {
        UUID account = person == null ? null : person.account();
        Mandate mandate = account == null ? null : mandates.inForce(account, id).orElse(null);
        if (mandate == null) {
            return Page.redirect(MandatePaths.list(w.lang()));
        }
        acting.start(id, request, response);
        return Page.redirect(back(next, w));
    }

    /** To the draft, or to the desk of whoever one acts for from now on. */
    private static String back(String next, Words w) {
        return DRAFT.matcher(next).matches() ? next : MandatePaths.account(w.lang());
    }

    @PostMapping({"/fr/compte/mandats/arreter", "/en/account/mandates/stop"})
    Page stop(
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Words w) {
        acting.stop(request, response);
        return Page.redirect(back(next, w));
    }
}
