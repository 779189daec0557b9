package org.parvis.payments;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What somebody of a body has to have tried on the provider's page before people are sent there:
 * its language and its accessibility are somebody else's work, and ours to look at. What was tried
 * is tried again each year, and whenever the page is another one.
 */
@Component
public class HostedList {
    private static final Period FOR = Period.ofYears(1);

    private final PaymentSettings settings;
    private final Scenes scenes;
    private final InstantSource time;
    private final ZoneId zone;

    HostedList(PaymentSettings settings, Scenes scenes, InstantSource time, ZoneId legalZone) {
        this.settings = settings;
        this.scenes = scenes;
        this.time = time;
        this.zone = legalZone;
    }

    /** What is tried, each by its words in {@code payments.point.}. */
    public enum Point {
        LANGUAGE,
        AMOUNT,
        LABELS,
        KEYBOARD,
        FOCUS,
        ZOOM,
        CONTRAST,
        READER,
        ERRORS,
        TIME,
        CHALLENGE,
        BACK;

        /** As in message keys and forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** That somebody found that it holds. */
    public record Tick(Instant at, String by) {}

    /** The page that is looked at; none where nobody pays on one. */
    public @Nullable URI page() {
        return settings.page();
    }

    /** What holds of the page of today, each as it was found last, not longer ago than a year. */
    public Map<Point, Tick> ticks(Home home) {
        URI page = settings.page();
        return page == null ? Map.of() : ticks(home, page);
    }

    private Map<Point, Tick> ticks(Home home, URI page) {
        Instant since = time.instant().atZone(zone).minus(FOR).toInstant();
        Map<Point, Tick> ticks = new EnumMap<>(Point.class);
        scenes
                .job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select distinct on (point) point, at, by_name, holds
                                                from payments.hosted_points
                                                where home = ? and page = ?
                                                order by point, at desc, id desc
                                                """)
                                        .param(home.id())
                                        .param(page.toString())
                                        .query(
                                                (row, n) ->
                                                        Map.entry(
                                                                Point.valueOf(
                                                                        row.getString("point")),
                                                                row.getBoolean("holds")
                                                                        ? new Tick(
                                                                                instant(row),
                                                                                row.getString(
                                                                                        "by_name"))
                                                                        : new Tick(
                                                                                Instant.EPOCH, "")))
                                        .list())
                .stream()
                .filter(tick -> tick.getValue().at().isAfter(since))
                .forEach(tick -> ticks.put(tick.getKey(), tick.getValue()));
        return ticks;
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    /** Whether people of that body may be sent to it. */
    public boolean complete(Home home) {
        return ticks(home).size() == Point.values().length;
    }

    /** Somebody says which hold: what is said already keeps its day and its name. */
    public void say(Home home, Collection<Point> holding, String by) {
        URI page = settings.page();
        if (page == null) {
            return;
        }
        Map<Point, Tick> before = ticks(home, page);
        Instant now = time.instant();
        scenes.job(
                jobs -> {
                    for (Point point : Point.values()) {
                        boolean holds = holding.contains(point);
                        if (holds != before.containsKey(point)) {
                            jobs.sql(
                                            """
                                            insert into payments.hosted_points
                                              (home, page, point, holds, at, by_name)
                                            values (?, ?, ?, ?, ?, ?)
                                            """)
                                    .param(home.id())
                                    .param(page.toString())
                                    .param(point.name())
                                    .param(holds)
                                    .param(now.atOffset(ZoneOffset.UTC))
                                    .param(by)
                                    .update();
                        }
                    }
                    return 0;
                });
    }
}
