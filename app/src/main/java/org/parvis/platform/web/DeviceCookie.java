package org.parvis.platform.web;

import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What the platform gives to browsers. */
@Component
final class DeviceCookie extends CookieFamily.OfModule {
    /** That others use the device. */
    static final CookieFamily SHARED = family("shared-device", Ends.NEVER);

    /** That its phrase was typed here: it opens what belongs to nobody. */
    static final CookieFamily DEMONSTRATION = family("demonstration", Ends.WITH_THE_DEVICE);
}
