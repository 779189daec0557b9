package org.parvis.identity.sessions;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What signing in gives to browsers. */
@Component
public final class IdentityCookie extends CookieFamily.OfModule {
    public static final CookieFamily SESSION =
            family(SessionConfiguration.COOKIE, Ends.WITH_THE_SESSION);

    /** That a form was shown by this site; a new one with each session. */
    public static final CookieFamily PROOF = family("parvis-proof", Ends.WITH_THE_SESSION);

    /** A browser in which somebody was signed in before. */
    public static final CookieFamily DEVICE = family("parvis-device", Ends.WITH_THE_DEVICE);

    /** A code that was asked for in this browser. */
    public static final CookieFamily CODE = family("parvis-code", Ends.WITH_ITS_PERSON);

    /** A first proof that waits for the second. */
    public static final CookieFamily STEP = family("parvis-step", Ends.WITH_ITS_PERSON);

    public static final CookieFamily ARRIVAL = family("parvis-arrival", Ends.WITH_ITS_PERSON);

    public static final CookieFamily JOIN = family("parvis-join", Ends.WITH_ITS_PERSON);

    public static final CookieFamily TRIP = family("parvis-trip", Ends.WITH_ITS_PERSON);
}
