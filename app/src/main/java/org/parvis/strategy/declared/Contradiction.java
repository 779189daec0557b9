package org.parvis.strategy.declared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;

/**
 * A stated total beside what the program counted of the same, too far apart to be both true.
 *
 * @param asked when the body was asked to confirm or correct; none yet
 * @param answer what the body said to confirm it; none yet
 * @param settled since when nothing contradicts it any more
 */
public record Contradiction(
        UUID id,
        Claim claim,
        long counted,
        Instant since,
        @Nullable Instant asked,
        @Nullable Answer answer,
        @Nullable Instant settled) {

    record Answer(String words, Instant at) {}

    /** Two are about the same when all but their numbers is the same. */
    record Subject(
            Home home,
            String source,
            String kind,
            @Nullable String service,
            String dimension,
            LocalDate from) {}

    Subject subject() {
        return subject(claim);
    }

    static Subject subject(Claim claim) {
        return new Subject(
                claim.home(),
                claim.source(),
                claim.kind(),
                claim.service(),
                claim.dimension(),
                claim.from());
    }

    boolean open() {
        return settled == null;
    }

    /** Whether its body still has to say something. */
    boolean waits() {
        return settled == null && answer == null;
    }
}
