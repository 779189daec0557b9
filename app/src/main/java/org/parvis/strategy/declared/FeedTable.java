package org.parvis.strategy.declared;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The messages of platforms as they came: the record behind each fact that they told. Each method
 * works in its caller's transaction and scene.
 */
@Component
class FeedTable {
    /** The last that a platform said of whether a service runs. */
    record Last(Home home, String service, String status, LocalDate day, Instant at) {}

    /** A message as it is kept. */
    record Kept(UUID record, String content) {}

    /** Whether it is new; a message under a known name, or corrected once, stays as it was. */
    boolean insert(
            JdbcClient sql, UUID record, Home home, FeedMessage message, byte[] bytes, Instant at) {
        return sql.sql(
                                """
                                insert into strategy.platform_messages
                                  (home, id, record, day, corrects, content, received_at)
                                values (:home, :id, :record, :day, :corrects, :content, :at)
                                on conflict do nothing
                                """)
                        .param("home", home.id())
                        .param("id", message.id())
                        .param("record", record)
                        .param("day", message.day())
                        .param("corrects", message.corrects(), Types.VARCHAR)
                        .param("content", new String(bytes, StandardCharsets.UTF_8))
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Kept> kept(JdbcClient sql, Home home, String id) {
        return sql.sql(
                        """
                        select record, content from strategy.platform_messages
                         where home = ? and id = ?
                        """)
                .param(home.id())
                .param(id)
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getObject("record", UUID.class),
                                        row.getString("content")))
                .optional();
    }

    /** Which of these names messages of the body have. */
    Set<String> known(JdbcClient sql, Home home, List<String> ids) {
        return sql.sql(
                        """
                        select id from strategy.platform_messages
                        where home = :home and id = any (:ids)
                        """)
                .param("home", home.id())
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    /** Whether each service runs, where the message says so. */
    void status(JdbcClient sql, Home home, FeedMessage message, Instant at) {
        List<FeedMessage.Told> told =
                message.services().stream().filter(one -> one.status() != null).toList();
        sql.sql(
                        """
                        insert into strategy.platform_status as s (home, service, status, day, told_at)
                        select :home, service, status, :day, :at
                        from unnest(cast(:services as text[]), cast(:statuses as text[]))
                          as t (service, status)
                        on conflict (home, service) do update
                          set status = excluded.status, day = excluded.day,
                              told_at = excluded.told_at
                          where s.day <= excluded.day
                        """)
                .param("home", home.id())
                .param("day", message.day())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("services", Columns.of(told, FeedMessage.Told::service))
                .param("statuses", Columns.of(told, one -> word(one.status())))
                .update();
    }

    private static @Nullable String word(Platform.@Nullable Status status) {
        return status == null ? null : status.name().toLowerCase(Locale.ROOT);
    }

    /** The last day of each month of which the platform of a body told something. */
    Map<Home, Map<YearMonth, LocalDate>> lastDays(JdbcClient sql) {
        var days = new HashMap<Home, Map<YearMonth, LocalDate>>();
        sql.sql(
                        """
                        select home, max(day) as day from strategy.platform_messages
                         group by home, date_trunc('month', day)
                        """)
                .query(
                        row -> {
                            LocalDate day = row.getObject("day", LocalDate.class);
                            days.computeIfAbsent(
                                            new Home(row.getObject("home", UUID.class)),
                                            home -> new HashMap<>())
                                    .put(YearMonth.from(day), day);
                        });
        return days;
    }

    List<Last> last(JdbcClient sql) {
        return sql.sql("select home, service, status, day, told_at from strategy.platform_status")
                .query(
                        (row, n) ->
                                new Last(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getString("service"),
                                        row.getString("status"),
                                        row.getObject("day", LocalDate.class),
                                        row.getObject("told_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
