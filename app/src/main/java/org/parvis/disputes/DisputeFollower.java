package org.parvis.disputes;

import java.time.LocalDate;
import java.util.List;
import org.parvis.cases.spi.FileContents;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes disputes up when they arrive, does what acts of them ask of the program, and tells. */
@Component
class DisputeFollower implements Follower {
    private static final String OWN = "disputes.";

    private final DisputePrograms programs;
    private final DisputeFiles files;
    private final TakingUp opening;
    private final Drawing drawing;
    private final KeptAgreements agreements;
    private final Suspensions suspensions;
    private final TimeToThink thinking;
    private final TableNotices notices;

    DisputeFollower(
            DisputePrograms programs,
            DisputeFiles files,
            TakingUp opening,
            Drawing drawing,
            KeptAgreements agreements,
            Suspensions suspensions,
            TimeToThink thinking,
            TableNotices notices) {
        this.programs = programs;
        this.files = files;
        this.opening = opening;
        this.drawing = drawing;
        this.agreements = agreements;
        this.suspensions = suspensions;
        this.thinking = thinking;
        this.notices = notices;
    }

    @Override
    public String name() {
        return "disputes";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        acts.forEach(
                act -> programs.of(act.service()).ifPresent(program -> follow(jobs, act, program)));
    }

    private void follow(JdbcClient jobs, ActNotice act, DisputeProgram program) {
        switch (act.kind()) {
            case "received" -> opening.open(jobs, act.file(), program);
            case "disputes.mediation-asked" -> drawing.draw(jobs, act.file(), program);
            case "disputes.accepted", "disputes.slowed" ->
                    thinking.plan(jobs, act.file(), program);
            case "disputes.signed" -> agreements.conclude(jobs, act.file());
            case "disputes.suspension-signed" -> suspensions.conclude(jobs, act.file(), program);
            case "disputes.agreed",
                    "disputes.ended",
                    "disputes.declined",
                    "disputes.file-closed" -> {
                drawing.ended(jobs, act.file());
                suspensions.stop(act.file());
            }
            default -> {}
        }
        if (act.kind().startsWith(OWN)) {
            notices.tell(jobs, act.file());
        } else {
            closed(act.file());
        }
    }

    /** Withdrawn, or closed by the body, by whichever act: the dispute ends with its file. */
    private void closed(CaseFileId file) {
        LocalDate on = files.contents(file).map(FileContents.Contents::closedOn).orElse(null);
        if (on != null) {
            Dispute dispute = files.of(file);
            if (dispute.claim().isPresent() && !dispute.stage().over()) {
                files.write(file, new DisputeAct.FileClosed(on));
            }
        }
    }
}
