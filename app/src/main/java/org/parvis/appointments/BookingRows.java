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
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of bookings; each method is one statement, in the scene of its caller. */
public final class BookingRows {
    private static final String COLUMNS =
            """
            id, home, place, desk, starts_at, minutes, service, needs, lang, state, held_until,
              account, case_file, reference, moves, revision, called_off
            """;

    public static final String SELECT = "select " + COLUMNS + " from appointments.bookings ";

    /** The same with who comes. */
    static final String SEALED = "sealed, " + COLUMNS;

    public static final String SELECT_SEALED = "select " + SEALED + " from appointments.bookings ";

    /** Whoever is in a file also sees what they booked elsewhere: that is not of the file. */
    static final String AND_THERE = " and case_file is not distinct from cast(:file as uuid)";

    private static final String CONFIRM =
            """
            with said as (
              select * from (values (cast(? as uuid), cast(? as bytea), cast(? as timestamptz)))
                v (id, sealed, now)),
            waited as (
              delete from appointments.waiting w using appointments.bookings b, said s
              where b.id = s.id and (w.offer = b.id or w.case_file = b.case_file))
            update appointments.bookings b set state = 'booked', held_until = null,
              sealed = nullif(s.sealed, cast('' as bytea)), revision = 1, changed_at = s.now
            from said s
            where b.id = s.id and b.state = 'held' and b.moves is null and b.starts_at > s.now
            returning b.id
            """;

    private BookingRows() {}

    /**
     * A booking, and who comes.
     *
     * @param contact as it is kept; none where the file says it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Sealed(Booking booking, byte @Nullable [] contact) {
        public static Sealed of(ResultSet row, int n) throws SQLException {
            return new Sealed(BookingRows.of(row, n), row.getBytes("sealed"));
        }
    }

    static boolean ofPerson(JdbcClient sql) {
        return sql.sql("select coalesce(current_setting('parvis.party', true), '') = '1'")
                .query(Boolean.class)
                .single();
    }

    static @Nullable UUID file(BookingScene scene) {
        CaseFileId file = scene.file();
        return file == null ? null : file.id();
    }

    /** Books what is held; nothing is found where it is not, or would take the place of another. */
    static Scenes.First<UUID> confirmed(UUID id, byte @Nullable [] sealed, Instant now) {
        return new Scenes.First<>(
                CONFIRM,
                List.of(id, sealed == null ? new byte[0] : sealed, at(now)),
                (row, n) -> row.getObject("id", UUID.class));
    }

    public static boolean confirm(JdbcClient sql, UUID id, byte @Nullable [] sealed, Instant now) {
        Scenes.First<UUID> confirmed = confirmed(id, sealed, now);
        return sql.sql(confirmed.sql())
                .params(confirmed.values())
                .query(confirmed.row())
                .optional()
                .isPresent();
    }

    /** Gives the time that was held to the booking that it was held for. */
    public static int move(JdbcClient sql, UUID booking, UUID hold, Instant now) {
        return sql.sql(
                        """
                        with waited as (
                          delete from appointments.waiting w using appointments.bookings b
                          where b.id = :hold and (w.offer = b.id or w.case_file = b.case_file)),
                        held as (
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

    public static int cancel(JdbcClient sql, UUID id, Instant now) {
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

    /** All that was booked in a file. */
    public static int drop(JdbcClient jobs, CaseFileId file) {
        return jobs.sql("delete from appointments.bookings where home = ? and case_file = ?")
                .param(file.home().id())
                .param(file.id())
                .update();
    }

    public static Optional<Booking> find(JdbcClient sql, UUID id) {
        return sql.sql(SELECT + " where id = :id")
                .param("id", id)
                .query(BookingRows::of)
                .optional();
    }

    /** What is booked in that file and would be moved; nothing where there is none. */
    public static @Nullable UUID ofFile(JdbcClient sql, @Nullable UUID file) {
        return sql.sql(
                        """
                        select id from appointments.bookings
                        where case_file = cast(:file as uuid) and state = 'booked'
                        """)
                .param("file", file, Types.OTHER)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** What the scene has, the latest first: in its file, or outside files. */
    static List<Booking> all(JdbcClient sql, BookingScene scene) {
        return sql.sql(SELECT + " where true" + AND_THERE + " order by made_at desc limit 20")
                .param("file", file(scene), Types.OTHER)
                .query(BookingRows::of)
                .list();
    }

    public static Booking of(ResultSet row, int n) throws SQLException {
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

    static Set<Need> needs(Array codes) throws SQLException {
        Set<Need> needs = EnumSet.noneOf(Need.class);
        for (Object code : (Object[]) codes.getArray()) {
            Need.of(String.valueOf(code)).ifPresent(needs::add);
        }
        return needs;
    }

    public static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
