package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
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
        return NewBookings.asked(place, wish, NewBookings.first(free, place, wish).at());
    }

    @Test
    void ofFortyWhoWantItAtOnceOneGetsIt() throws Exception {
        Bookings.Asked asked = asked("dec-iles", 20);
        List<Callable<Outcome<UUID>>> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(() -> bookings.hold(NewBookings.somebody(), asked, null));
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
    void whoBookInTheSameSecondAreEachToldOnceBeforeTheyAreAnswered() throws Exception {
        Place place = NewPlaces.ofTwoDesks("dec", Set.of());
        Wish wish = NewPlaces.wish(catalogue, ProgramClock.today().plusDays(5), 2, false);
        List<Callable<UUID>> all = new ArrayList<>();
        for (List<Slot> day : free.of(place, wish).values()) {
            for (Slot slot : day) {
                Bookings.Asked asked = NewBookings.asked(place, wish, slot.at());
                Contact contact = new Contact("Ann", "ann@personne.example", null, "");
                all.add(() -> NewBookings.booked(bookings, NewBookings.somebody(), asked, contact));
            }
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<UUID> one : threads.invokeAll(all)) {
                assertThat(NewBookings.told(scenes, one.get()))
                        .containsExactly("appointment:" + one.get() + ":booked:1");
            }
        }
    }

    @Test
    void aTimeGivenBackIsTakenByTheNextInTheSameSecond() {
        Bookings.Asked asked = asked("dec-iles", 30);
        BookingScene first = NewBookings.somebody();
        bookings.hold(first, asked, null).orThrow();
        assertThat(free.at(asked.place(), asked.wish(), asked.at()))
                .as("nobody is offered what somebody holds")
                .isEmpty();
        assertThat(bookings.hold(NewBookings.somebody(), asked, null))
                .isEqualTo(Outcome.refused("appointments.refused.taken"));
        bookings.release(first);
        assertThat(free.at(asked.place(), asked.wish(), asked.at())).isPresent();
        BookingScene next = NewBookings.somebody();
        Contact contact = new Contact("Ann", null, "+15145550123", "");
        UUID booked = NewBookings.booked(bookings, next, asked, contact);
        bookings.cancel(next, booked, Duration.ZERO).orThrow();
        assertThat(bookings.hold(NewBookings.somebody(), asked, null))
                .isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void anEndedHoldIsTakenByTheNextAlsoWhereNothingSweepsAndElseStillConfirmed() {
        Bookings.Asked asked = asked("dec-iles", 25);
        BookingScene slow = NewBookings.somebody();
        UUID ended = bookings.hold(slow, asked, null).orThrow();
        end(ended);
        BookingScene next = NewBookings.somebody();
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
        free.changed();
    }

    @Test
    void theDatabaseRefusesATimeThatOverlapsWhateverTheProgramBelieves() {
        Instant at = Instant.parse("2031-05-06T14:00:00Z");
        int desk = insertDesk();
        insert(desk, at);
        assertThatThrownBy(() -> insert(desk, at.plusSeconds(19 * 60L)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("never_twice");
        insert(desk, at.plusSeconds(20 * 60L));
    }

    @Test
    void nobodySeesOrEndsTheBookingOfAnother() {
        BookingScene mine = NewBookings.somebody();
        UUID id = bookings.hold(mine, asked("dec-iles", 40), null).orThrow();
        assertThat(bookings.find(NewBookings.somebody(), id)).isEmpty();
        bookings.release(NewBookings.somebody());
        assertThat(bookings.find(mine, id)).isPresent();
        assertThat(bookings.confirm(NewBookings.somebody(), id, null))
                .isEqualTo(Outcome.refused("appointments.refused.ended"));
        assertThat(bookings.cancel(NewBookings.somebody(), id, Duration.ZERO))
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

    private void insert(int desk, Instant at) {
        NewBookings.insert(scenes, "test", desk, at, at.plusSeconds(20 * 60L));
    }
}
