package org.parvis.disputes.after;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeFiles;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.rates.Merchant;
import org.parvis.disputes.rates.MerchantNotices;
import org.parvis.disputes.seats.Seats;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the course of each dispute beside its acts, for figures; derived again at each act. */
@Component
class CourseFollower implements Follower {
    private final DisputePrograms programs;
    private final DisputeFiles files;
    private final MerchantNotices merchants;
    private final DisputeDays days;

    CourseFollower(
            DisputePrograms programs,
            DisputeFiles files,
            MerchantNotices merchants,
            DisputeDays days) {
        this.programs = programs;
        this.files = files;
        this.merchants = merchants;
        this.days = days;
    }

    @Override
    public String name() {
        return "disputes-courses";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> told) {
        Map<CaseFileId, DisputeProgram> moved = new LinkedHashMap<>();
        for (ActNotice act : told) {
            if (act.kind().startsWith("disputes.")) {
                programs.of(act.service()).ifPresent(program -> moved.put(act.file(), program));
            }
        }
        moved.forEach((file, program) -> keep(jobs, file, program));
    }

    private void keep(JdbcClient jobs, CaseFileId file, DisputeProgram program) {
        Dispute dispute = files.of(file);
        Course course = Course.of(dispute, days).orElse(null);
        if (course != null) {
            CourseFigures figures = CourseFigures.of(course, dispute, program, days);
            Seats.Seat seat = merchants.seat(jobs, file, dispute).orElse(null);
            Merchant merchant = seat == null ? null : MerchantNotices.of(seat, program);
            CourseRows.keep(jobs, file, program, figures, merchant);
            if (seat != null && course.stage().over()) {
                merchants.weigh(jobs, seat, program);
            }
        }
    }
}
