package org.parvis.cases.spi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
}
