package org.parvis.platform;

import java.util.List;

/**
 * Cookies of one kind, which a module gives to browsers. A cookie cannot be given without its
 * family, and a family says what becomes of it when whoever sits there leaves: so that nobody has
 * to remember it elsewhere.
 */
public interface CookieFamily {
    /** How the name of each of them begins, or the whole of it when there is one only. */
    String beginning();

    Ends ends();

    /** When a cookie has to go before its time. */
    enum Ends {
        /** It opens something of somebody, or leads there: it goes when they sign out. */
        WITH_ITS_PERSON,
        /**
         * It opens nothing, and knows the browser: it goes when the device is said to be shared.
         */
        WITH_THE_DEVICE,
        /** It goes with the session, which signing out ends in the database too. */
        WITH_THE_SESSION,
        /** It opens nothing and says nothing of anybody: it stays. */
        NEVER
    }

    /** The families of a module, for the one place that knows them all. */
    record OfModule(List<CookieFamily> families) {
        public OfModule {
            families = List.copyOf(families);
        }

        public static OfModule of(CookieFamily... families) {
            return new OfModule(List.of(families));
        }
    }
}
