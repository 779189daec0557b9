package org.parvis.cases.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.CaseStore;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of disposal lists and of their files; each method is one statement of the program's own. */
final class DisposalTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final String SELECT =
            """
            select l.home, l.id, l.service, l.service_version, l.rule, l.years, l.made_by, l.made_at,
                   l.proposed_by, l.approved_by, l.approved_at, l.done_at, c.waiting, c.destroyed,
                   c.alone, c.acts
            from cases.disposal_lists l
            cross join lateral (
              select count(*) filter (where state = 'waiting')::int as waiting,
                     count(*) filter (where state = 'destroyed')::int as destroyed,
                     count(*) filter (where state not in ('waiting', 'destroyed'))::int as alone,
                     coalesce(sum(acts) filter (where state = 'destroyed'), 0)::int as acts
              from cases.disposal_files f where f.home = l.home and f.list = l.id) c
            """;

    private DisposalTable() {}

    static void insert(JdbcClient jobs, DisposalList list, List<DisposalList.File> files) {
        jobs.sql(
                        """
                        with list as (
                          insert into cases.disposal_lists (home, id, service, service_version, rule,
                            years, made_by, made_at)
                          values (:home, :id, :service, :version, :rule::jsonb, :years, :by, :at)
                          returning home, id)
                        insert into cases.disposal_files (home, list, file_home, case_file, closed_on,
                          state, acts)
                        select list.home, list.id, f.file_home, f.case_file, f.closed_on, f.state,
                               f.acts
                        from list, unnest(:homes::uuid[], :files::uuid[], :closed::date[],
                          :states::text[], :acts::int[])
                          as f (file_home, case_file, closed_on, state, acts)
                        on conflict do nothing
                        """)
                .param("home", list.home().id())
                .param("id", list.id())
                .param("service", list.service())
                .param("version", list.version())
                .param("rule", CanonicalJson.text(list.rule().texts()))
                .param("years", list.years())
                .param("by", list.madeBy())
                .param("at", CaseStore.timestamp(list.madeAt()))
                .param("homes", Columns.of(files, f -> f.file().home().id()))
                .param("files", Columns.of(files, f -> f.file().id()))
                .param("closed", Columns.of(files, DisposalList.File::closedOn))
                .param("states", Columns.of(files, f -> f.became().code()))
                .param("acts", Columns.of(files, DisposalList.File::acts))
                .update();
    }

    /** These lists, of that body only. */
    static List<DisposalList> find(JdbcClient jobs, Home body, Collection<UUID> ids) {
        return jobs.sql(SELECT + " where l.home = :home and l.id = any(:ids)")
                .param("home", body.id())
                .param("ids", ids.toArray(UUID[]::new))
                .query(DisposalTable::list)
                .list();
    }

    /** Those that nobody approved yet, and those that are being carried out, the newest first. */
    static List<DisposalList> open(JdbcClient jobs, Home body) {
        return jobs.sql(
                        SELECT
                                + """
                                 where l.home = ? and l.done_at is null
                                order by l.made_at desc, l.id limit 20
                                """)
                .param(body.id())
                .query(DisposalTable::list)
                .list();
    }

    /** Those that were carried out, the newest first. */
    static List<DisposalList> done(JdbcClient jobs, Home body) {
        return jobs.sql(
                        SELECT
                                + """
                                 where l.home = ? and l.done_at is not null
                                order by l.done_at desc limit 50
                                """)
                .param(body.id())
                .query(DisposalTable::list)
                .list();
    }

    /** The one to carry out next. */
    static Optional<DisposalList> next(JdbcClient jobs) {
        return jobs.sql(
                        SELECT
                                + """
                                 where l.approved_at is not null and l.done_at is null
                                order by l.approved_at limit 1
                                """)
                .query(DisposalTable::list)
                .optional();
    }

    /** The numbers of files are there as long as the files are. */
    static List<DisposalList.File> files(JdbcClient jobs, Home body, UUID list) {
        return jobs.sql(
                        """
                        select f.file_home, f.case_file, r.reference, coalesce(c.closed, false) as closed,
                               f.closed_on, f.state, f.acts
                        from cases.disposal_files f
                        left join cases.case_files c on c.home = f.file_home and c.id = f.case_file
                        left join cases.case_references r on r.reference = c.reference
                        where f.home = ? and f.list = ? order by f.closed_on, f.case_file
                        """)
                .param(body.id())
                .param(list)
                .query(
                        (row, n) ->
                                new DisposalList.File(
                                        new CaseFileId(
                                                new Home(row.getObject("file_home", UUID.class)),
                                                row.getObject("case_file", UUID.class)),
                                        row.getString("reference"),
                                        row.getBoolean("closed"),
                                        row.getObject("closed_on", LocalDate.class),
                                        DisposalList.Became.of(row.getString("state")),
                                        row.getInt("acts")))
                .list();
    }

    /** Says who approved it, once. */
    static boolean approve(
            JdbcClient jobs, Home body, UUID list, UUID proposedBy, UUID approvedBy, Instant now) {
        return jobs.sql(
                                """
                                update cases.disposal_lists
                                set proposed_by = :proposed, approved_by = :approved, approved_at = :now
                                where home = :home and id = :id and approved_at is null
                                """)
                        .param("proposed", proposedBy)
                        .param("approved", approvedBy)
                        .param("now", CaseStore.timestamp(now))
                        .param("home", body.id())
                        .param("id", list)
                        .update()
                == 1;
    }

    static void settle(
            JdbcClient jobs, DisposalList list, CaseFileId file, DisposalList.Became became) {
        jobs.sql(
                        """
                        update cases.disposal_files f set state = :state, acts = coalesce((
                          select last_seq from cases.case_files c
                          where c.home = f.file_home and c.id = f.case_file), f.acts)
                        where f.home = :home and f.list = :list and f.case_file = :file
                        """)
                .param("state", became.code())
                .param("home", list.home().id())
                .param("list", list.id())
                .param("file", file.id())
                .update();
    }

    /** Files that passed to another body wait on no list of the first one any more. */
    static void passed(JdbcClient jobs, List<CaseFileId> files) {
        jobs.sql(
                        """
                        update cases.disposal_files f set state = 'passed'
                        from unnest(:homes::uuid[], :files::uuid[]) as gone (home, file)
                        where f.file_home = gone.home and f.case_file = gone.file
                          and f.state = 'waiting'
                        """)
                .param("homes", Columns.of(files, file -> file.home().id()))
                .param("files", Columns.of(files, CaseFileId::id))
                .update();
    }

    static void finish(JdbcClient jobs, DisposalList list, Instant now) {
        jobs.sql("update cases.disposal_lists set done_at = ? where home = ? and id = ?")
                .param(CaseStore.timestamp(now))
                .param(list.home().id())
                .param(list.id())
                .update();
    }

    static void remove(JdbcClient jobs, DisposalList list) {
        jobs.sql("delete from cases.disposal_lists where home = ? and id = ?")
                .param(list.home().id())
                .param(list.id())
                .update();
    }

    /** A list that nobody approved says nothing once its files have changed. */
    static int forget(JdbcClient jobs, Instant before) {
        return jobs.sql(
                        "delete from cases.disposal_lists where approved_at is null and made_at < ?")
                .param(CaseStore.timestamp(before))
                .update();
    }

    private static DisposalList list(ResultSet row, int n) throws SQLException {
        return new DisposalList(
                new Home(row.getObject("home", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("service"),
                row.getInt("service_version"),
                new LocalizedText(JSON.readValue(row.getString("rule"), TEXTS)),
                row.getInt("years"),
                row.getObject("made_by", UUID.class),
                CaseStore.instant(row, "made_at"),
                row.getObject("proposed_by", UUID.class),
                row.getObject("approved_by", UUID.class),
                maybe(row, "approved_at"),
                maybe(row, "done_at"),
                row.getInt("waiting"),
                row.getInt("destroyed"),
                row.getInt("alone"),
                row.getInt("acts"));
    }

    private static @Nullable Instant maybe(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : CaseStore.instant(row, column);
    }
}
