package org.parvis.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is owed, as rows: each call runs in the scene of the handle, or of the jobs. */
final class DueTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT =
            """
            select home, file, reference, service, payer, lines::text as lines, charged, owed, asked,
              rest::text as rest, taken, returned, why, asked_on, until_day, paid_at
            from payments.dues
            """;

    private DueTable() {}

    /** What the scene may see of that file. */
    static Optional<Due> find(JdbcClient sql, CaseFileId file) {
        return sql.sql(SELECT + " where home = ? and file = ?")
                .param(file.home().id())
                .param(file.id())
                .query(DueTable::due)
                .optional();
    }

    /** The same, held until the job is done: whoever comes second sees what the first one did. */
    static Optional<Due> lock(JdbcClient jobs, CaseFileId file) {
        return jobs.sql(SELECT + " where home = ? and file = ? for update")
                .param(file.home().id())
                .param(file.id())
                .query(DueTable::due)
                .optional();
    }

    /** What an account still has to pay, the nearest last day first. */
    static List<Due> ofPayer(JdbcClient sql, UUID payer, int most) {
        return sql.sql(
                        SELECT
                                + """
                                 where payer = ? and taken - returned < asked
                                 order by until_day, reference limit ?
                                """)
                .param(payer)
                .param(most)
                .query(DueTable::due)
                .list();
    }

    /** What is left to pay in days that end by then, of which nobody was reminded. */
    static List<Due> toRemind(JdbcClient jobs, LocalDate by, int most) {
        return jobs.sql(
                        SELECT
                                + """
                                 where not reminded and taken - returned < asked and until_day <= ?
                                 order by until_day, home, file limit ?
                                """)
                .param(by)
                .param(most)
                .query(DueTable::due)
                .list();
    }

    static void reminded(JdbcClient jobs, CaseFileId file) {
        jobs.sql("update payments.dues set reminded = true where home = ? and file = ?")
                .param(file.home().id())
                .param(file.id())
                .update();
    }

    /** Files that hold more than is owed, and some of it by one of these ways. */
    static List<CaseFileId> toReturn(JdbcClient jobs, List<String> ways, int most) {
        return jobs.sql(
                        """
                        select home, file from payments.dues d
                        where taken - returned > owed and exists (
                          select from payments.attempts a
                          where a.home = d.home and a.file = d.file and a.state = 'captured'
                            and a.cents > a.returned and a.way = any(:ways))
                        order by home, file limit :most
                        """)
                .param("ways", ways.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> file(row))
                .list();
    }

    /** Whether it is new: a file is charged once. */
    static boolean add(JdbcClient jobs, Due due) {
        return jobs.sql(
                                """
                                insert into payments.dues (home, file, reference, service, payer,
                                  currency, lines, charged, owed, asked, rest, asked_on,
                                  until_day)
                                values (:home, :file, :reference, :service, :payer::uuid, :currency,
                                  :lines::jsonb, :charged, :owed, :asked, :rest::jsonb, :on, :until)
                                on conflict do nothing
                                """)
                        .param("home", due.file().home().id())
                        .param("file", due.file().id())
                        .param("reference", due.reference())
                        .param("service", due.service())
                        .param("payer", due.payer())
                        .param("currency", Cents.CURRENCY)
                        .param("lines", JSON.writeValueAsString(due.lines()))
                        .param("charged", due.charged())
                        .param("owed", due.owed())
                        .param("asked", due.asked())
                        .param("rest", json(due.rest()))
                        .param("on", due.askedOn())
                        .param("until", due.until())
                        .update()
                == 1;
    }

    /** Writes the sums of one that is locked. */
    static void save(JdbcClient jobs, Due due) {
        jobs.sql(
                        """
                        update payments.dues set owed = :owed, asked = :asked, taken = :taken,
                          returned = :returned, why = :why, paid_at = :paidAt
                        where home = :home and file = :file
                        """)
                .param("home", due.file().home().id())
                .param("file", due.file().id())
                .param("owed", due.owed())
                .param("asked", due.asked())
                .param("taken", due.taken())
                .param("returned", due.returned())
                .param("why", due.why())
                .param("paidAt", due.paidAt() == null ? null : timestamp(due.paidAt()))
                .update();
    }

    /** All of one that is locked is asked for, with days of its own, of which it is reminded. */
    static void askAll(JdbcClient jobs, Due due) {
        jobs.sql(
                        """
                        update payments.dues set asked = owed, asked_on = :on, until_day = :until,
                          reminded = false
                        where home = :home and file = :file
                        """)
                .param("home", due.file().home().id())
                .param("file", due.file().id())
                .param("on", due.askedOn())
                .param("until", due.until())
                .update();
    }

    static OffsetDateTime timestamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static CaseFileId file(ResultSet row) throws SQLException {
        return new CaseFileId(
                new Home(row.getObject("home", UUID.class)), row.getObject("file", UUID.class));
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                file(row),
                row.getString("reference"),
                row.getString("service"),
                row.getObject("payer", UUID.class),
                JSON.readValue(row.getString("lines"), new TypeReference<List<BillLine>>() {}),
                row.getLong("charged"),
                row.getLong("owed"),
                row.getLong("asked"),
                rest(row.getString("rest")),
                row.getLong("taken"),
                row.getLong("returned"),
                row.getString("why"),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                instant(row, "paid_at"));
    }

    private static @Nullable String json(@Nullable Rest rest) {
        return rest == null ? null : JSON.writeValueAsString(rest);
    }

    private static @Nullable Rest rest(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, Rest.class);
    }
}
