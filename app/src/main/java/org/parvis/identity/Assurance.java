package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * How sure one is of who makes a request, on a scale from 0 (anybody) to 3 (identity checked by
 * somebody), and where one is led when that is not enough: through what is missing, and back.
 */
@Component
public class Assurance {
    private final Sessions sessions;
    private final TurnedAway turnedAway;

    Assurance(Sessions sessions, TurnedAway turnedAway) {
        this.sessions = sessions;
        this.turnedAway = turnedAway;
    }

    /** The level that this request has reached. */
    public int level(HttpServletRequest request) {
        return sessions.current(request).map(in -> in.opened().level()).orElse(0);
    }

    /**
     * Where to go first; nothing when the level is reached.
     *
     * @param back the page to come back to, which must not need what was just sent
     */
    public Optional<String> missing(
            int asked, @Nullable String back, HttpServletRequest request, Words w) {
        if (level(request) >= asked) {
            return Optional.empty();
        }
        String confirm = AccountPaths.confirm(asked, back, w);
        return Optional.of(
                sessions.current(request).isPresent()
                        ? confirm
                        : AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(confirm));
    }

    /**
     * Whether the request may go on; otherwise it was answered: who reads is led through what is
     * missing and back, and what somebody typed is shown again with what to do.
     */
    public boolean demand(int asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (level(request) >= asked) {
            return true;
        }
        turnedAway.ask(asked, request, response);
        return false;
    }
}
