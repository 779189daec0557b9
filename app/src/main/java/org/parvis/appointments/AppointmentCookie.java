package org.parvis.appointments;

import org.parvis.platform.web.CookieFamily;
import org.parvis.platform.web.CookieFamily.Ends;
import org.springframework.stereotype.Component;

/** What bookings give to browsers. */
@Component
public final class AppointmentCookie extends CookieFamily.OfModule {
    /** The code of a booking, for that booking alone. */
    public static final CookieFamily BOOKING = family("booking-", Ends.WITH_ITS_PERSON);

    /** The code of a place in the list of those who wait. */
    public static final CookieFamily WAITING = family("awaits-", Ends.WITH_ITS_PERSON);
}
