package org.parvis.disputes.after;

import java.sql.Types;
import org.jspecify.annotations.Nullable;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.rates.Merchant;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the course of each dispute is kept, for figures. */
final class CourseRows {
    private CourseRows() {}

    /** In the transaction of the job. */
    static void keep(
            JdbcClient jobs,
            CaseFileId file,
            DisputeProgram program,
            CourseFigures figures,
            @Nullable Merchant merchant) {
        Course course = figures.course();
        jobs.sql(
                        """
                        insert into disputes.courses (home, case_file, service, answered, silent,
                          mediated, ending, answer_days, working_days, mediation_days, said, kept,
                          consumer_suited, merchant_suited, merchant, seen)
                        values (:home, :file, :service, :answered, :silent, :mediated, :ending,
                          :answerDays, :workingDays, :mediationDays, :said, :kept, :consumer, :suited,
                          :merchant, :seen)
                        on conflict (home, case_file) do update set answered = excluded.answered,
                          silent = excluded.silent, mediated = excluded.mediated,
                          ending = excluded.ending, answer_days = excluded.answer_days,
                          working_days = excluded.working_days,
                          mediation_days = excluded.mediation_days,
                          said = excluded.said, kept = excluded.kept,
                          consumer_suited = excluded.consumer_suited,
                          merchant_suited = excluded.merchant_suited,
                          merchant = excluded.merchant, seen = excluded.seen
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("service", program.service())
                .param("answered", course.answered() != null)
                .param("silent", course.silent())
                .param("mediated", course.mediated() != null)
                .param("ending", course.end())
                .param("answerDays", figures.answerDays(), Types.INTEGER)
                .param("workingDays", figures.workingDays(), Types.INTEGER)
                .param("mediationDays", figures.mediationDays(), Types.INTEGER)
                .param("said", figures.said())
                .param("kept", figures.kept())
                .param("consumer", figures.consumer(), Types.BOOLEAN)
                .param("suited", figures.merchant(), Types.BOOLEAN)
                .param("merchant", merchant == null ? null : merchant.key(), Types.VARCHAR)
                .param("seen", course.seen() != null)
                .update();
    }
}
