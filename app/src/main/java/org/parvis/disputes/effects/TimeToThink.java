package org.parvis.disputes.effects;

import java.util.Optional;
import java.util.Set;
import org.parvis.disputes.Care;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.due.Due;
import org.parvis.disputes.due.WhenDue;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says when the time to think is over that a programme gives, or that somebody asked for. */
@Component
class TimeToThink implements WhenDue {
    private final DisputeFiles files;
    private final DisputeDays days;

    TimeToThink(DisputeFiles files, DisputeDays days) {
        this.files = files;
        this.days = days;
    }

    /** Of what was accepted, or since somebody asked for more. */
    void plan(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        program.care()
                .thinking(files.of(file))
                .ifPresent(until -> new Due(file, Due.What.SIGN, 0).plan(jobs, until));
    }

    @Override
    public Set<Due.What> whats() {
        return Set.of(Due.What.SIGN);
    }

    /** Whoever went back to the table meanwhile has nothing to sign. */
    @Override
    public void comes(JdbcClient jobs, Due due) {
        Dispute dispute = files.of(due.file());
        Optional<Care> care = files.program(due.file()).map(DisputeProgram::care);
        boolean over =
                dispute.stage() == Dispute.Stage.SIGNING
                        && !dispute.signatures().both()
                        && care.flatMap(it -> it.thinking(dispute))
                                .filter(until -> !days.now().isBefore(until))
                                .isPresent();
        if (over) {
            files.write(due.file(), new DisputeAct.Thought(days.now()));
        }
    }
}
