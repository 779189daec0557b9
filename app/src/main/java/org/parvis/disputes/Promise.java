package org.parvis.disputes;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One term of an offer, and one obligation of the agreement that comes of it.
 *
 * @param cents the sum, for money alone
 * @param by the last day on which it is done
 * @param words what it says beside; empty where its kind says all
 */
public record Promise(Kind kind, @Nullable Long cents, LocalDate by, String words) {
    /** What is done. */
    public enum Kind {
        PAY(Side.MERCHANT),
        REPAIR(Side.MERCHANT),
        REPLACE(Side.MERCHANT),
        TAKE_BACK(Side.MERCHANT),
        GIVE_BACK(Side.CONSUMER),
        APOLOGISE(Side.MERCHANT),
        OTHER(Side.MERCHANT);

        private final Side who;

        Kind(Side who) {
            this.who = who;
        }

        /** Who has to do it. */
        public Side who() {
            return who;
        }

        /** As in forms and message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
