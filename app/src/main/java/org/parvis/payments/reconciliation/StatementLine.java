package org.parvis.payments.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;

/**
 * One line of what a provider says that it did.
 *
 * @param number of it in the file, from 1, the heading counted
 * @param reference the try, by the name that we gave the provider
 * @param event the provider's own name of what it did; with its kind it names this line
 * @param flow whether it took money or gave it back
 * @param cents always more than nothing
 * @param day on which it was settled
 * @param fee what the provider kept for it, in cents; none where it does not say
 */
record StatementLine(
        long number,
        String reference,
        String event,
        long cents,
        Flow flow,
        LocalDate day,
        @Nullable Long fee) {
    /** Which way the money went. */
    enum Flow {
        PAID,
        REFUNDED;

        static Optional<Flow> of(String code) {
            return switch (code) {
                case "paid" -> Optional.of(PAID);
                case "refunded" -> Optional.of(REFUNDED);
                default -> Optional.empty();
            };
        }

        String code() {
            return this == PAID ? "paid" : "refunded";
        }
    }

    /** What names it: one that comes twice under it is one. */
    String name() {
        return event + "/" + flow.code();
    }

    /** Nothing where it is no name of a try at all. */
    @Nullable UUID attempt() {
        return Ids.read(reference).orElse(null);
    }
}
