package org.parvis.appointments;

import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.organizations.Organization;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Times that are held while somebody fills in: each method is one statement, in the scene of its
 * caller.
 */
public final class HoldRows {
    private HoldRows() {}

    /** Holds that time of the first of the desks that is free; false when there is none left. */
    public static boolean hold(
            JdbcClient sql,
            UUID id,
            Bookings.Asked asked,
            List<Integer> desks,
            Holder holder,
            Instant now,
            Instant until) {
        Place place = asked.place();
        Wish wish = asked.wish();
        Duration takes = Duration.ofMinutes(wish.minutes() + (long) place.between());
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
                        .param("id", id)
                        .param("home", Organization.homeOf(place.body()).id())
                        .param("place", place.code())
                        .param("desks", desks.toArray(Integer[]::new))
                        .param("at", BookingRows.at(asked.at()))
                        .param("takes", BookingRows.at(asked.at().plus(takes)))
                        .param("minutes", wish.minutes())
                        .param("service", wish.service())
                        .param(
                                "needs",
                                wish.needs().stream().map(Need::code).toArray(String[]::new))
                        .param("channel", asked.channel().code())
                        .param("lang", asked.lang())
                        .param("until", BookingRows.at(until))
                        .param("code", holder.code(), Types.BINARY)
                        .param("account", holder.account(), Types.OTHER)
                        .param("file", holder.file(), Types.OTHER)
                        .param("reference", asked.reference())
                        .param("moves", asked.moves(), Types.OTHER)
                        .param("now", BookingRows.at(now))
                        .update()
                == 1;
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
