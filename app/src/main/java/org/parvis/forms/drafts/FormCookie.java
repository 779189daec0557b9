package org.parvis.forms.drafts;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What forms give to browsers. */
@Component
public final class FormCookie extends CookieFamily.OfModule {
    /** The token of a draft, for that draft alone. */
    public static final CookieFamily DRAFT = family("draft-", Ends.WITH_ITS_PERSON);

    /** What lends the key of a draft's copies on this device. */
    public static final CookieFamily COPY = family("copy-", Ends.WITH_ITS_PERSON);

    /** The code of a part of somebody else's draft. */
    public static final CookieFamily SHARE = family("share-", Ends.WITH_ITS_PERSON);
}
