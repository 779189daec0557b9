package org.parvis.cases.admission;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What files give to browsers. */
@Component
final class CaseCookie extends CookieFamily.OfModule {
    /** The code of a file, for that file alone. */
    static final CookieFamily FILE = family("file-", Ends.WITH_ITS_PERSON);
}
