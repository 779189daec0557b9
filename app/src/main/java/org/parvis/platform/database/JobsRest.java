package org.parvis.platform.database;

import com.github.benmanes.caffeine.cache.Ticker;
import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Jobs rest while nothing can be kept: all they would do is fail, many times a second. Our own disk
 * is looked at; where the database says that it has no room, the jobs try again after a while, each
 * time a longer one. It is said once that they rest, and once that they go on.
 */
@Component
@Profile("!command") // a command has no jobs
class JobsRest {
    static final Duration FIRST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofMinutes(1);

    /** For so long nobody may have complained before it is said that jobs go on. */
    static final Duration CALM = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(JobsRest.class);

    private final DiskRoom room;
    private final ObjectProvider<Scheduler> scheduler;
    private final Ticker ticker;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("jobs-rest").factory());

    private boolean resting;
    private boolean stopped;
    private boolean told;
    private Duration pause = FIRST;
    private long until;
    private long wentOn;

    JobsRest(DiskRoom room, NoRoom database, ObjectProvider<Scheduler> scheduler, Ticker ticker) {
        this.room = room;
        this.scheduler = scheduler;
        this.ticker = ticker;
        database.then(this::refused);
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var unused = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        looking.shutdownNow();
    }

    /** The database found no room for what a job wrote. */
    private synchronized void refused() {
        if (!resting) {
            rest(pause);
            Duration longer = pause.multipliedBy(2);
            pause = longer.compareTo(LONGEST) < 0 ? longer : LONGEST;
        }
    }

    /** Once a second; package-private so that a test makes time pass. */
    synchronized void look() {
        boolean enough = room.enough();
        if (!resting && !enough) {
            rest(Duration.ZERO);
        } else if (resting && enough && ticker.read() - until >= 0) {
            resting = false;
            wentOn = ticker.read();
            scheduler.ifAvailable(this::goOn);
        } else if (!resting && told && ticker.read() - wentOn >= CALM.toNanos()) {
            told = false;
            pause = FIRST;
            LOG.info("There is room on the disk again: jobs go on");
        }
    }

    private void rest(Duration atLeast) {
        resting = true;
        until = ticker.read() + atLeast.toNanos();
        scheduler.ifAvailable(this::stop);
        if (!told) {
            told = true;
            LOG.error("The disk has no room: jobs rest until there is some");
        }
    }

    private void stop(Scheduler running) {
        stopped = !running.getSchedulerState().isPaused();
        running.pause();
    }

    /** Who stopped the jobs for another reason begins them again. */
    private void goOn(Scheduler paused) {
        if (stopped) {
            paused.resume();
        }
    }
}
