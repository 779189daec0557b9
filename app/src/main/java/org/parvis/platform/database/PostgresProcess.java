package org.parvis.platform.database;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process of the embedded server, for as long as the program lives. When it ends and nobody
 * asked for it, as when the system is out of memory, it is started again and recovers from its
 * write-ahead log; what was promised is there. The kernel's death signal follows the thread that
 * started the process: that thread outlives it.
 */
final class PostgresProcess {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final ProcessBuilder builder;
    private final CompletableFuture<Process> first = new CompletableFuture<>();
    private volatile Process running;
    private volatile boolean served;
    private volatile boolean stopping;

    private PostgresProcess(ProcessBuilder builder) throws IOException {
        this.builder = builder;
        Thread.ofPlatform().daemon().name("postgres").start(this::keep);
        try {
            this.running = first.get();
        } catch (Exception e) {
            throw new IOException("PostgreSQL does not start", e);
        }
    }

    static PostgresProcess start(ProcessBuilder builder) throws IOException {
        return new PostgresProcess(builder);
    }

    private void keep() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (!stopping) {
                long began = System.nanoTime();
                live();
                if (stopping || !served) {
                    return;
                }
                boolean lasted = System.nanoTime() - began > TimeUnit.MINUTES.toNanos(1);
                pause = lasted ? FIRST_PAUSE_MILLIS : Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
                // what the dead one leaves behind goes on its own: until then the next refuses
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From its start to its end; without memory there may be no start, for a while. */
    private void live() throws InterruptedException {
        try {
            Process process = builder.start();
            running = process;
            first.complete(process);
            if (stopping) { // between two of them
                EmbeddedPostgres.interrupt(process.pid());
            }
            int code = process.waitFor();
            if (served && !stopping) {
                LOG.error("PostgreSQL ended by itself with {}; it is started again", code);
            }
        } catch (IOException | RuntimeException e) {
            if (!first.completeExceptionally(e)) {
                LOG.error("PostgreSQL cannot be started now; it is tried again", e);
            }
        }
    }

    /** From now on it is started again when it ends. */
    void served() {
        served = true;
    }

    boolean isAlive() {
        return running.isAlive();
    }

    long pid() {
        return running.pid();
    }

    /** Fast shutdown, then force. */
    void stop(long patienceSeconds) throws InterruptedException {
        stopping = true;
        if (running.isAlive()) {
            EmbeddedPostgres.interrupt(running.pid());
        }
        if (!running.waitFor(patienceSeconds, TimeUnit.SECONDS)) {
            running.destroyForcibly();
        }
    }
}
