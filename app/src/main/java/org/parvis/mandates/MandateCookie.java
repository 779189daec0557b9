package org.parvis.mandates;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What mandates give to browsers. */
@Component
final class MandateCookie extends CookieFamily.OfModule {
    /** For whom a session acts at the moment. */
    static final CookieFamily ACTING = family("acting", Ends.WITH_ITS_PERSON);
}
