package org.parvis.platform.web;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.util.ReflectionUtils;

/**
 * Cookies of one kind, which a module gives to browsers. A cookie cannot be given without its
 * family, and a family says what becomes of it when whoever sits there leaves: so that nobody has
 * to remember it elsewhere. It is declared in one line, as a constant of {@link OfModule}.
 */
public final class CookieFamily {
    private final String beginning;
    private final Ends ends;

    private CookieFamily(String beginning, Ends ends) {
        this.beginning = beginning;
        this.ends = ends;
    }

    /** How the name of each of them begins, or the whole of it when there is one only. */
    public String beginning() {
        return beginning;
    }

    public Ends ends() {
        return ends;
    }

    @Override
    public String toString() {
        return beginning + ", " + ends;
    }

    /** When a cookie has to go before its time. */
    public enum Ends {
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

    /**
     * The families of a module, which its component declares as constants. The one place that knows
     * them all finds them there, so that a family that is declared is never left out.
     */
    public abstract static class OfModule {
        protected static CookieFamily family(String beginning, Ends ends) {
            return new CookieFamily(beginning, ends);
        }

        public final List<CookieFamily> families() {
            return Arrays.stream(getClass().getDeclaredFields())
                    .filter(field -> field.getType() == CookieFamily.class)
                    .map(OfModule::declared)
                    .toList();
        }

        private static CookieFamily declared(Field field) {
            ReflectionUtils.makeAccessible(field);
            Object family = ReflectionUtils.getField(field, null);
            return (CookieFamily) Objects.requireNonNull(family, field::toString);
        }
    }
}
