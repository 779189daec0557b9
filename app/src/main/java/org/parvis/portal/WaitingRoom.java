package org.parvis.portal;

import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Where newcomers wait when there are more of them than the program serves well. Once a second this
 * node says how it is, calls as many as it can take, and learns what the others did; in between it
 * answers from memory. Whoever is inside stays inside.
 */
@Component
class WaitingRoom implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingRoom.class);

    private final WaitingSettings rules;
    private final Load load;
    private final WaitingTable table;
    private final Numbers numbers;
    private final InstantSource clock;
    private final Calls calls = new Calls();
    private final LongAdder entered = new LongAdder();

    private volatile Turn.Room room = Turn.Room.CLOSED;
    private volatile Load.Seen seen = new Load.Seen(0, 0, false);
    private volatile @Nullable WaitingSeal seal;
    private volatile boolean running;
    private @Nullable ScheduledExecutorService ticking;
    private Pace pace = Pace.start(1);
    private double entering;

    WaitingRoom(WaitingSettings rules, Load load, WaitingTable table, InstantSource clock) {
        this.rules = rules;
        this.load = load;
        this.table = table;
        this.numbers = new Numbers(table::issue);
        this.clock = clock;
    }

    Turn.Room room() {
        return room;
    }

    Calls calls() {
        return calls;
    }

    Load.Seen seen() {
        return seen;
    }

    /** What proves numbers; nothing where there is no waiting room. */
    @Nullable WaitingSeal seal() {
        return seal;
    }

    long keptMinutes() {
        return rules.kept().toMinutes();
    }

    Turn turn(Turn.@Nullable Pass pass, Turn.@Nullable Ticket ticket) {
        return Turn.of(room, pass, ticket, rules, clock.instant());
    }

    Turn.@Nullable Ticket known(Turn.@Nullable Ticket ticket) {
        return Turn.known(room, ticket, rules, clock.instant());
    }

    /** A number at the end of the row; none when the database gives none. */
    Turn.@Nullable Ticket join() {
        OptionalLong number = numbers.next();
        return number.isEmpty()
                ? null
                : new Turn.Ticket(number.getAsLong(), room.called(), clock.instant());
    }

    Turn.Pass enter() {
        entered.increment();
        return new Turn.Pass(clock.instant());
    }

    /** One second; package-private so that a test makes time pass. */
    synchronized void second() {
        Load.Seen now = load.second();
        seen = now;
        entering = entering * 0.9 + entered.sumThenReset() * 0.1;
        try {
            Turn.Room before = room;
            Turn.Room after = now.over() || before.open() ? step(before, now) : table.room();
            noted(before, after, now);
            room = after;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("The waiting room could not be read; it stays as it is");
        }
    }

    private Turn.Room step(Turn.Room before, Load.Seen now) {
        pace = before.open() ? pace.next(now.over(), rules.most()) : Pace.start(entering / 2);
        return table.second(now.over(), pace.people(), rules.calm());
    }

    private void noted(Turn.Room before, Turn.Room after, Load.Seen now) {
        if (after.open()) {
            calls.note(System.nanoTime(), after.called());
        } else {
            calls.forget();
        }
        if (after.open() && !before.open()) {
            pace = now.over() ? pace : Pace.start(entering / 2);
            LOG.warn(
                    "The waiting room is open: {} requests in progress here, 95 of 100 pages within"
                            + " {} ms",
                    now.inProgress(),
                    now.withinMicros() / 1000);
        } else if (before.open() && !after.open()) {
            LOG.info("The waiting room is closed: the last number called is {}", after.called());
        }
    }

    @Override
    public void start() {
        running = true;
        if (!rules.enabled()) {
            return;
        }
        seal = new WaitingSeal(table.secret());
        ScheduledExecutorService own =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("waiting-room").factory());
        // after a database that stood still, the seconds that were missed call nobody
        var unused = own.scheduleWithFixedDelay(this::second, 1, 1, TimeUnit.SECONDS);
        ticking = own;
    }

    @Override
    @PreDestroy
    public void stop() {
        running = false;
        ScheduledExecutorService own = ticking;
        if (own != null) {
            own.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
