package org.parvis.identity.entrance;

import java.time.Duration;
import org.parvis.platform.web.Throttle.Limit;

/** How often signing in and asking for a code may be tried. */
public final class Limits {
    public static final Limit DEVICE = new Limit("device", 10, Duration.ofMinutes(15));
    public static final Limit ACCOUNT = new Limit("account", 10, Duration.ofMinutes(15));

    /** Many networks at one account: beyond this, a browser not seen before needs another way. */
    public static final Limit CROWD = new Limit("crowd", 60, Duration.ofMinutes(15));

    public static final Limit ADDRESS = new Limit("address", 60, Duration.ofMinutes(15));
    public static final Limit SECOND = new Limit("second", 6, Duration.ofMinutes(15));

    /** Six digits are guessed in time by whoever may try for ever. */
    public static final Limit SECOND_DAY = new Limit("second-day", 20, Duration.ofDays(1));

    public static final Limit CODES_HERE = new Limit("codes-here", 5, Duration.ofHours(1));
    public static final Limit CODES_ADDRESS = new Limit("codes-address", 30, Duration.ofHours(1));
    public static final Limit CODES_DEVICE = new Limit("codes-device", 10, Duration.ofHours(1));
    public static final Limit CODES_EMAIL = new Limit("codes-email", 40, Duration.ofDays(1));

    private Limits() {}
}
