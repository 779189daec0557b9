package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.parvis.catalogue.Appointment;
import org.parvis.kernel.LocalizedText;

/** Many want one time of one place at the same moment. */
class TakersTests {
    private static final int MANY = 20;

    private final Takers takers = new Takers();
    private final List<Integer> free = new CopyOnWriteArrayList<>(List.of(1, 2, 3));
    private final Queue<Integer> tried = new ConcurrentLinkedQueue<>();
    private final CountDownLatch three = new CountDownLatch(3);

    private static Bookings.Asked asked() {
        Place place = NewPlaces.of("dec", List.of(NewPlaces.desk("bureau-1", Set.of())));
        LocalizedText text = LocalizedText.of("Venir", "Come");
        Appointment what = new Appointment(text, 20, 0, List.of(), null, true, 0, 60);
        LocalDate day = LocalDate.of(2031, 5, 6);
        Wish wish = new Wish("s", what, Set.of(), day, day.plusDays(1), false);
        return NewBookings.asked(place, wish, Instant.parse("2031-05-06T14:00:00Z"));
    }

    private List<String> all(Function<List<Integer>, String> take) throws Exception {
        Bookings.Asked asked = asked();
        List<String> said = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MANY)) {
            List<Future<String>> each = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                each.add(
                        threads.submit(
                                () -> takers.taking(asked, () -> List.copyOf(free), take, "late")));
            }
            for (Future<String> one : each) {
                said.add(one.get());
            }
        }
        return said;
    }

    @Test
    void asManyTryAsDesksAreFreeEachAnotherOneAndTheRestAreRefusedByWhatTheyDid() throws Exception {
        List<String> said =
                all(
                        desks -> {
                            tried.add(desks.getFirst());
                            three.countDown();
                            awaited(three);
                            free.remove(desks.getFirst());
                            return "taken";
                        });
        assertThat(tried).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(said).filteredOn("taken"::equals).hasSize(3);
        assertThat(said).filteredOn("late"::equals).hasSize(MANY - 3);
    }

    /** Another node was faster, or a scene was refused: what is still free is still tried. */
    @Test
    void whoeverWaitsTriesWhatTheOthersDidNotGet() throws Exception {
        List<String> said =
                all(
                        desks -> {
                            tried.add(desks.getFirst());
                            return "not";
                        });
        assertThat(said).containsOnly("not");
        assertThat(tried).hasSize(MANY);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
