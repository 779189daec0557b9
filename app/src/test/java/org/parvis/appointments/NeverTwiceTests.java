package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** A time goes to one person, whoever else wants it at the same moment. */
@ProgramTest
class NeverTwiceTests {
    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired Places places;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;

    private Bookings.Asked asked(String code, int days) {
        Place place = places.at(code).orElseThrow();
        Wish wish = NewPlaces.wish(catalogue, ProgramClock.today().plusDays(days), 14, false);
        Instant at = Objects.requireNonNull(free.firsts(List.of(place), wish).get(code)).at();
        return new Bookings.Asked(place, wish, at, Channel.WEB, "fr", null, null);
    }

    private static BookingScene somebody() {
        return new BookingScene.WithCode(BookingCode.next(), null);
    }

    @Test
    void ofFortyWhoWantItAtOnceOneGetsIt() throws Exception {
        Bookings.Asked asked = asked("dec-iles", 20);
        List<Callable<Outcome<UUID>>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(() -> bookings.hold(somebody(), asked, null));
        }
        int held = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Outcome<UUID>> one : threads.invokeAll(all)) {
                held += one.get() instanceof Outcome.Ok<UUID> ? 1 : 0;
            }
        }
        assertThat(held).isEqualTo(1);
    }

    @Test
    void aTimeGivenBackIsTakenByTheNextInTheSameSecond() {
        Bookings.Asked asked = asked("dec-iles", 30);
        BookingScene first = somebody();
        bookings.hold(first, asked, null).orThrow();
        assertThat(free.at(asked.place(), asked.wish(), asked.at()))
                .as("nobody is offered what somebody holds")
                .isEmpty();
        assertThat(bookings.hold(somebody(), asked, null))
                .isEqualTo(Outcome.refused("appointments.refused.taken"));
        bookings.release(first);
        assertThat(free.at(asked.place(), asked.wish(), asked.at())).isPresent();
        BookingScene next = somebody();
        UUID booked = bookings.hold(next, asked, null).orThrow();
        bookings.confirm(next, booked, new Contact("Ann", null, "+15145550123", "")).orThrow();
        bookings.cancel(next, booked, Duration.ZERO).orThrow();
        assertThat(bookings.hold(somebody(), asked, null)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void anEndedHoldIsTakenByTheNextAlsoWhereNothingSweepsAndElseStillConfirmed() {
        Bookings.Asked asked = asked("dec-iles", 25);
        BookingScene slow = somebody();
        UUID ended = bookings.hold(slow, asked, null).orThrow();
        end(ended);
        BookingScene next = somebody();
        UUID second = bookings.hold(next, asked, null).orThrow();
        assertThat(bookings.confirm(slow, ended, null))
                .isEqualTo(Outcome.refused("appointments.refused.ended"));
        end(second);
        Contact contact = new Contact("Ann", null, "+15145550123", "");
        assertThat(bookings.confirm(next, second, contact))
                .as("nobody wanted it meanwhile")
                .isEqualTo(Outcome.ok(second));
    }

    private void end(UUID held) {
        int done =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                update appointments.bookings
                                                set held_until = made_at - interval '1 second'
                                                where id = ?
                                                """)
                                        .param(held)
                                        .update());
        assertThat(done).isEqualTo(1);
    }

    @Test
    void theDatabaseRefusesATimeThatOverlapsWhateverTheProgramBelieves() {
        Instant at = Instant.parse("2031-05-06T14:00:00Z");
        int desk = insertDesk();
        insert(desk, at, 20);
        assertThatThrownBy(() -> insert(desk, at.plusSeconds(19 * 60L), 20))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_twice");
        insert(desk, at.plusSeconds(20 * 60L), 20);
    }

    @Test
    void nobodySeesOrEndsTheBookingOfAnother() {
        BookingScene mine = somebody();
        UUID id = bookings.hold(mine, asked("dec-iles", 40), null).orThrow();
        assertThat(bookings.find(somebody(), id)).isEmpty();
        bookings.release(somebody());
        assertThat(bookings.find(mine, id)).isPresent();
        assertThat(bookings.confirm(somebody(), id, null))
                .isEqualTo(Outcome.refused("appointments.refused.ended"));
        assertThat(bookings.cancel(somebody(), id, Duration.ZERO))
                .isInstanceOf(Outcome.Refused.class);
    }

    private int insertDesk() {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into appointments.desks (place, code)
                                        values ('test', ?) returning number
                                        """)
                                .param(Ids.next().toString())
                                .query(Integer.class)
                                .single());
    }

    private void insert(int desk, Instant at, int minutes) {
        int done =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                insert into appointments.bookings (id, home, place,
                                                  desk, during, starts_at, minutes, service, needs,
                                                  channel, lang, state, code, made_at, changed_at)
                                                values (:id, :id, 'test', :desk,
                                                  tstzrange(:at, :to), :at, :minutes, 's', '{}',
                                                  'web', 'fr', 'booked', ''::bytea, :at, :at)
                                                """)
                                        .param("id", Ids.next())
                                        .param("desk", desk)
                                        .param("at", BookingRows.at(at))
                                        .param("to", BookingRows.at(at.plusSeconds(minutes * 60L)))
                                        .param("minutes", minutes)
                                        .update());
        assertThat(done).isEqualTo(1);
    }
}
