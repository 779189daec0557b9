package org.parvis.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.parvis.portal.Turn.Pass;
import org.parvis.portal.Turn.Room;
import org.parvis.portal.Turn.Ticket;

class TurnTests {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final WaitingSettings RULES =
            new WaitingSettings(
                    true,
                    100,
                    Duration.ofSeconds(1),
                    50,
                    Duration.ofHours(2),
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(15));
    private static final Room CROWD = new Room(true, 90, 40);

    private static Turn turn(Room room, @Nullable Pass pass, @Nullable Ticket ticket) {
        return Turn.of(room, pass, ticket, RULES, NOW);
    }

    @Test
    void everybodyComesInWhileNobodyWaits() {
        assertThat(turn(new Room(false, 90, 90), null, null)).isEqualTo(new Turn.In(true));
    }

    @Test
    void whoeverIsInsideStaysInsideHoweverManyWait() {
        Pass pass = new Pass(NOW.minus(Duration.ofHours(2)));
        assertThat(turn(new Room(true, 1_000_000, 0), pass, null)).isEqualTo(new Turn.In(false));
    }

    @Test
    void aPassOfLongAgoBeginsNothingNew() {
        Pass pass = new Pass(NOW.minus(Duration.ofHours(2)).minusSeconds(1));
        assertThat(turn(CROWD, pass, null)).isEqualTo(new Turn.Join());
    }

    @Test
    void whoeverHasNoNumberGetsOne() {
        assertThat(turn(CROWD, null, null)).isEqualTo(new Turn.Join());
    }

    @Test
    void theLastNumberCalledComesInAndTheNextWaitsAtTheFirstPlace() {
        assertThat(turn(CROWD, null, new Ticket(40, 0, NOW))).isEqualTo(new Turn.In(true));
        assertThat(turn(CROWD, null, new Ticket(41, 0, NOW)))
                .isEqualTo(new Turn.Wait(new Ticket(41, 40, NOW)));
        assertThat(new Ticket(41, 40, NOW).place()).isEqualTo(1);
    }

    @Test
    void thePlaceOfSomebodyWhoWentAwayIsKeptForAWhile() {
        Instant away = NOW.minus(Duration.ofMinutes(10));
        assertThat(turn(CROWD, null, new Ticket(41, 0, away))).isInstanceOf(Turn.Wait.class);
        assertThat(turn(CROWD, null, new Ticket(41, 0, away.minusSeconds(1))))
                .isEqualTo(new Turn.Join());
    }

    @Test
    void anOldNumberLongCalledIsNoWayIn() {
        assertThat(turn(CROWD, null, new Ticket(3, 0, NOW.minus(Duration.ofHours(1)))))
                .isEqualTo(new Turn.Join());
    }

    /** Nodes learn of calls at different times, and somebody meets now one, now another. */
    @RepeatedTest(200)
    void aPlaceNeverGoesBackWhicheverNodeAnswers(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        long[] known = new long[3];
        long called = 0;
        Ticket ticket = new Ticket(1 + random.nextInt(60), 0, NOW);
        for (int i = 0; i < 100; i++) {
            called += random.nextInt(3);
            int node = random.nextInt(known.length);
            known[random.nextInt(known.length)] = called;
            switch (turn(new Room(true, 100, known[node]), null, ticket)) {
                case Turn.Wait(var after) -> {
                    assertThat(after.place()).isBetween(1L, ticket.place());
                    ticket = after;
                }
                case Turn.In(var asNew) -> {
                    assertThat(asNew).isTrue();
                    assertThat(called).isGreaterThanOrEqualTo(ticket.number());
                    return;
                }
                case Turn.Join() -> throw new AssertionError("a number was lost");
            }
        }
    }

    @RepeatedTest(200)
    void nobodyComesInBeforeThoseWhoCameFirst(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        Room room = new Room(true, 100, random.nextInt(100));
        long one = 1L + random.nextInt(100);
        long later = one + random.nextInt(100);
        if (turn(room, null, new Ticket(later, 0, NOW)) instanceof Turn.In) {
            assertThat(turn(room, null, new Ticket(one, 0, NOW))).isInstanceOf(Turn.In.class);
        }
    }
}
