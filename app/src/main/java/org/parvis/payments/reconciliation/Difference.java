package org.parvis.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider and the books disagree, as a work item: open until somebody booked or explained
 * it, or until a later file or word made both agree.
 *
 * @param reference what the provider names, as it wrote it
 * @param event the provider's name of it; none where the provider says nothing
 * @param attempt the try that is meant; none where there is none
 * @param file number of its file; none where there is none
 * @param flow what the provider says happened, as it says it
 * @param ours cents in the books, and {@code theirs} cents at the provider; none where nothing is
 * @param currency of theirs
 * @param bookable whether the provider took all of a try that the books know and that is not paid
 * @param words what was done about it, the first thing first
 */
record Difference(
        UUID id,
        Kind kind,
        String reference,
        @Nullable String event,
        @Nullable UUID attempt,
        @Nullable String file,
        String flow,
        @Nullable Long ours,
        @Nullable Long theirs,
        String currency,
        LocalDate day,
        Instant at,
        boolean bookable,
        List<Word> words) {
    /** In what they disagree. */
    enum Kind {
        /** The provider did it, and the books have not. */
        MISSING_HERE,
        /** The books have it, and no file of the provider within its days. */
        MISSING_THERE,
        /** Both have it, with two sums. */
        AMOUNT,
        /** The provider says it two times. */
        TWICE,
        /** A signed word of the provider that matches nothing, and so moved nothing. */
        MESSAGE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** What can be done about it. */
    enum Deed {
        /** The provider was written to: it stays open. */
        ASKED,
        /** What the provider says was taken into the books. */
        BOOKED,
        /** Somebody knows why, and nothing has to move. */
        EXPLAINED,
        /** Both agree by now; the program says so. */
        MATCHED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean ends() {
            return this != ASKED;
        }

        static Optional<Deed> of(String code) {
            return switch (code) {
                case "asked" -> Optional.of(ASKED);
                case "booked" -> Optional.of(BOOKED);
                case "explained" -> Optional.of(EXPLAINED);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Something that was done about it.
     *
     * @param by who did it; empty where the program did
     */
    record Word(Deed deed, Instant at, String by, String reason) {}

    boolean open() {
        return words.stream().noneMatch(word -> word.deed().ends());
    }
}
