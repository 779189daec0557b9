package org.parvis.disputes.firm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.seats.SeatTurns;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps beside the acts of each dispute where it stands for its merchant, who may have many. */
@Component
class TurnFollower implements Follower {
    private final DisputePrograms programs;
    private final DisputeFiles files;
    private final SeatTurns turns;
    private final DisputeDays days;

    TurnFollower(DisputePrograms programs, DisputeFiles files, SeatTurns turns, DisputeDays days) {
        this.programs = programs;
        this.files = files;
        this.turns = turns;
        this.days = days;
    }

    @Override
    public String name() {
        return "disputes-turns";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        Set<CaseFileId> moved = new LinkedHashSet<>();
        for (ActNotice act : acts) {
            if (act.kind().startsWith("disputes.") && programs.of(act.service()).isPresent()) {
                moved.add(act.file());
            }
        }
        moved.forEach(file -> keep(jobs, file));
    }

    private void keep(JdbcClient jobs, CaseFileId file) {
        Dispute dispute = files.of(file);
        if (dispute.claim().isPresent()) {
            MerchantTurn turn = MerchantTurn.of(dispute, days.today());
            turns.keep(jobs, file, turn.word(), turn.due());
        }
    }
}
