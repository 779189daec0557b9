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

    /** Whoever is in a file also sees what they booked elsewhere: that is not of the file. */
    private static final String AND_THERE =
            " and case_file is not distinct from cast(:file as uuid)";

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

    /** Holds that time of the first of the desks that is free; false when there is none left. */
    static boolean hold(JdbcClient sql, New wanted, List<Integer> desks, BookingScene scene) {
        return sql.sql(
                                """
                                insert into appointments.bookings (id, home, place, desk, during,
                                  starts_at, minutes, service, needs, channel, lang, state,
                                  held_until, code, account, case_file, reference, moves, made_at,
                                  changed_at)
                                select :id, :home, :place, d.desk, tstzrange(:at, :takes), :at,
                                  :minutes, :service, cast(:needs as text[]), :channel, :lang,
                                  'held', :until, cast(:code as bytea), cast(:account as uuid),
                                  cast(:file as uuid), cast(:reference as text),
                                  cast(:moves as uuid), :now, :now
                                from appointments.free_desk(:desks, :at, :takes, :now) d (desk)
                                where d.desk is not null
                                on conflict do nothing
                                """)
                        .param("id", wanted.id())
                        .param("home", wanted.home().id())
                        .param("place", wanted.place())
                        .param("desks", desks.toArray(Integer[]::new))
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
                        .param("file", file(scene), Types.OTHER)
                        .param("reference", wanted.reference())
                        .param("moves", wanted.moves(), Types.OTHER)
                        .param("now", at(wanted.now()))
                        .update()
                == 1;
    }

    /** Gives back what the scene holds: in its file, or outside files. */
    static int release(JdbcClient sql, BookingScene scene) {
        return sql.sql("delete from appointments.bookings where state = 'held'" + AND_THERE)
                .param("file", file(scene), Types.OTHER)
                .update();
    }

    static boolean ofPerson(JdbcClient sql) {
        return sql.sql("select coalesce(current_setting('parvis.party', true), '') = '1'")
                .query(Boolean.class)
                .single();
    }

    private static @Nullable UUID file(BookingScene scene) {
        CaseFileId file = scene.file();
        return file == null ? null : file.id();
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
                          returning home, place, desk, during, starts_at, minutes, needs)
                        update appointments.bookings b set home = held.home, place = held.place,
                          desk = held.desk, during = held.during, starts_at = held.starts_at,
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

    /** What the scene has, the latest first: in its file, or outside files. */
    static List<Booking> all(JdbcClient sql, BookingScene scene) {
        return sql.sql(SELECT + " where true" + AND_THERE + " order by made_at desc limit 20")
                .param("file", file(scene), Types.OTHER)
                .query(BookingRows::of)
                .list();
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
