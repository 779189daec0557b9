package org.parvis.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Assurance;
import org.parvis.identity.Sessions;
import org.springframework.stereotype.Component;

/** The level that the proofs given in a session have reached. */
@Component
class SessionAssurance implements Assurance {
    private final Sessions sessions;
    private final TurnedAway turnedAway;

    SessionAssurance(Sessions sessions, TurnedAway turnedAway) {
        this.sessions = sessions;
        this.turnedAway = turnedAway;
    }

    @Override
    public int level(HttpServletRequest request) {
        return sessions.current(request).map(in -> in.opened().level()).orElse(0);
    }

    @Override
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

    @Override
    public boolean demand(int asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (level(request) >= asked) {
            return true;
        }
        turnedAway.ask(asked, request, response);
        return false;
    }
}
