package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the course of each dispute beside its acts, for figures; derived again at each act. */
@Component
class CourseFollower implements Follower {
    private final DisputePrograms programs;
    private final DisputeFiles files;
    private final DisputeDays days;

    CourseFollower(DisputePrograms programs, DisputeFiles files, DisputeDays days) {
        this.programs = programs;
        this.files = files;
        this.days = days;
    }

    @Override
    public String name() {
        return "disputes-courses";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> told) {
        told.forEach(
                act -> programs.of(act.service()).ifPresent(program -> keep(jobs, act, program)));
    }

    private void keep(JdbcClient jobs, ActNotice act, DisputeProgram program) {
        Dispute dispute = files.of(act.file());
        Course.of(dispute, closedOn(act), days)
                .ifPresent(
                        course ->
                                CourseRows.keep(
                                        jobs,
                                        act.file(),
                                        program,
                                        CourseFigures.of(course, dispute, program, days)));
    }

    /** Withdrawn, or closed by the body; an end of the dispute's own comes before it. */
    private @Nullable LocalDate closedOn(ActNotice act) {
        return files.contents(act.file())
                .filter(file -> !file.state().open())
                .map(file -> days.of(act.at()))
                .orElse(null);
    }
}
