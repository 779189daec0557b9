package org.parvis.strategy.snapshots;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figures;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Freezes the published figures once a day, so that what was read can be cited and found again
 * whatever is corrected later.
 */
@Component
public class Snapshots {
    private static final Duration OFTEN = Duration.ofHours(20);

    private final Scenes scenes;
    private final Strategies strategies;
    private final Figures figures;
    private final Names names;
    private final Periods periods;

    Snapshots(Scenes scenes, Strategies strategies, Figures figures, Names names, Periods periods) {
        this.scenes = scenes;
        this.strategies = strategies;
        this.figures = figures;
        this.names = names;
        this.periods = periods;
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

    /**
     * The value of a figure as it was last frozen.
     *
     * @param name the figure and the version of its formula
     */
    public record Value(String name, Ratio ratio, Instant at) {}

    /** The last value of each figure, under each version of its formula. */
    public List<Value> values() {
        return scenes.reading(
                new Scene.Reader(),
                sql ->
                        sql.sql(
                                        """
                                        select figure || '/' || version as name, taken_at,
                                          (content::jsonb ->> 'numerator')::bigint as numerator,
                                          (content::jsonb ->> 'denominator')::bigint as denominator
                                        from strategy.snapshots where digest in (
                                          select distinct on (figure, version) digest
                                          from strategy.snapshots
                                          order by figure, version, taken_at desc)
                                        """)
                                .query((row, n) -> value(row))
                                .list());
    }

    private static Value value(ResultSet row) throws SQLException {
        return new Value(
                row.getString("name"),
                new Ratio(row.getLong("numerator"), row.getLong("denominator")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    public Optional<Snapshot> latest(String figure) {
        return scenes.reading(new Scene.Reader(), sql -> latest(sql, figure));
    }

    /** Freezes each figure over all bodies that was not frozen lately; how many were. */
    public int take() {
        Instant now = periods.now();
        Set<String> lately =
                scenes.reading(new Scene.Reader(), sql -> since(sql, now.minus(OFTEN)));
        int taken = 0;
        for (Strategy strategy : strategies.all()) {
            if (!lately.containsAll(names(strategy))) {
                taken += take(figures.of(strategy, periods.year(), null), lately, now);
            }
        }
        return taken;
    }

    /** The formulas of a strategy that can be computed, as frozen figures name them. */
    private static List<String> names(Strategy strategy) {
        return strategy.aims().stream()
                .flatMap(aim -> aim.formula().map(f -> aim.code() + "/" + f.version()).stream())
                .toList();
    }

    private int take(List<Figure> all, Set<String> lately, Instant now) {
        return scenes.job(
                sql ->
                        all.stream()
                                .filter(f -> !lately.contains(name(f)))
                                .map(f -> frozen(f, now))
                                .mapToInt(snapshot -> insert(sql, snapshot))
                                .sum());
    }

    public static String name(Figure figure) {
        return figure.aim().code() + "/" + figure.formula().version();
    }

    private Snapshot frozen(Figure figure, Instant now) {
        return Snapshot.of(
                figure.aim().code(), figure.formula().version(), now, Frozen.of(figure, names));
    }

    /** What was frozen since a moment; only the names are read. */
    private static Set<String> since(JdbcClient sql, Instant moment) {
        return sql.sql(
                        """
                        select figure || '/' || version from strategy.snapshots where taken_at > ?
                        """)
                .param(moment.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .set();
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

    /** Once a day is enough, but the program may not run at any one hour. */
    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Task<Void> freezeFigures(Snapshots snapshots) {
            return Tasks.recurring("figures", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((instance, context) -> snapshots.take());
        }
    }
}
