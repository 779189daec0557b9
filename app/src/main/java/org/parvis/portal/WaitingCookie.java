package org.parvis.portal;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What the waiting room gives to browsers. */
@Component
final class WaitingCookie extends CookieFamily.OfModule {
    /** The number of whoever waits. */
    static final CookieFamily TICKET = family("waiting-number", Ends.NEVER);

    /** The pass of whoever waited. */
    static final CookieFamily PASS = family("waiting-pass", Ends.NEVER);
}
