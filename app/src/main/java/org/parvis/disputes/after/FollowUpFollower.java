package org.parvis.disputes.after;

import java.util.List;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.disputes.DisputeDays;
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
    private final FileContents contents;
    private final DisputeDays days;

    FollowUpFollower(
            DisputePrograms programs,
            FollowUps followUps,
            Endings endings,
            FileContents contents,
            DisputeDays days) {
        this.programs = programs;
        this.followUps = followUps;
        this.endings = endings;
        this.contents = contents;
        this.days = days;
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
                endings.end(jobs, act.file(), null);
            }
            case "disputes.ended", "disputes.declined" -> endings.end(jobs, act.file(), null);
            default -> {
                if (!act.kind().startsWith("disputes.") && closed(act)) {
                    endings.end(jobs, act.file(), days.of(act.at()));
                }
            }
        }
    }

    /** Withdrawn, or closed by the body: by whichever act of the file. */
    private boolean closed(ActNotice act) {
        return contents.of(new FileActs.Program(), act.file())
                .filter(file -> !file.state().open())
                .isPresent();
    }
}
