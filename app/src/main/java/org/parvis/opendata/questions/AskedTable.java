package org.parvis.opendata.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of questions; each method is one statement, in the scene that it says. */
@Component
class AskedTable {
    private static final String SHOWN =
            """
            select id, kind, received_on, due_on, answered_on, lang, question, answer, change,
              version, shown_on
            from opendata.questions
            """;

    /**
     * Those of a dataset, newest first, so many at most after that one; in the scene of anybody.
     */
    List<Asked> of(JdbcClient reader, UUID dataset, @Nullable UUID after, int most) {
        return reader.sql(
                        SHOWN
                                + """
                                where dataset = :dataset and (:after::uuid is null or id < :after)
                                order by id desc limit :most
                                """)
                .param("dataset", dataset)
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query((row, n) -> asked(row))
                .list();
    }

    /** The newest that are shown with their words; in the scene of anybody. */
    List<Asked> shown(JdbcClient reader, UUID dataset, int most) {
        return reader.sql(
                        SHOWN
                                + """
                                where dataset = :dataset and question is not null
                                order by id desc limit :most
                                """)
                .param("dataset", dataset)
                .param("most", most)
                .query((row, n) -> asked(row))
                .list();
    }

    /** Errors that the version to come was said to correct; in the scene of anybody. */
    List<Asked> promised(JdbcClient reader, UUID dataset, int newest) {
        return reader.sql(
                        SHOWN
                                + """
                                where dataset = :dataset and change = 'next' and version >= :newest
                                order by id
                                """)
                .param("dataset", dataset)
                .param("newest", newest)
                .query((row, n) -> asked(row))
                .list();
    }

    /** How those of a dataset stand on that day; in the scene of anybody. */
    Asked.Counts counts(JdbcClient reader, UUID dataset, LocalDate today) {
        return reader.sql(
                        """
                        select count(received_on) as all_of, count(answered_on) as answered,
                          count(received_on) filter
                            (where answered_on is null and due_on < :today) as late,
                          count(received_on) filter (where answered_on > due_on) as answered_late,
                          percentile_disc(0.5) within group (order by answered_on - received_on)
                            filter (where answered_on is not null) as median
                        from opendata.questions where dataset = :dataset
                        """)
                .param("dataset", dataset)
                .param("today", today)
                .query(
                        (row, n) ->
                                new Asked.Counts(
                                        row.getLong("all_of"),
                                        row.getLong("answered"),
                                        row.getLong("late"),
                                        row.getLong("answered_late"),
                                        row.getObject("median", Integer.class)))
                .single();
    }

    /** A file in which something waits to be shown. */
    record Unshown(UUID file, String name, LocalDate answered) {}

    /**
     * Answers that are not shown yet though their data are public, the oldest first; in the scene
     * of a member of their body.
     */
    List<Unshown> unshown(JdbcClient staff, Home home, int most) {
        return staff.sql(
                        """
                        select q.case_file, d.name, q.answered_on
                        from opendata.questions q join opendata.datasets d on d.id = q.dataset
                        where q.home = ? and q.question is null and q.answered_on is not null
                          and exists (select from opendata.public_datasets() p
                            where p.dataset = q.dataset)
                        order by q.answered_on, q.id limit ?
                        """)
                .param(home.id())
                .param(most)
                .query(
                        (row, n) ->
                                new Unshown(
                                        row.getObject("case_file", UUID.class),
                                        row.getString("name"),
                                        row.getObject("answered_on", LocalDate.class)))
                .list();
    }

    /** As its file stands now; in the transaction of the job. */
    void keep(JdbcClient jobs, CaseFileId file, UUID dataset, Asked asked) {
        jobs.sql(
                        """
                        insert into opendata.questions (id, case_file, dataset, home, kind,
                          received_on, due_on, answered_on, lang)
                        values (:id, :file, :dataset, :home, :kind, :received, :due, :answered,
                          :lang)
                        on conflict (case_file) do update
                        set due_on = excluded.due_on, answered_on = excluded.answered_on
                        """)
                .param("id", asked.id())
                .param("file", file.id())
                .param("dataset", dataset)
                .param("home", file.home().id())
                .param("kind", asked.kind().name().toLowerCase(Locale.ROOT))
                .param("received", asked.received())
                .param("due", asked.due(), Types.DATE)
                .param("answered", asked.answered(), Types.DATE)
                .param("lang", asked.lang())
                .update();
    }

    /** The same of one whose data are not public now; in the transaction of the job. */
    void move(JdbcClient jobs, CaseFileId file, Asked asked) {
        jobs.sql(
                        """
                        update opendata.questions set due_on = :due, answered_on = :answered
                        where case_file = :file
                        """)
                .param("due", asked.due(), Types.DATE)
                .param("answered", asked.answered(), Types.DATE)
                .param("file", file.id())
                .update();
    }

    /** What is shown of it now; in the transaction of the job. */
    void show(JdbcClient jobs, CaseFileId file, Shown shown) {
        boolean stays = shown.change() == Shown.Change.NONE;
        jobs.sql(
                        """
                        update opendata.questions set question = :question, answer = :answer,
                          change = :change, version = :version, shown_on = :on
                        where case_file = :file
                        """)
                .param("question", shown.question())
                .param("answer", shown.answer())
                .param("change", shown.change().code())
                .param("version", stays ? null : shown.version(), Types.INTEGER)
                .param("on", shown.on())
                .param("file", file.id())
                .update();
    }

    /**
     * It was taken back before it was answered: it counts nowhere; in the transaction of the job.
     */
    void drop(JdbcClient jobs, CaseFileId file) {
        jobs.sql("delete from opendata.questions where case_file = ? and question is null")
                .param(file.id())
                .update();
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                Asked.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("answered_on", LocalDate.class),
                row.getString("lang"),
                words(row));
    }

    private static Asked.@Nullable Words words(ResultSet row) throws SQLException {
        String question = row.getString("question");
        return question == null
                ? null
                : new Asked.Words(
                        question,
                        row.getString("answer"),
                        Shown.Change.of(row.getString("change")),
                        row.getInt("version"),
                        row.getObject("shown_on", LocalDate.class));
    }
}
