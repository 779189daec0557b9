package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten thousand attempts by two hundred at once on a hundred times. */
@ProgramTest
@EnabledIfSystemProperty(named = "parvis.test.all", matches = "true")
class SlotsRushTests {
    private static final int ATTEMPTS = 10_000;
    private static final int AT_ONCE = 200;
    private static final int TIMES = 100;

    @Autowired Bookings bookings;
    @Autowired FreeTimes free;
    @Autowired Catalogue catalogue;
    @Autowired Scenes scenes;

    private static Place place() {
        return NewPlaces.of(
                "dec",
                IntStream.range(0, 10)
                        .mapToObj(i -> NewPlaces.desk("bureau-" + i, Set.of()))
                        .toList());
    }

    private Wish wish(int ahead, int days) {
        return NewPlaces.wish(catalogue, ProgramClock.today().plusDays(ahead), days, false);
    }

    /** Three times: a program that has just started, and one that has run for a while. */
    @Test
    void aHundredTimesGoToAHundredPeopleAndNoneTwice() throws Exception {
        rush().measured("rush-cold");
        rush();
        rush().measured("rush");
    }

    /**
     * Nanoseconds of each attempt, and of those that were booked: to hold, and to confirm; and of
     * processors for all.
     */
    private record Took(
            Queue<Long> all,
            Queue<Long> won,
            Queue<Long> holds,
            Queue<Long> confirms,
            Queue<Long> processor) {
        Took() {
            this(
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>(),
                    new ConcurrentLinkedQueue<>());
        }

        void measured(String what) throws IOException {
            SlotsRushTests.measured(what, all);
            SlotsRushTests.measured(what + "-booked", won);
            SlotsRushTests.measured(what + "-booked-holds", holds);
            SlotsRushTests.measured(what + "-booked-confirms", confirms);
            SlotsRushTests.measured(what + "-processor", processor);
        }
    }

    /** Of this program and of its database, also while others use the machine. */
    private static Duration processor() {
        ProcessHandle own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Took rush() throws Exception {
        Place place = place();
        Wish wish = wish(10, 1);
        List<Slot> slots = List.copyOf(free.of(place, wish).firstEntry().getValue());
        assertThat(slots.stream().mapToInt(slot -> slot.desks().size()).sum()).isEqualTo(TIMES);
        Took took = new Took();
        List<Callable<Outcome<UUID>>> all = new ArrayList<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            Instant at = slots.get(i % slots.size()).at();
            all.add(() -> attempt(NewBookings.asked(place, wish, at), took));
        }
        Duration before = processor();
        int booked = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Outcome<UUID>> one : threads.invokeAll(all)) {
                booked += one.get() instanceof Outcome.Ok<UUID> ? 1 : 0;
            }
        }
        took.processor().add(processor().minus(before).toNanos());
        assertThat(booked).isEqualTo(TIMES);
        assertThat(overlapping(place)).isZero();
        return took;
    }

    private Outcome<UUID> attempt(Bookings.Asked asked, Took took) {
        long began = System.nanoTime();
        BookingScene scene = NewBookings.somebody();
        Outcome<UUID> held = bookings.hold(scene, asked, null);
        long holding = System.nanoTime();
        Outcome<UUID> done =
                held.then(
                        id ->
                                bookings.confirm(
                                        scene,
                                        id,
                                        new Contact("A", "a@personne.example", null, "")));
        long ended = System.nanoTime();
        took.all().add(ended - began);
        if (done instanceof Outcome.Ok<UUID>) {
            took.won().add(ended - began);
            took.holds().add(holding - began);
            took.confirms().add(ended - holding);
        }
        return done;
    }

    private int overlapping(Place place) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from appointments.bookings a
                                        join appointments.bookings b
                                          on a.desk = b.desk and a.id < b.id
                                          and a.during && b.during
                                        where a.place = :place and a.state = 'booked'
                                          and b.state = 'booked'
                                        """)
                                .param("place", place.code())
                                .query(Integer.class)
                                .single());
    }

    /** First free times of two hundred places in sixty days, a third of what is near booked. */
    @Test
    void theFreeTimesOfTwoHundredPlacesAreFound() throws Exception {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            places.add(place());
        }
        Wish wish = wish(1, 60);
        assertThat(free.firsts(places, wish)).hasSize(places.size());
        List<String> codes = places.stream().map(Place::code).toList();
        int booked = scenes.job(jobs -> booked(jobs, codes));
        assertThat(booked).isGreaterThan(100_000);
        measured("first-free", looks(places, wish, false));
        measured("first-free-anew", looks(places, wish, true));
    }

    /** One who looks again and again: as nodes answer, or each time after somebody held a time. */
    private List<Long> looks(List<Place> places, Wish wish, boolean changed) {
        List<Long> took = new ArrayList<>();
        for (int round = 0; round < 60; round++) {
            if (changed) {
                Place place = places.get(round);
                Slot first = NewBookings.first(free, place, wish);
                bookings.hold(
                                NewBookings.somebody(),
                                NewBookings.asked(place, wish, first.at()),
                                null)
                        .orThrow();
            }
            long began = System.nanoTime();
            assertThat(free.firsts(places, wish)).hasSize(places.size());
            took.add(System.nanoTime() - began);
        }
        return took.subList(20, took.size());
    }

    private static int booked(JdbcClient jobs, List<String> places) {
        return jobs.sql(
                        """
                        insert into appointments.bookings (id, home, place, desk, during, starts_at,
                          minutes, service, needs, channel, lang, state, code, told, made_at,
                          changed_at)
                        select gen_random_uuid(), gen_random_uuid(), place, number,
                          tstzrange(at, at + interval '20 minutes'), at, 20, 'x', '{}', 'web', 'fr',
                          'booked', ''::bytea, 0, at, at
                        from appointments.desks d
                          cross join generate_series(0, 15) day
                          cross join generate_series(0, 9) nth,
                          lateral (select (current_date + day + time '09:00'
                            + nth * interval '20 minutes') at time zone 'America/Toronto' as at) t
                        where place = any (:places) and (number + day + nth) % 3 = 0
                        """)
                .param("places", places.toArray(String[]::new))
                .update();
    }

    /** For whoever measures: how long nine in ten and a half took at most. */
    private static void measured(String what, Collection<Long> nanos) throws IOException {
        List<Long> sorted = nanos.stream().sorted().toList();
        long p95 = sorted.get((int) (sorted.size() * 0.95)) / 1_000_000;
        Path folder = Files.createDirectories(Path.of("target/measured"));
        Files.writeString(folder.resolve("slots-" + what + ".txt"), String.valueOf(p95));
    }
}
