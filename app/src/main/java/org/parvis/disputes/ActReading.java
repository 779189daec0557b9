package org.parvis.disputes;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What single acts of a dispute say of its papers, and of its last day. */
final class ActReading {
    private ActReading() {}

    static Stream<Dispute.Paper> papers(DisputeAct act) {
        return switch (act) {
            case DisputeAct.Offered it ->
                    it.papers().stream().map(one -> new Dispute.Paper(it.by(), one, it.at()));
            case DisputeAct.Attached it ->
                    it.papers().stream().map(one -> new Dispute.Paper(it.by(), one, it.at()));
            default -> Stream.of();
        };
    }

    /** Nothing for an act that ends nothing. */
    static Optional<LocalDate> lastDay(DisputeAct act, DisputeDays days) {
        return switch (act) {
            case DisputeAct.Agreed it -> Optional.of(it.on());
            case DisputeAct.Declined it -> Optional.of(days.of(it.at()));
            case DisputeAct.Ended it -> Optional.of(days.of(it.at()));
            case DisputeAct.FileClosed it -> Optional.of(it.on());
            default -> Optional.empty();
        };
    }
}
