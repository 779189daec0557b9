package org.parvis.cases.spi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;

/**
 * How a module lets somebody into a file who proved in its own way who they are, as the party whose
 * code it is: for those who never saw that code. Whoever decides that they may, decides before.
 */
public interface BrowserCodes {
    /** Lets this browser open the file until it is closed. */
    void remember(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            String reference,
            String code);

    /**
     * Lets this browser open the file until then, or until it is closed before: for whoever may
     * only as long as something else stands. A file that it opens by that code anyway stays open.
     */
    void lend(
            HttpServletRequest request,
            HttpServletResponse response,
            Actor.@Nullable Person person,
            Lent lent);

    /**
     * What is open for a time.
     *
     * @param until from when the file is closed to that browser
     */
    record Lent(String reference, String code, Instant until) {}
}
