package org.parvis.opendata.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.opendata.Stored;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.risk.PeopleSaid;
import org.parvis.opendata.risk.RiskFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of what is prepared; each method is one statement, in the scene of a member. */
@Component
class DataDraftTable {
    /** A dataset by its address, with its draft if it has one. */
    record Known(UUID id, String name, @Nullable Draft draft) {}

    private static final String READ =
            """
            select d.id, d.name, p.revision, p.source, p.file, p.columns, p.description, p.news,
              p.people, p.prepared_by, p.saved_at
            from opendata.datasets d left join opendata.drafts p on p.dataset = d.id
            where d.home = ?
            """;

    List<Known> all(JdbcClient sql, Actor.Agent by) {
        return sql.sql(READ + " order by d.name")
                .param(by.home().id())
                .query((row, n) -> known(row))
                .list();
    }

    Optional<Known> find(JdbcClient sql, Actor.Agent by, String name) {
        return sql.sql(READ + " and d.name = ?")
                .param(by.home().id())
                .param(name)
                .query((row, n) -> known(row))
                .optional();
    }

    /** False when the address is taken, by whomever. */
    boolean begin(JdbcClient sql, Actor.Agent by, UUID id, String name, Instant at) {
        return sql.sql(
                                """
                                insert into opendata.datasets (id, home, name, made_by, made_at)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(id)
                        .param(by.home().id())
                        .param(name)
                        .param(by.member())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody began one meanwhile. */
    boolean add(JdbcClient sql, Actor.Agent by, UUID dataset, Draft draft, Instant at) {
        return sql.sql(
                                """
                                insert into opendata.drafts (dataset, home, revision, source, file, columns,
                                  description, news, people, prepared_by, saved_at)
                                values (?, ?, 1, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?::jsonb,
                                  array(select distinct unnest(?::uuid[] || ?::uuid)), ?)
                                on conflict do nothing
                                """)
                        .param(dataset)
                        .param(by.home().id())
                        .param(draft.source())
                        .param(Stored.written(draft.file()))
                        .param(Stored.written(draft.columns()))
                        .param(Stored.written(draft.description()))
                        .param(draft.news())
                        .param(Stored.written(draft.people()))
                        .param(draft.preparedBy().toArray(UUID[]::new))
                        .param(by.member())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False when somebody changed it since that revision was read. */
    boolean save(JdbcClient sql, Actor.Agent by, UUID dataset, Draft draft, Instant at) {
        return sql.sql(
                                """
                                update opendata.drafts set revision = revision + 1, source = ?, file = ?::jsonb,
                                  columns = ?::jsonb, description = ?::jsonb, news = ?, people = ?::jsonb,
                                  saved_at = ?,
                                  prepared_by = array(select distinct unnest(prepared_by || ?::uuid))
                                where dataset = ? and revision = ?
                                """)
                        .param(draft.source())
                        .param(Stored.written(draft.file()))
                        .param(Stored.written(draft.columns()))
                        .param(Stored.written(draft.description()))
                        .param(draft.news())
                        .param(Stored.written(draft.people()))
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(by.member())
                        .param(dataset)
                        .param(draft.revision())
                        .update()
                == 1;
    }

    List<DataLife.Step> steps(JdbcClient sql, UUID dataset) {
        return sql.sql(
                        """
                        select revision, step, member, words, at from opendata.steps
                        where dataset = ? order by id desc limit 50
                        """)
                .param(dataset)
                .query((row, n) -> step(row))
                .list();
    }

    /** The last step of every dataset of a body. */
    List<Last> last(JdbcClient sql, Actor.Agent by) {
        return sql.sql(
                        """
                        select distinct on (dataset) dataset, revision, step, member, words, at
                        from opendata.steps where home = ? order by dataset, id desc
                        """)
                .param(by.home().id())
                .query((row, n) -> new Last(row.getObject("dataset", UUID.class), step(row)))
                .list();
    }

    /** The last step of one of them. */
    record Last(UUID dataset, DataLife.Step step) {}

    /** Said of the draft as it was seen; false when it moved or was signed meanwhile. */
    boolean step(JdbcClient sql, Actor.Agent by, UUID dataset, DataLife.Step step) {
        return sql.sql(
                                """
                                insert into opendata.steps (id, dataset, home, revision, step, member, words, at)
                                select ?, p.dataset, p.home, p.revision, ?, ?, ?, ?
                                from opendata.drafts p where p.dataset = ? and p.revision = ? for update
                                """)
                        .param(Ids.next())
                        .param(step.kind())
                        .param(by.member())
                        .param(step.words())
                        .param(step.at().atOffset(ZoneOffset.UTC))
                        .param(dataset)
                        .param(step.revision())
                        .update()
                == 1;
    }

    /** The number of the version that it makes; nothing when the database refuses. */
    Optional<Integer> release(
            JdbcClient sql, UUID dataset, int revision, Signed signed, Instant at) {
        return sql.sql("select opendata.release(?, ?, ?, ?::jsonb, ?::jsonb, ?) as number")
                .param(Ids.next())
                .param(dataset)
                .param(revision)
                .param(Stored.written(signed.file()))
                .param(Stored.written(signed.checked()))
                .param(at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Optional.ofNullable((Integer) row.getObject("number")))
                .single();
    }

    /** What is signed: the table, and what whoever signs answered for. */
    record Signed(TableFile file, Checked checked) {}

    /**
     * As the version keeps it.
     *
     * @param marks the points that were answered for
     * @param found what the test said of exactly this table, and at which limits
     */
    record Checked(List<String> marks, PeopleSaid people, RiskFound found) {}

    /** What was said of the people in the newest version. */
    PeopleSaid said(JdbcClient sql, UUID dataset) {
        return sql.sql(
                        """
                        select checked ->> 'people' from opendata.versions
                        where dataset = ? order by number desc limit 1
                        """)
                .param(dataset)
                .query(String.class)
                .optional()
                .map(written -> Stored.as(PeopleSaid.class, written))
                .orElse(PeopleSaid.NOTHING);
    }

    private static DataLife.Step step(ResultSet row) throws SQLException {
        return new DataLife.Step(
                row.getInt("revision"),
                row.getString("step"),
                row.getObject("member", UUID.class),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("source") == null ? null : draft(row));
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getInt("revision"),
                Stored.file(row.getString("file")),
                Stored.columns(row.getString("columns")),
                Stored.description(row.getString("description")),
                row.getString("news"),
                Stored.as(PeopleSaid.class, row.getString("people")),
                Set.of((UUID[]) row.getArray("prepared_by").getArray()),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
