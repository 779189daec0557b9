package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.cases.spi.FileEnclosures;

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

    /** What papers are, by name and content: each is kept anew when it comes again. */
    static List<String> contents(List<FileEnclosures.Enclosure> papers) {
        return papers.stream().map(it -> it.digest() + " " + it.name()).toList();
    }

    /** Nothing for an act that ends nothing. */
    static Optional<LocalDate> lastDay(DisputeAct act, DisputeDays days) {
        return switch (act) {
            case DisputeAct.Agreed it -> Optional.of(it.on());
            case DisputeAct.Declined it -> Optional.of(days.of(it.at()));
            case DisputeAct.Ended it -> Optional.of(days.of(it.at()));
            case DisputeAct.Stopped it -> Optional.of(days.of(it.at()));
            case DisputeAct.FileClosed it -> Optional.of(it.on());
            default -> Optional.empty();
        };
    }
}
