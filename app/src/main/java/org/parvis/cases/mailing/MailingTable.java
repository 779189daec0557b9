package org.parvis.cases.mailing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.notices.BulkNotices;
import org.parvis.feed.ActNotice;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of mailings and of their files; each method is one statement, in its caller's scene. */
@Component
class MailingTable implements BulkNotices {
    private static final String SELECT =
            """
            select home, id, filter, subject_fr, text_fr, subject_en, text_en, state, files, made_by,
              made_at, approved_by
            from cases.mailings
            """;

    void insert(JdbcClient sql, Mailing mailing, List<UUID> files) {
        sql.sql(
                        """
                        with mailing as (
                          insert into cases.mailings (home, id, filter, subject_fr, text_fr,
                            subject_en, text_en, state, files, made_by, made_at)
                          values (:home, :id, :filter, :subjectFr, :textFr, :subjectEn, :textEn,
                            :state, :count, :by, :at))
                        insert into cases.mailing_files (home, mailing, case_file, file_home)
                        select :home, :id, file, i.file_home from unnest(:files) as file
                        left join cases.work_items i on i.home = :home and i.case_file = file
                        """)
                .param("home", mailing.home().id())
                .param("id", mailing.id())
                .param("filter", mailing.filter())
                .param("subjectFr", mailing.french().subject())
                .param("textFr", mailing.french().text())
                .param("subjectEn", mailing.english().subject())
                .param("textEn", mailing.english().text())
                .param("state", mailing.state().code())
                .param("count", mailing.files())
                .param("by", mailing.madeBy())
                .param("at", CaseStore.timestamp(mailing.madeAt()))
                .param("files", files.toArray(UUID[]::new))
                .update();
    }

    List<Mailing> newest(JdbcClient sql, Home home) {
        return sql.sql(SELECT + " where home = ? order by id desc limit 100")
                .param(home.id())
                .query(MailingTable::mailing)
                .list();
    }

    Optional<Mailing> find(JdbcClient sql, Home home, UUID id) {
        return sql.sql(SELECT + " where home = ? and id = ?")
                .param(home.id())
                .param(id)
                .query(MailingTable::mailing)
                .optional();
    }

    List<Mailing> running(JdbcClient jobs) {
        return jobs.sql(SELECT + " where state = 'running' order by id")
                .query(MailingTable::mailing)
                .list();
    }

    /** Moves it from one state to another, unless somebody else did meanwhile. */
    boolean move(JdbcClient sql, Mailing mailing, Mailing.State to) {
        return sql.sql(
                                """
                                update cases.mailings set state = :to
                                where home = :home and id = :id and state = :from
                                """)
                        .param("to", to.code())
                        .param("home", mailing.home().id())
                        .param("id", mailing.id())
                        .param("from", mailing.state().code())
                        .update()
                == 1;
    }

    boolean approve(JdbcClient sql, Mailing mailing, UUID by, Instant at) {
        return sql.sql(
                                """
                                update cases.mailings
                                set state = 'running', approved_by = :by, approved_at = :at
                                where home = :home and id = :id and state = 'waiting'
                                """)
                        .param("by", by)
                        .param("at", CaseStore.timestamp(at))
                        .param("home", mailing.home().id())
                        .param("id", mailing.id())
                        .update()
                == 1;
    }

    /** The next files, locked, while it runs; a node that dies leaves them for the others. */
    List<CaseFileId> take(JdbcClient jobs, Mailing mailing, int most) {
        return jobs.sql(
                        """
                        select coalesce(f.file_home, f.home) as lives, f.case_file
                        from cases.mailing_files f
                        where f.home = :home and f.mailing = :id and f.state = 'waiting'
                          and exists (select from cases.mailings m
                            where m.home = :home and m.id = :id and m.state = 'running')
                        order by f.case_file limit :most for update of f skip locked
                        """)
                .param("home", mailing.home().id())
                .param("id", mailing.id())
                .param("most", most)
                .query(
                        (row, n) ->
                                new CaseFileId(
                                        new Home(row.getObject("lives", UUID.class)),
                                        row.getObject("case_file", UUID.class)))
                .list();
    }

    void written(JdbcClient jobs, Mailing mailing, CaseFileId file, int seq) {
        settle(jobs, mailing, file, "written")
                .param("seq", seq)
                .param("reason", null, Types.VARCHAR)
                .update();
    }

    void refused(JdbcClient jobs, Mailing mailing, CaseFileId file, String reason) {
        settle(jobs, mailing, file, "refused")
                .param("seq", null, Types.INTEGER)
                .param("reason", reason)
                .update();
    }

    private static JdbcClient.StatementSpec settle(
            JdbcClient jobs, Mailing mailing, CaseFileId file, String state) {
        return jobs.sql(
                        """
                        update cases.mailing_files set state = :state, seq = :seq, reason = :reason
                        where home = :home and mailing = :id and case_file = :file
                        """)
                .param("state", state)
                .param("home", mailing.home().id())
                .param("id", mailing.id())
                .param("file", file.id());
    }

    @Override
    public Set<String> among(JdbcClient jobs, List<ActNotice> acts) {
        List<ActNotice> wrote = acts.stream().filter(a -> a.kind().equals("wrote")).toList();
        if (wrote.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jobs.sql(
                                """
                                select f.case_file || '/' || f.seq
                                from unnest(:homes, :files, :seqs) as act (home, case_file, seq)
                                join cases.mailing_files f
                                  on coalesce(f.file_home, f.home) = act.home
                                  and f.case_file = act.case_file and f.seq = act.seq
                                """)
                        .param(
                                "homes",
                                wrote.stream().map(a -> a.file().home().id()).toArray(UUID[]::new))
                        .param("files", wrote.stream().map(a -> a.file().id()).toArray(UUID[]::new))
                        .param("seqs", wrote.stream().map(ActNotice::seq).toArray(Integer[]::new))
                        .query(String.class)
                        .list());
    }

    /** What became of it so far. */
    record Report(int waiting, int written, int refused, int read, int failed) {}

    /** By the program itself: a member sees no notice of a file that lives in another home. */
    Report report(JdbcClient jobs, Mailing mailing) {
        return jobs.sql(
                        """
                        select count(*) filter (where f.state = 'waiting')::int as waiting,
                          count(*) filter (where f.state = 'written')::int as written,
                          count(*) filter (where f.state = 'refused')::int as refused,
                          count(n.read_at)::int as read, count(n.failed_at)::int as failed
                        from cases.mailing_files f
                        left join cases.notices n
                          on n.home = coalesce(f.file_home, f.home)
                          and n.case_file = f.case_file and n.seq = f.seq
                        where f.home = ? and f.mailing = ?
                        """)
                .param(mailing.home().id())
                .param(mailing.id())
                .query(Report.class)
                .single();
    }

    private static Mailing mailing(ResultSet row, int n) throws SQLException {
        return new Mailing(
                new Home(row.getObject("home", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("filter"),
                new Mailing.Words(row.getString("subject_fr"), row.getString("text_fr")),
                new Mailing.Words(row.getString("subject_en"), row.getString("text_en")),
                Mailing.State.of(row.getString("state")),
                row.getInt("files"),
                row.getObject("made_by", UUID.class),
                CaseStore.instant(row, "made_at"),
                row.getObject("approved_by", UUID.class));
    }
}
