package org.parvis.measures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;

/** What an installation had counted before facts were kept by month is there afterwards. */
class FactsByMonthTests {
    private static final String BEFORE =
            """
            insert into measures.facts (home, key, kind, record_kind, record_home, record_id,
                                        service, dims, day, quantity, value)
              select md5('home' || n % 3)::uuid, 'k' || n, 'file.decided', 'case-file',
                     md5('home' || n % 3)::uuid, md5('r' || n)::uuid, 'permit',
                     'outcome=' || (array['granted', 'refused'])[1 + n % 2],
                     date '2024-01-31' + n * 11, case when n % 7 = 0 then -1 else 1 end, n % 20
                from generate_series(1, 90) n;
            insert into measures.cells (home, kind, service, dims, month, n, total)
              select home, kind, service, dims, date_trunc('month', day), sum(quantity),
                     sum(quantity * value) from measures.facts group by 1, 2, 3, 4, 5;
            insert into measures.spreads (home, kind, service, dims, month, value, n)
              select home, kind, service, dims, date_trunc('month', day), value, sum(quantity)
                from measures.facts group by 1, 2, 3, 4, 5, 6;
            """;

    static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        database.owner().sql("drop schema measures cascade").update();
        migrate("1");
        database.owner().sql(BEFORE).update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void nothingIsLostAndWhatComesLaterIsCountedOnTop() {
        Map<String, List<Map<String, Object>>> before = read();
        migrate("latest");
        assertThat(read()).isEqualTo(before);
        assertThat(before.get("facts")).hasSize(90);
        assertThat(rows("select home, key from measures.told")).as("each counts once").hasSize(90);
        Measures measures =
                new Measures(database.scenes(), MovableClock.at("2026-12-31T12:00:00Z"));
        assertThat(measures.recount()).isEqualTo(rows("select 1 from measures.sums").size());
        assertThat(read()).isEqualTo(before);
        assertThat(
                        measures.cells(
                                CellQuery.of(
                                        YearMonth.of(2024, 1),
                                        YearMonth.of(2026, 12),
                                        "file.decided")))
                .hasSameSizeAs(before.get("cells"));
    }

    private static Map<String, List<Map<String, Object>>> read() {
        return Map.of(
                "facts", rows("select * from measures.facts order by key"),
                "cells",
                        rows(
                                "select home, kind, service, dims, month, n, trim_scale(total) as t"
                                        + " from measures.cells order by 1, 2, 3, 4, 5"),
                "spreads",
                        rows(
                                "select home, kind, service, dims, month, value, n"
                                        + " from measures.spreads order by 1, 2, 3, 4, 5, 6"));
    }

    private static List<Map<String, Object>> rows(String sql) {
        return database.owner().sql(sql).query().listOfRows();
    }

    private static void migrate(String to) {
        Flyway.configure()
                .dataSource(database.migrating())
                .locations("classpath:db/migration/measures")
                .schemas("measures")
                .defaultSchema("measures")
                .createSchemas(true)
                .target(to)
                .load()
                .migrate();
    }
}
