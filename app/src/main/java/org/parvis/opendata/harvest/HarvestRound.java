package org.parvis.opendata.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.parvis.opendata.PublishedData;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Reads catalogues elsewhere, each page by page and all of them in turn: one that hangs holds
 * nobody up for longer than a page.
 */
@Component
class HarvestRound {
    static final String JOB = "opendata-harvest";

    /** After so long the thread is given back; the next round goes on. */
    private static final Duration TURN = Duration.ofSeconds(10);

    private final Harvesting harvesting;
    private final HarvestTable harvests;
    private final PublishedData published;
    private final OneByOne alone;
    private final Scenes scenes;
    private final InstantSource clock;

    HarvestRound(
            Harvesting harvesting,
            HarvestTable harvests,
            PublishedData published,
            OneByOne alone,
            Scenes scenes,
            InstantSource clock) {
        this.harvesting = harvesting;
        this.harvests = harvests;
        this.published = published;
        this.alone = alone;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Reads until nothing is ready, or its time is over. */
    void run() {
        harvesting.begin();
        Instant until = clock.instant().plus(TURN);
        boolean more = true;
        while (more && !clock.instant().isAfter(until)) {
            more = once();
        }
    }

    /** Reads one page of each that is ready; false when none was. */
    boolean once() {
        List<Harvest> ready = scenes.readingJob(jobs -> harvests.ready(jobs, clock.instant()));
        OneByOne.Round round = alone.round(JOB);
        boolean read = false;
        for (Harvest harvest : ready) {
            read |= round.does(harvest.id().toString(), () -> read(harvest));
        }
        return read;
    }

    private boolean read(Harvest harvest) {
        if (harvesting.step(harvest)) {
            published.changed();
        }
        return true;
    }
}
