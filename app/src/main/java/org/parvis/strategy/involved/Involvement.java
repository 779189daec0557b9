package org.parvis.strategy.involved;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * Something that was done with the people a service is for: when, with how many, and what it
 * taught. It names nobody.
 *
 * @param learned in the language in which it was written down; in each, where the platform says it
 * @param member who wrote it down; none for the demonstration's
 */
public record Involvement(
        UUID id,
        Home home,
        String service,
        Kind kind,
        LocalDate heldOn,
        int people,
        LocalizedText learned,
        @Nullable UUID member,
        Instant at) {

    /** What counts as involving people, by the working definition of target 1. */
    enum Kind {
        INTERVIEW,
        USABILITY_TEST,
        CO_CREATION,
        CONSULTATION;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }
}
