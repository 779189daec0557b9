package org.parvis.appointments;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times that are held while somebody fills in: each method is one statement, in the scene of its
 * caller.
 */
public final class HoldRows {
    private static final String HOLD =
            """
            insert into appointments.bookings (id, home, place, desk, during, starts_at, minutes,
              service, needs, channel, lang, state, held_until, code, account, case_file, reference,
              moves, made_at, changed_at)
            select a.id, a.home, a.place, d.desk, tstzrange(a.at, a.takes), a.at, a.minutes,
              a.service, a.needs, a.channel, a.lang, 'held', a.until,
              nullif(a.code, cast('' as bytea)), cast(nullif(a.account, '') as uuid),
              cast(nullif(a.file, '') as uuid), nullif(a.reference, ''),
              cast(nullif(a.moves, '') as uuid), a.now, a.now
            from (values (cast(? as uuid), cast(? as uuid), ?, cast(? as int[]),
                cast(? as timestamptz), cast(? as timestamptz), cast(? as int), ?,
                cast(? as text[]), ?, ?, cast(? as timestamptz), cast(? as bytea), ?, ?, ?, ?,
                cast(? as timestamptz)))
              a (id, home, place, desks, at, takes, minutes, service, needs, channel, lang, until,
                code, account, file, reference, moves, now),
              appointments.free_desk(a.desks, a.at, a.takes, a.now) d (desk)
            where d.desk is not null
            on conflict do nothing
            returning desk
            """;

    private HoldRows() {}

    /**
     * A time of the first of those desks that is free then.
     *
     * @param until it is held for whoever asks
     */
    public record Hold(
            UUID id,
            Bookings.Asked asked,
            List<Integer> desks,
            Holder holder,
            Instant now,
            Instant until) {
        public Hold {
            desks = List.copyOf(desks);
        }

        /** With the minutes that a desk needs afterwards. */
        Instant takesUntil() {
            return asked.at()
                    .plus(
                            Duration.ofMinutes(
                                    asked.wish().minutes() + (long) asked.place().between()));
        }

        /** Writes it; nothing is found where no desk is left. */
        Scenes.First<Integer> written() {
            Wish wish = asked.wish();
            byte[] code = holder.code();
            String reference = asked.reference();
            return new Scenes.First<>(
                    HOLD,
                    List.of(
                            id,
                            Organization.homeOf(asked.place().body()).id(),
                            asked.place().code(),
                            desks.toArray(Integer[]::new),
                            BookingRows.at(asked.at()),
                            BookingRows.at(takesUntil()),
                            wish.minutes(),
                            wish.service(),
                            wish.needs().stream().map(Need::code).toArray(String[]::new),
                            asked.channel().code(),
                            asked.lang(),
                            BookingRows.at(until),
                            code == null ? new byte[0] : code,
                            text(holder.account()),
                            text(holder.file()),
                            reference == null ? "" : reference,
                            text(asked.moves()),
                            BookingRows.at(now)),
                    (row, n) -> row.getInt(1));
        }

        private static String text(@Nullable UUID id) {
            return id == null ? "" : id.toString();
        }
    }

    /** The desk; nothing when none is left. */
    public static Optional<Integer> hold(JdbcClient sql, Hold hold) {
        Scenes.First<Integer> written = hold.written();
        return sql.sql(written.sql()).params(written.values()).query(written.row()).optional();
    }

    /** Gives back what the scene holds: in its file, or outside files. */
    static int release(JdbcClient sql, BookingScene scene) {
        return sql.sql(
                        "delete from appointments.bookings where state = 'held'"
                                + BookingRows.AND_THERE)
                .param("file", BookingRows.file(scene), Types.OTHER)
                .update();
    }
}
