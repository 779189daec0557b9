package org.parvis.opendata.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Asks each address of a dataset elsewhere once a week whether it answers, a few at a time. */
@Component
class TryingRound {
    static final String JOB = "opendata-addresses";

    private static final Duration EVERY = Duration.ofDays(7);

    /** After so long the thread is given back; the next round goes on. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private static final int MOST = 20;

    private final Trying trying;
    private final TriedTable table;
    private final TriedAddresses known;
    private final OneByOne alone;
    private final Scenes scenes;
    private final InstantSource clock;

    TryingRound(
            Trying trying,
            TriedTable table,
            TriedAddresses known,
            OneByOne alone,
            Scenes scenes,
            InstantSource clock) {
        this.trying = trying;
        this.table = table;
        this.known = known;
        this.alone = alone;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Asks those that are due, until its time is over. */
    void run() {
        Instant now = clock.instant();
        List<String> due = scenes.readingJob(jobs -> table.due(jobs, now.minus(EVERY), MOST));
        if (due.isEmpty()) {
            return;
        }
        Instant until = now.plus(TURN);
        OneByOne.Round round = alone.round(JOB);
        boolean asked = false;
        for (String address : due) {
            if (!clock.instant().isAfter(until)) {
                asked |= round.does(address, () -> ask(address));
            }
        }
        if (asked) {
            known.changed();
        }
    }

    /** Forgets addresses that nobody publishes any more. */
    void forget() {
        if (scenes.job(table::forget) > 0) {
            known.changed();
        }
    }

    private boolean ask(String address) {
        Tried tried = trying.trial(address);
        scenes.job(
                jobs -> {
                    table.keep(jobs, tried);
                    return true;
                });
        return true;
    }
}
