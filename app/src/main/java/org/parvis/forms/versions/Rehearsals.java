package org.parvis.forms.versions;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tries a version on live drafts and on what the body received, in a transaction in which the
 * database refuses any change. Only the figures are kept.
 */
@Component
class Rehearsals {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsals.class);

    private final RehearsalTable table;
    private final RehearsalReading reading;
    private final Scenes scenes;

    Rehearsals(RehearsalTable table, RehearsalReading reading, Scenes scenes) {
        this.table = table;
        this.reading = reading;
        this.scenes = scenes;
    }

    /** Runs whatever waits, or was left by a program that is gone. */
    void run() {
        for (Optional<Rehearsal> next = table.take(); next.isPresent(); next = table.take()) {
            Rehearsal rehearsal = next.get();
            try {
                table.end(rehearsal, "done", rehearse(rehearsal));
            } catch (RuntimeException e) {
                LOG.atError().setCause(e).log("A rehearsal could not be done");
                table.end(rehearsal, "failed", null);
            }
        }
    }

    private RehearsalResult rehearse(Rehearsal rehearsal) {
        return scenes.readingJob(
                sql ->
                        reading.read(
                                sql, rehearsal, (done, total) -> progress(rehearsal, done, total)));
    }

    /** From a thread of its own: the one that rehearses stands where nothing may be written. */
    private void progress(Rehearsal rehearsal, int done, int total) {
        CompletableFuture.runAsync(() -> table.progress(rehearsal, done, total)).join();
    }
}
