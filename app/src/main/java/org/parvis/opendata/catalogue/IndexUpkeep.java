package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index as new as what is public. Few changes are taken in before the next answer, so
 * that whoever signs finds what they signed; many are taken in beside those who ask, who are
 * answered from the last whole state meanwhile.
 */
final class IndexUpkeep {
    /** So many datasets are written in a second: nobody waits for more. */
    static final int FEW = 1_000;

    /** After a fault nothing is tried before. */
    static final Duration REST = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

    private final IndexWriting writing;
    private final Executor beside;
    private final int few;
    private final InstantSource clock;
    private final ReentrantLock changing = new ReentrantLock();

    private volatile @Nullable MadeIndex made;

    /** Only its thread writes until it has ended; it is set by whoever holds the lock. */
    private volatile boolean passing;

    private volatile boolean ended;
    private volatile Instant rested = Instant.MIN;

    /**
     * @param beside runs a pass over many datasets
     * @param few how many datasets at most are written while somebody waits
     */
    IndexUpkeep(IndexWriting writing, Executor beside, int few, InstantSource clock) {
        this.writing = writing;
        this.beside = beside;
        this.few = few;
        this.clock = clock;
    }

    /**
     * The newest state there is.
     *
     * @throws CatalogueUnready when none was made yet
     */
    MadeIndex current() {
        MadeIndex known = made;
        if (known == null || !passing && !writing.isNow(known)) {
            follow();
            known = made;
        }
        if (known == null) {
            throw new CatalogueUnready();
        }
        return known;
    }

    boolean isNow(MadeIndex known) {
        return writing.isNow(known);
    }

    /** Takes in what is new, or has it taken in. */
    void follow() {
        changing.lock();
        try {
            if (!passing && !ended && !clock.instant().isBefore(rested)) {
                IndexStep step = writing.step(made);
                if (step.size() > few) {
                    begin();
                } else {
                    take(step);
                }
            }
        } catch (IOException | RuntimeException e) {
            rest(e);
        } finally {
            changing.unlock();
        }
    }

    private void begin() {
        passing = true;
        try {
            beside.execute(this::pass);
        } catch (RuntimeException | Error notBegun) {
            passing = false;
            throw notBegun;
        }
    }

    /** Whatever comes of it, another one may begin. */
    private void pass() {
        try {
            take(writing.step(made));
        } catch (IOException | RuntimeException e) {
            rest(e);
        } finally {
            passing = false;
        }
    }

    private void take(IndexStep step) throws IOException {
        MadeIndex before = made;
        if (before != null && !step.anew() && writing.isNow(before)) {
            return;
        }
        MadeIndex now = writing.made(before, step);
        made = now;
        if (before != null && !before.reader().equals(now.reader())) {
            before.reader().close();
        }
    }

    private void rest(Exception why) {
        if (!ended) {
            rested = clock.instant().plus(REST);
            LOG.error("The index of the catalogue stays as it was and is tried again", why);
        }
    }

    /** A pass that is under way ends with the files under it. */
    void end() throws IOException {
        ended = true;
        changing.lock();
        try {
            MadeIndex last = made;
            if (last != null) {
                last.reader().close();
            }
            writing.close();
        } finally {
            changing.unlock();
        }
    }
}
