package org.parvis.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Work over many things, each alone: one that throws is held up, with the class of what stood in
 * the way, and tried again less and less often, while the others go on. What waits is counted and
 * seen by those who keep the installation.
 */
@Component
public class OneByOne {
    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final Scenes scenes;
    private final InstantSource clock;
    private final MeterRegistry meters;
    private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

    public OneByOne(Scenes scenes, InstantSource clock, MeterRegistry meters) {
        this.scenes = scenes;
        this.clock = clock;
        this.meters = meters;
    }

    /** One round of a job; what waits is read once, now. */
    public Round round(String job) {
        return new Round(job, scenes.<List<HeldUp>>job(jobs -> HeldUpTable.of(jobs, job)));
    }

    /** What waits, for who keeps the installation. */
    public Outcome<List<HeldUp>> waiting(Actor.Agent by) {
        return by.role() == Role.STEWARD
                ? Outcome.ok(scenes.readingJob(HeldUpTable::all))
                : Outcome.refused("platform.heldUp.steward");
    }

    /**
     * Lets all that waits be tried at the next rounds: what stood in the way is said to be gone.
     */
    public Outcome<Integer> hurry(Actor.Agent by) {
        return by.role() == Role.STEWARD
                ? Outcome.ok(scenes.<Integer>job(jobs -> HeldUpTable.hurry(jobs, clock.instant())))
                : Outcome.refused("platform.heldUp.steward");
    }

    /** How much waits in a job, on whichever node it was tried. */
    public int waiting(String job) {
        return scenes.<Integer>readingJob(jobs -> HeldUpTable.of(jobs, job).size());
    }

    /** Holds a thing up in the caller's transaction. */
    public void hold(JdbcClient jobs, String job, String thing, RuntimeException failure) {
        int tries =
                HeldUpTable.hold(jobs, job, thing, failure.getClass().getName(), clock.instant());
        meters.counter("parvis.jobs.failures", "job", job).increment();
        if (tries == 1) {
            gauge(job).incrementAndGet();
            LOG.atError()
                    .addKeyValue("job", job)
                    .addKeyValue("thing", thing)
                    .setCause(failure)
                    .log("Work on one thing failed; it waits and the others go on");
        }
    }

    /** Whether it waited until now: whoever does its work does so in this transaction. */
    public boolean free(JdbcClient jobs, String job, String thing) {
        return HeldUpTable.free(jobs, job, thing);
    }

    /**
     * A database that goes away, or two transactions in each other's way, say nothing of the thing:
     * it is taken up at the next round.
     */
    public static boolean ofTheMachine(RuntimeException failure) {
        return DatabaseAway.caused(failure) || failure instanceof TransientDataAccessException;
    }

    private AtomicInteger gauge(String job) {
        return waiting.computeIfAbsent(
                job,
                name ->
                        Objects.requireNonNull(
                                meters.gauge(
                                        "parvis.jobs.held.up",
                                        Tags.of("job", name),
                                        new AtomicInteger())));
    }

    /** One pass over the things of a job. */
    public final class Round {
        private final String job;
        private final Map<String, HeldUp> held = new HashMap<>();
        private final Set<String> met = new HashSet<>();

        private Round(String job, List<HeldUp> waits) {
            this.job = job;
            waits.forEach(one -> held.put(one.thing(), one));
            gauge(job).set(held.size());
        }

        /** Things that waited long enough, the longest first. */
        public List<String> due() {
            return held.values().stream()
                    .filter(one -> !one.againAt().isAfter(clock.instant()))
                    .map(HeldUp::thing)
                    .sorted()
                    .toList();
        }

        /**
         * Does the work for one thing, unless it waits for its next try. The work opens its own
         * transaction; a database that is away ends the round.
         *
         * @return what the work returned; false when it was not done
         */
        public boolean does(String thing, BooleanSupplier work) {
            met.add(thing);
            HeldUp before = held.get(thing);
            if (before != null && before.againAt().isAfter(clock.instant())) {
                return false;
            }
            try {
                boolean done = work.getAsBoolean();
                if (before != null) {
                    scenes.job(jobs -> free(jobs, job, thing));
                    held.remove(thing);
                    gauge(job).set(held.size());
                    LOG.atInfo()
                            .addKeyValue("job", job)
                            .addKeyValue("thing", thing)
                            .log("What waited is done");
                }
                return done;
            } catch (RuntimeException failure) {
                return failed(thing, failure);
            }
        }

        /** All was met: what waited and is there no more has nothing to be done. */
        public void ended() {
            List<String> gone = held.keySet().stream().filter(one -> !met.contains(one)).toList();
            for (String thing : gone) {
                scenes.job(jobs -> free(jobs, job, thing));
                held.remove(thing);
            }
            gauge(job).set(held.size());
        }

        private boolean failed(String thing, RuntimeException failure) {
            if (DatabaseAway.caused(failure)) {
                throw failure;
            }
            if (!ofTheMachine(failure)) {
                scenes.job(
                        jobs -> {
                            hold(jobs, job, thing, failure);
                            return true;
                        });
            }
            return false;
        }
    }
}
