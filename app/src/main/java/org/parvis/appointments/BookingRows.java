package org.parvis.appointments;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of bookings; each method is one statement, in the scene of its caller. */
final class BookingRows {
    static final String SELECT =
            """
            select id, home, place, desk, starts_at, minutes, service, needs, lang, state,
              held_until, account, case_file, reference, moves, revision, called_off
            from appointments.bookings
            """;

    private BookingRows() {}

    /**
     * What is to be held.
     *
     * @param takes until when the desk is taken: the minutes after it included
     */
    record New(
            UUID id,
            Home home,
            String place,
            Instant startsAt,
            int minutes,
            Instant takes,
            String service,
            Set<Need> needs,
            String channel,
            String lang,
            Instant until,
            @Nullable String reference,
            @Nullable UUID moves,
            Instant now) {}

    /** Holds that time of the desk; false when somebody was first. */
    static boolean hold(JdbcClient sql, New wanted, int desk, BookingScene scene) {
        CaseFileId file = scene.file();
        return sql.sql(
                                """
                                insert into appointments.bookings (id, home, place, desk, during,
                                  starts_at, minutes, service, needs, channel, lang, state,
                                  held_until, code, account, case_file, reference, moves, made_at,
                                  changed_at)
                                values (:id, :home, :place, :desk, tstzrange(:at, :takes), :at,
                                  :minutes, :service, cast(:needs as text[]), :channel, :lang,
                                  'held', :until, :code, :account, :file, :reference, :moves, :now,
                                  :now)
                                on conflict do nothing
                                """)
                        .param("id", wanted.id())
                        .param("home", wanted.home().id())
                        .param("place", wanted.place())
                        .param("desk", desk)
                        .param("at", at(wanted.startsAt()))
                        .param("takes", at(wanted.takes()))
                        .param("minutes", wanted.minutes())
                        .param("service", wanted.service())
                        .param(
                                "needs",
                                wanted.needs().stream().map(Need::code).toArray(String[]::new))
                        .param("channel", wanted.channel())
                        .param("lang", wanted.lang())
                        .param("until", at(wanted.until()))
                        .param("code", scene.code(), Types.BINARY)
                        .param("account", scene.account(), Types.OTHER)
                        .param("file", file == null ? null : file.id(), Types.OTHER)
                        .param("reference", wanted.reference())
                        .param("moves", wanted.moves(), Types.OTHER)
                        .param("now", at(wanted.now()))
                        .update()
                == 1;
    }

    /** Ends what is held there no more. */
    static void endHolds(JdbcClient sql, New wanted, List<Integer> desks) {
        sql.sql("select appointments.end_holds(:desks, :from, :to, :now)")
                .param("desks", desks.toArray(Integer[]::new))
                .param("from", at(wanted.startsAt()))
                .param("to", at(wanted.takes()))
                .param("now", at(wanted.now()))
                .query((row, n) -> true)
                .single();
    }

    /** Gives back whatever the scene holds. */
    static int release(JdbcClient sql) {
        return sql.sql("delete from appointments.bookings where state = 'held'").update();
    }

    static int confirm(JdbcClient sql, UUID id, byte @Nullable [] sealed, Instant now) {
        return sql.sql(
                        """
                        update appointments.bookings set state = 'booked', held_until = null,
                          sealed = :sealed, revision = 1, changed_at = :now
                        where id = :id and state = 'held' and moves is null
                        """)
                .param("sealed", sealed, Types.BINARY)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    /** Gives the time that was held to the booking that it was held for. */
    static int move(JdbcClient sql, UUID booking, UUID hold, Instant now) {
        return sql.sql(
                        """
                        with held as (
                          delete from appointments.bookings
                          where id = :hold and state = 'held' and moves = :id
                          returning place, desk, during, starts_at, minutes, needs)
                        update appointments.bookings b set place = held.place, desk = held.desk,
                          during = held.during, starts_at = held.starts_at,
                          minutes = held.minutes, needs = held.needs, revision = b.revision + 1,
                          reminded_at = null, changed_at = :now
                        from held where b.id = :id and b.state = 'booked'
                        """)
                .param("hold", hold)
                .param("id", booking)
                .param("now", at(now))
                .update();
    }

    static int cancel(JdbcClient sql, UUID id, Instant now) {
        return sql.sql(
                        """
                        update appointments.bookings set state = 'cancelled',
                          revision = revision + 1, changed_at = :now
                        where id = :id and state = 'booked' and starts_at > :now
                        """)
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    static Optional<Booking> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(BookingRows::of)
                .optional();
    }

    /** What the scene has, the latest first. */
    static List<Booking> all(JdbcClient sql) {
        return sql.sql(SELECT + " order by made_at desc limit 20").query(BookingRows::of).list();
    }

    static Booking of(ResultSet row, int n) throws SQLException {
        Home home = new Home(row.getObject("home", UUID.class));
        UUID file = row.getObject("case_file", UUID.class);
        OffsetDateTime until = row.getObject("held_until", OffsetDateTime.class);
        return new Booking(
                row.getObject("id", UUID.class),
                home,
                row.getString("place"),
                row.getInt("desk"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getInt("minutes"),
                row.getString("service"),
                needs(row.getArray("needs")),
                row.getString("lang"),
                Booking.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                until == null ? null : until.toInstant(),
                row.getObject("account", UUID.class),
                file == null ? null : new CaseFileId(home, file),
                row.getString("reference"),
                row.getObject("moves", UUID.class),
                row.getInt("revision"),
                row.getBoolean("called_off"));
    }

    private static Set<Need> needs(Array codes) throws SQLException {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Object code : (Object[]) codes.getArray()) {
            Need.of(String.valueOf(code)).ifPresent(needs::add);
        }
        return needs;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
