package org.parvis.disputes.after;

import java.util.List;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Begins what follows when a dispute ends. */
@Component
class FollowUpFollower implements Follower {
    private final DisputePrograms programs;
    private final FollowUps followUps;
    private final Endings endings;

    FollowUpFollower(DisputePrograms programs, FollowUps followUps, Endings endings) {
        this.programs = programs;
        this.followUps = followUps;
        this.endings = endings;
    }

    @Override
    public String name() {
        return "disputes-after";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        acts.forEach(
                act -> programs.of(act.service()).ifPresent(program -> follow(jobs, act, program)));
    }

    private void follow(JdbcClient jobs, ActNotice act, DisputeProgram program) {
        switch (act.kind()) {
            case "disputes.agreed" -> {
                followUps.plan(jobs, act.file(), program);
                endings.end(jobs, act.file());
            }
            case "disputes.ended",
                    "disputes.declined",
                    "disputes.stopped",
                    "disputes.file-closed" ->
                    endings.end(jobs, act.file());
            case "disputes.recused" -> endings.left(jobs, act.file());
            default -> {}
        }
    }
}
