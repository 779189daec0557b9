package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who holds and books a time, what was written to them, and bookings as mere rows. */
public final class NewBookings {
    private NewBookings() {}

    /** Whoever books by a code alone. */
    public static BookingScene somebody() {
        return new BookingScene.WithCode(BookingCode.next(), null);
    }

    /** That time, asked for on the web, outside files. */
    public static Bookings.Asked asked(Place place, Wish wish, Instant at) {
        return new Bookings.Asked(place, wish, at, Channel.WEB, "fr", null, null);
    }

    /** The first time that is free of what is looked for. */
    public static Slot first(FreeTimes free, Place place, Wish wish) {
        return Objects.requireNonNull(free.firsts(List.of(place), wish).get(place.code()));
    }

    /** Held and confirmed. */
    public static UUID booked(
            Bookings bookings, BookingScene scene, Bookings.Asked asked, Contact contact) {
        UUID id = bookings.hold(scene, asked, null).orThrow();
        return bookings.confirm(scene, id, contact).orThrow();
    }

    /** The keys of what was written of a booking, in their order. */
    public static List<String> told(Scenes scenes, UUID booking) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select key from post.messages where key like ? order by key")
                                .param("appointment:" + booking + ":%")
                                .query(String.class)
                                .list());
    }

    /** A row that is booked at that desk, whatever the program would say. */
    public static void insert(Scenes scenes, String place, int desk, Instant from, Instant to) {
        int done = scenes.job(jobs -> insert(jobs, place, desk, from, to));
        assertThat(done).isEqualTo(1);
    }

    static int insert(JdbcClient jobs, String place, int desk, Instant from, Instant to) {
        return jobs.sql(
                        """
                        insert into appointments.bookings (id, home, place, desk, during, starts_at,
                          minutes, service, needs, channel, lang, state, code, made_at, changed_at)
                        values (:id, :home, :place, :desk, tstzrange(:from, :to), :from, :minutes,
                          's', '{}', 'web', 'fr', 'booked', ''::bytea, :from, :from)
                        """)
                .param("id", Ids.next())
                .param("home", Organization.homeOf("dec").id())
                .param("place", place)
                .param("desk", desk)
                .param("from", BookingRows.at(from))
                .param("to", BookingRows.at(to))
                .param("minutes", Duration.between(from, to).toMinutes())
                .update();
    }
}
