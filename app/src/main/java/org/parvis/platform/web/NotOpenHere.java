package org.parvis.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Page;

/**
 * Something typed came to a place that is not open to whoever sent it, or not any more: signed out
 * in another tab, withdrawn, gone. Nothing is done, and the page that answers gives the text back.
 */
public class NotOpenHere extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** Why, as the page says it. */
    public enum Why {
        /** It can be opened again, then the text can be sent again. */
        CLOSED,
        /** It is no more; its text is of use elsewhere. */
        GONE,
        /** Too much was begun by people without an account. */
        CROWDED
    }

    private final Why why;
    private final String way;

    /**
     * @param way where it is opened again, or where one goes on
     */
    public NotOpenHere(Why why, String way) {
        super(why.name(), null, false, false);
        this.why = why;
        this.way = way;
    }

    public Why why() {
        return why;
    }

    public String way() {
        return way;
    }

    /** Whoever only reads is led to where it is opened; what was typed is given back. */
    public static Page closed(HttpServletRequest request, String way) {
        if (READING.contains(request.getMethod())) {
            return Page.redirect(way);
        }
        throw new NotOpenHere(Why.CLOSED, way);
    }

    /** Whether that is why something failed. */
    public static @Nullable NotOpenHere in(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotOpenHere found) {
                return found;
            }
        }
        return null;
    }
}
