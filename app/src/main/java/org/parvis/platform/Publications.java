package org.parvis.platform;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The version of everything published: definitions, pages, figures. A node polls one row; when it
 * has moved, whatever is held in memory is read again. Polling rather than NOTIFY, which would
 * halve the commit rate of the transactions that publish.
 */
@Component
public class Publications implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);
    private static final long EVERY_MILLIS = 250;

    private final Scenes scenes;
    private final List<Runnable> first = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService poller;
    private volatile long version;
    private volatile boolean running;

    public Publications(Scenes scenes) {
        this.scenes = scenes;
    }

    public long version() {
        return version;
    }

    /** Called before all who read again: for what they read from. */
    public void beforeChange(Runnable listener) {
        first.add(listener);
    }

    /** Called, on the poller's thread, each time something was published. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Says that something was published; this node follows at once, the others at their next poll.
     */
    public void bump() {
        scenes.job(
                jdbc ->
                        jdbc.sql("update platform.publications set version = version + 1")
                                .update());
        poll();
    }

    /** Looks now, and not at the next poll: for what must not be done on yesterday's word. */
    public void follow() {
        poll();
    }

    private synchronized void poll() {
        try {
            long now =
                    scenes.job(
                            jdbc ->
                                    jdbc.sql("select version from platform.publications")
                                            .query(Long.class)
                                            .single());
            if (now != version) {
                first.forEach(Runnable::run);
                listeners.forEach(Runnable::run);
                // last: what is made meanwhile of what was read before is not kept under this one
                version = now;
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Publications could not be read; what is in memory stays");
        }
    }

    @Override
    public void start() {
        running = true;
        poll();
        // one for each start: a program that was paused goes on
        ScheduledExecutorService own =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("publications").factory());
        var unused =
                own.scheduleWithFixedDelay(
                        this::poll, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        poller = own;
    }

    @Override
    @PreDestroy
    public void stop() {
        running = false;
        ScheduledExecutorService own = poller;
        if (own != null) {
            own.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, so that the first request finds everything in memory. */
    @Override
    public int getPhase() {
        return AtStart.Phase.PUBLICATIONS.number();
    }
}
