package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
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

    Assurance(Sessions sessions) {
        this.sessions = sessions;
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
        String confirm = ConfirmPages.asking(asked, back, w);
        return Optional.of(
                sessions.current(request).isPresent()
                        ? confirm
                        : SignInPages.path(w.lang()) + ReturnAddress.suffix(confirm));
    }
}
