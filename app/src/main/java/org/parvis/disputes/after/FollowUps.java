package org.parvis.disputes.after;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.disputes.DisputeProgram;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is due on a day after an agreement, in the transaction of the job that is handed in. */
final class FollowUps {
    private FollowUps() {}

    /** What is done on that day. */
    enum What {
        /** Whoever owes something is reminded before its day. */
        RECALL,
        /** Whoever it is owed to is asked after its day. */
        ASK,
        /** Nobody writes to the other any more. */
        END;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something that is due.
     *
     * @param number of the obligation, from 1; 0 for the end
     */
    record Due(CaseFileId file, What what, int number) {}

    /** Of an agreement that was just made; a second time changes nothing. */
    static void plan(JdbcClient jobs, CaseFileId file, Fulfilment kept, DisputeProgram.After days) {
        for (Fulfilment.Duty duty : kept.duties()) {
            LocalDate by = duty.promise().by();
            plan(jobs, new Due(file, What.RECALL, duty.number()), by.minusDays(days.remindDays()));
            plan(jobs, new Due(file, What.ASK, duty.number()), by.plusDays(1));
        }
        plan(jobs, new Due(file, What.END, 0), kept.talkUntil().plusDays(1));
    }

    private static void plan(JdbcClient jobs, Due due, LocalDate day) {
        of(
                        jobs,
                        """
                        insert into disputes.follow_ups (home, case_file, what, number, due)
                        values (:home, :file, :what, :number, :due) on conflict do nothing
                        """,
                        due)
                .param("due", day)
                .update();
    }

    /** What is due on that day and not done, the oldest first. */
    static List<Due> due(JdbcClient jobs, LocalDate today, int most) {
        return jobs.sql(
                        """
                        select home, case_file, what, number from disputes.follow_ups
                        where not done and due <= :today
                        order by due, home, case_file, what, number limit :most
                        """)
                .param("today", today)
                .param("most", most)
                .query(
                        (row, n) ->
                                new Due(
                                        new CaseFileId(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getObject("case_file", UUID.class)),
                                        What.valueOf(
                                                row.getString("what").toUpperCase(Locale.ROOT)),
                                        row.getInt("number")))
                .list();
    }

    /** Takes it for this transaction; whether it was still to do. */
    static boolean take(JdbcClient jobs, Due due) {
        return of(
                                jobs,
                                """
                                update disputes.follow_ups set done = true
                                where home = :home and case_file = :file and what = :what
                                  and number = :number and not done
                                """,
                                due)
                        .update()
                > 0;
    }

    private static JdbcClient.StatementSpec of(JdbcClient jobs, String text, Due due) {
        return jobs.sql(text)
                .param("home", due.file().home().id())
                .param("file", due.file().id())
                .param("what", due.what().code())
                .param("number", due.number());
    }
}
