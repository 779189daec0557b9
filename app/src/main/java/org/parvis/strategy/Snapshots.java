package org.parvis.strategy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes the published figures once a day, so that what was read can be cited and found again
 * whatever is corrected later.
 */
@Component
class Snapshots {
    private static final Duration OFTEN = Duration.ofHours(20);

    private final Scenes scenes;
    private final Strategies strategies;
    private final Figures figures;
    private final Names names;
    private final InstantSource clock;
    private final ZoneId zone;

    Snapshots(
            Scenes scenes,
            Strategies strategies,
            Figures figures,
            Names names,
            InstantSource clock,
            ZoneId zone) {
        this.scenes = scenes;
        this.strategies = strategies;
        this.figures = figures;
        this.names = names;
        this.clock = clock;
        this.zone = zone;
    }

    Optional<Snapshot> find(String digest) {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(SELECT + " where digest = ?")
                                .param(digest)
                                .query((row, n) -> snapshot(row))
                                .optional());
    }

    Optional<Snapshot> latest(String figure) {
        return scenes.reading(new Scene.Reader(), sql -> latest(sql, figure));
    }

    /** Freezes each figure over all bodies that was not frozen lately; how many were. */
    int take() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Period year = Period.of(Period.Choice.YEAR, today);
        return strategies.all().stream()
                .flatMap(strategy -> figures.of(strategy, year, null).stream())
                .mapToInt(this::take)
                .sum();
    }

    private int take(Figure figure) {
        Instant now = clock.instant();
        Snapshot taken =
                Snapshot.of(
                        figure.aim().code(),
                        figure.formula().version(),
                        now,
                        Frozen.of(figure, names));
        return scenes.job(
                sql -> {
                    boolean lately =
                            latest(sql, taken.figure())
                                    .filter(last -> last.version() == taken.version())
                                    .filter(last -> last.takenAt().isAfter(now.minus(OFTEN)))
                                    .isPresent();
                    return lately ? 0 : insert(sql, taken);
                });
    }

    private static int insert(JdbcClient sql, Snapshot taken) {
        return sql.sql(
                        """
                        insert into strategy.snapshots (digest, figure, version, taken_at, content)
                        values (:digest, :figure, :version, :at, :content) on conflict do nothing
                        """)
                .param("digest", taken.digest())
                .param("figure", taken.figure())
                .param("version", taken.version())
                .param("at", taken.takenAt().atOffset(ZoneOffset.UTC))
                .param("content", taken.content())
                .update();
    }

    private static final String SELECT =
            "select digest, figure, version, taken_at, content from strategy.snapshots";

    private static Optional<Snapshot> latest(JdbcClient sql, String figure) {
        return sql.sql(SELECT + " where figure = ? order by taken_at desc limit 1")
                .param(figure)
                .query((row, n) -> snapshot(row))
                .optional();
    }

    private static Snapshot snapshot(ResultSet row) throws SQLException {
        return new Snapshot(
                row.getString("digest"),
                row.getString("figure"),
                row.getInt("version"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getString("content"));
    }
}
