package org.parvis.disputes.firm;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What the room of a merchant gives to browsers. */
@Component
final class DisputeCookie extends CookieFamily.OfModule {
    /** A word by which a browser is known in which an address was proven. */
    static final CookieFamily PROOF = family("dispute-proof", Ends.WITH_ITS_PERSON);
}
