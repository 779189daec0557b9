package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.SqlCounter;
import org.springframework.beans.factory.annotation.Autowired;

/** What a node remembers of what is taken, beside another that books and gives back. */
@ProgramTest
class KnownTimesTests {
    @Autowired Bookings bookings;
    @Autowired BookingNotices notices;
    @Autowired Contacts contacts;
    @Autowired FreedTimes freed;
    @Autowired FreeTimes here;
    @Autowired DeskNumbers numbers;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;
    @Autowired SqlCounter.OfProgram statements;

    private final AtomicLong ticks = new AtomicLong();
    private final Place place = NewPlaces.of("dec", List.of(NewPlaces.desk("bureau-1", Set.of())));

    /** Another node, of which time passes when a test says so. */
    private FreeTimes node(Duration ahead) {
        return new FreeTimes(
                new KnownTimes(scenes, ticks::get),
                numbers,
                InstantSource.offset(clock, ahead),
                ticks::get);
    }

    private Wish wish() {
        return NewPlaces.wish(catalogue, ProgramClock.today().plusDays(3), 2, false);
    }

    private List<Instant> shown(FreeTimes node) {
        return node.of(place, wish()).values().stream()
                .flatMap(List::stream)
                .map(Slot::at)
                .toList();
    }

    private UUID hold(BookingScene scene, Instant at) {
        return bookings.hold(scene, NewBookings.asked(place, wish(), at), null).orThrow();
    }

    @Test
    void whatAnotherNodeTakesAndGivesBackIsSeenByWhoeverLooksNext() {
        FreeTimes node = node(Duration.ZERO);
        List<Instant> all = shown(node);
        Instant at = all.get(4);
        BookingScene somebody = NewBookings.somebody();
        hold(somebody, at);
        assertThat(shown(node)).hasSize(all.size() - 1).doesNotContain(at);
        bookings.release(somebody);
        assertThat(shown(node)).isEqualTo(all);
        Instant other = all.get(5);
        assertThat(node.firsts(List.of(place), wish())).hasSize(1);
        assertThat(node.at(place, wish(), other)).isPresent();
        hold(NewBookings.somebody(), other);
        assertThat(node.at(place, wish(), other))
                .as("refused by what was read a moment ago; the database refuses it")
                .isPresent();
        ticks.addAndGet(Duration.ofMillis(101).toNanos());
        assertThat(node.at(place, wish(), other)).isEmpty();
    }

    @Test
    void nobodyIsShownByThisNodeWhatItTookItself() {
        for (Instant at : shown(here).subList(0, 3)) {
            assertThat(here.at(place, wish(), at)).isPresent();
            BookingScene somebody = NewBookings.somebody();
            hold(somebody, at);
            assertThat(here.at(place, wish(), at)).isEmpty();
            assertThat(shown(here)).doesNotContain(at);
            bookings.release(somebody);
            assertThat(here.at(place, wish(), at)).isPresent();
        }
    }

    /** A transaction that began before another is committed after it: neither is missed. */
    @Test
    void whatIsCommittedLateIsSeenOnceItIs() {
        FreeTimes node = node(Duration.ZERO);
        List<Instant> all = shown(node);
        int desk = numbers.of(place, place.desks().getFirst());
        boolean done =
                scenes.job(
                        jobs -> {
                            NewBookings.insert(jobs, place.code(), desk, all.get(1), all.get(2));
                            assertThat(shown(node)).as("not committed").isEqualTo(all);
                            hold(NewBookings.somebody(), all.get(7));
                            assertThat(shown(node)).hasSize(all.size() - 1);
                            return true;
                        });
        assertThat(done).isTrue();
        assertThat(shown(node)).hasSize(all.size() - 2).doesNotContain(all.get(1), all.get(7));
    }

    @Test
    void onlyWhatChangedIsReadAgainAndAllOfItOnceInAWhile() throws Exception {
        FreeTimes node = node(Duration.ZERO);
        List<Instant> all = shown(node);
        assertThat(taken(node)).as("nothing changed").isZero();
        hold(NewBookings.somebody(), all.getFirst());
        assertThat(taken(node)).isEqualTo(1);
        assertThat(taken(node)).isZero();
        ticks.addAndGet(PastBookings.CHANGES.toNanos());
        assertThat(taken(node)).as("changes are not kept for ever").isEqualTo(1);
    }

    private long taken(FreeTimes node) throws Exception {
        return statements.during(() -> assertThat(shown(node)).isNotEmpty()).stream()
                .filter(sql -> sql.contains("appointments.taken("))
                .count();
    }

    /** Without a job that comes by: the second is the first at which somebody else has it. */
    @Test
    void aHeldTimeIsFreeForAnybodyOnceItsTenMinutesAreOver() {
        Instant at = shown(here).getLast();
        hold(NewBookings.somebody(), at);
        Duration nearly = Bookings.HELD.minusSeconds(1);
        Duration over = Bookings.HELD.plusSeconds(1);
        assertThat(shown(node(nearly))).doesNotContain(at);
        assertThat(takes(nearly, at)).isEqualTo(Outcome.refused("appointments.refused.taken"));
        assertThat(shown(node(over))).contains(at);
        assertThat(takes(over, at)).isInstanceOf(Outcome.Ok.class);
    }

    private Outcome<UUID> takes(Duration ahead, Instant at) {
        InstantSource later = InstantSource.offset(clock, ahead);
        return new Bookings(node(ahead), scenes, notices, contacts, freed, later)
                .hold(NewBookings.somebody(), NewBookings.asked(place, wish(), at), null);
    }
}
