package org.parvis.organizations.members;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * The written instrument by which the highest authority of a body makes somebody the person in
 * charge (A-2.1, s. 8). It names one person, has a first day and perhaps a last one.
 */
public record Delegation(
        UUID delegate,
        Standing standing,
        LocalizedText instrument,
        LocalDate from,
        @Nullable LocalDate to) {

    /** What the delegate must be in the body (A-2.1, s. 8). */
    public enum Standing {
        MEMBER("member"),
        BOARD("board"),
        MANAGEMENT("management");

        private final String code;

        Standing(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Standing of(String code) {
            for (Standing standing : values()) {
                if (standing.code.equals(code)) {
                    return standing;
                }
            }
            throw new IllegalArgumentException(code);
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
