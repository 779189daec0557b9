package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;

/**
 * How sure one is of who makes a request, on a scale from 0 (anybody) to 3 (identity checked by
 * somebody), and where one is led when that is not enough: through what is missing, and back.
 */
public interface Assurance {
    /** The level that this request has reached. */
    int level(HttpServletRequest request);

    /**
     * Where to go first; nothing when the level is reached.
     *
     * @param back the page to come back to, which must not need what was just sent
     */
    Optional<String> missing(int asked, @Nullable String back, HttpServletRequest request, Words w);

    /**
     * Whether the request may go on; otherwise it was answered: who reads is led through what is
     * missing and back, and what somebody typed is shown again with what to do.
     */
    boolean demand(int asked, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
