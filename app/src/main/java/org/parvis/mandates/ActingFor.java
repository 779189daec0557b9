package org.parvis.mandates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.Sessions;
import org.parvis.identity.SignedIn;
import org.parvis.kernel.Ids;
import org.parvis.platform.web.Cookies;
import org.springframework.stereotype.Component;

/**
 * For whom a browser acts at the moment, if for anybody. It keeps the number of the mandate and of
 * the session that chose it, which opens nothing by itself: who is signed in and what the mandate
 * still allows are asked at each request.
 */
@Component
public class ActingFor {
    private static final String ATTRIBUTE = ActingFor.class.getName();

    private final Sessions sessions;
    private final Mandates mandates;

    ActingFor(Sessions sessions, Mandates mandates) {
        this.sessions = sessions;
        this.mandates = mandates;
    }

    /** The mandate under which whoever makes this request acts, while it is in force. */
    public Optional<Mandate> current(HttpServletRequest request) {
        Optional<String> chosen = Cookies.value(request, MandateCookie.ACTING);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Mandate.class::cast);
        }
        Optional<Mandate> found =
                sessions.current(request)
                        .flatMap(
                                in ->
                                        number(chosen.get(), in)
                                                .flatMap(id -> mandates.inForce(in.account(), id)));
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }

    /** Where a form is sent that begins to act; its field {@code next} may name a draft. */
    public static String starting(String lang, UUID mandate) {
        return MandatePaths.act(lang, mandate);
    }

    /** Where a form is sent that stops. */
    public static String stopping(String lang) {
        return MandatePaths.stop(lang);
    }

    public void start(UUID mandate, HttpServletRequest request, HttpServletResponse response) {
        sessions.current(request)
                .ifPresent(
                        in ->
                                Cookies.give(
                                        request,
                                        response,
                                        MandateCookie.ACTING,
                                        mandate + "." + mark(in),
                                        Cookies.WHILE_OPEN));
    }

    public void stop(HttpServletRequest request, HttpServletResponse response) {
        Cookies.drop(request, response, MandateCookie.ACTING);
    }

    /** Only the session that chose acts on it: signing in again begins in one's own name. */
    private static Optional<UUID> number(String chosen, SignedIn in) {
        int dot = chosen.indexOf('.');
        if (dot != 36 || !chosen.substring(dot + 1).equals(mark(in))) {
            return Optional.empty();
        }
        return Ids.read(chosen.substring(0, dot));
    }

    private static String mark(SignedIn in) {
        return Long.toString(in.since().getEpochSecond(), Character.MAX_RADIX);
    }
}
