package org.parvis.disputes.effects;

import java.util.List;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes disputes up when they arrive, does what acts of them ask of the program, and tells. */
@Component
class DisputeFollower implements Follower {
    private static final String OWN = "disputes.";

    private final DisputePrograms programs;
    private final NotedActs noted;
    private final TakingUp opening;
    private final Drawing drawing;
    private final KeptAgreements agreements;
    private final Suspensions suspensions;
    private final TimeToThink thinking;
    private final TableNotices notices;

    DisputeFollower(
            DisputePrograms programs,
            NotedActs noted,
            TakingUp opening,
            Drawing drawing,
            KeptAgreements agreements,
            Suspensions suspensions,
            TimeToThink thinking,
            TableNotices notices) {
        this.programs = programs;
        this.noted = noted;
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
            case "disputes.agreed",
                    "disputes.ended",
                    "disputes.declined",
                    "disputes.stopped",
                    "disputes.file-closed" -> {
                drawing.ended(jobs, act.file());
                suspensions.stop(act.file());
                opening.ended(jobs, act.file());
            }
            default -> {
                if (noted.open(act.file())) {
                    open(jobs, act, program);
                }
            }
        }
        if (act.kind().startsWith(OWN)) {
            notices.tell(jobs, act.file());
        } else {
            noted.closed(act.file());
        }
    }

    private void open(JdbcClient jobs, ActNotice act, DisputeProgram program) {
        switch (act.kind()) {
            case "received" -> opening.open(jobs, act.file(), program);
            case "disputes.seen" -> opening.came(jobs, act.file(), program);
            case "disputes.mediation-asked", "disputes.apart" ->
                    drawing.mediate(jobs, act.file(), program);
            case "disputes.recused" -> {
                drawing.ended(jobs, act.file());
                drawing.mediate(jobs, act.file(), program);
            }
            case "disputes.offered" -> noted.answered(act.file());
            case "disputes.accepted" -> {
                noted.answered(act.file());
                thinking.plan(jobs, act.file(), program);
            }
            case "disputes.slowed" -> thinking.plan(jobs, act.file(), program);
            case "disputes.signed" -> agreements.conclude(jobs, act.file());
            case "disputes.suspension-signed" -> suspensions.conclude(jobs, act.file(), program);
            default -> {}
        }
    }
}
