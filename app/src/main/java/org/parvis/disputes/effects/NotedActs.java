package org.parvis.disputes.effects;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.cases.spi.FileContents;
import org.parvis.disputes.By;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.Side;
import org.parvis.kernel.CaseFileId;
import org.springframework.stereotype.Component;

/** What the program notes in a dispute because of what others did in its file. */
@Component
class NotedActs {
    private final DisputeFiles files;
    private final DisputeDays days;

    NotedActs(DisputeFiles files, DisputeDays days) {
        this.files = files;
        this.days = days;
    }

    boolean open(CaseFileId file) {
        return files.open(file);
    }

    /** Withdrawn, or closed by the body, by whichever act: the dispute ends with its file. */
    void closed(CaseFileId file) {
        LocalDate on = files.contents(file).map(FileContents.Contents::closedOn).orElse(null);
        if (on != null) {
            Dispute dispute = files.of(file);
            if (dispute.claim().isPresent() && !dispute.stage().over()) {
                files.write(file, new DisputeAct.FileClosed(on));
            }
        }
    }

    /**
     * The days to answer are those of whoever was invited, and end with what they do; another of
     * their firm who moves for them does not reach them.
     */
    void answered(CaseFileId file) {
        Dispute dispute = files.of(file);
        Set<Integer> moved =
                dispute.all(DisputeAct.class)
                        .flatMap(act -> moved(act).stream())
                        .collect(Collectors.toSet());
        dispute.invited()
                .map(DisputeAct.Invited::party)
                .filter(party -> !moved.isEmpty() && !moved.contains(party))
                .ifPresent(party -> files.write(file, new DisputeAct.Answered(party, days.now())));
    }

    /** Which party of the merchant has answered by that. */
    private static Optional<Integer> moved(DisputeAct act) {
        return switch (act) {
            case DisputeAct.Offered it -> merchant(it.by());
            case DisputeAct.Accepted it -> merchant(it.by());
            case DisputeAct.Answered it -> Optional.of(it.party());
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> merchant(By by) {
        return by.side() == Side.MERCHANT ? Optional.of(by.party()) : Optional.empty();
    }
}
