package org.parvis.opendata.harvest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one page of a catalogue elsewhere and keeps it with the place of the next one, in one
 * transaction: whoever is killed in between reads that page again, and finds it kept. Only after
 * the last page does anything become public, all at once.
 */
@Component
class Harvesting {
    private static final int WALKS = 3;
    private static final int TRIES = 3;
    private static final int MOST_PAGES = 5_000;

    /** Of a reading whose catalogue was given up meanwhile. */
    static final Refusal STOPPED = Refusal.of("opendata.harvest.failed.stopped");

    /** What may be over in a while. */
    private static final Set<String> PASSING =
            Set.of(
                    "opendata.harvest.failed.slow",
                    "opendata.harvest.failed.broken",
                    "opendata.harvest.failed.busy",
                    Outward.UNKNOWN);

    private final List<SourceReader> readers;
    private final HarvestTable harvests;
    private final FindTable finds;
    private final OriginTable origins;
    private final HarvestSettings settings;
    private final Scenes scenes;
    private final InstantSource clock;

    Harvesting(
            List<SourceReader> readers,
            HarvestTable harvests,
            FindTable finds,
            OriginTable origins,
            HarvestSettings settings,
            Scenes scenes,
            InstantSource clock) {
        this.readers = readers;
        this.harvests = harvests;
        this.finds = finds;
        this.origins = origins;
        this.settings = settings;
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Begins to read those that are due. */
    void begin() {
        scenes.job(
                jobs -> {
                    Instant now = clock.instant();
                    for (OriginTable.Kept due : origins.due(jobs, now)) {
                        Origin origin = due.origin();
                        harvests.begin(jobs, origin.id(), reader(origin).first(origin), now);
                        origins.due(jobs, origin.id(), null);
                    }
                    return true;
                });
    }

    private SourceReader reader(Origin origin) {
        return readers.stream()
                .filter(one -> one.kind() == origin.kind())
                .findFirst()
                .orElseThrow();
    }

    /** Reads its next page. True when something became public by it. */
    boolean step(Harvest harvest) {
        Optional<OriginTable.Kept> found =
                scenes.readingJob(jobs -> origins.find(jobs, harvest.origin()));
        OriginTable.Kept origin = found.orElseThrow();
        if (origin.stoppedAt() != null) {
            return scenes.job(jobs -> fail(jobs, harvest, origin, STOPPED));
        }
        String place = harvest.progress().place();
        return switch (reader(origin.origin()).read(origin.origin(), place)) {
            case Outcome.Ok<SourcePage>(SourcePage page) ->
                    scenes.job(jobs -> keep(jobs, harvest, origin, page));
            case Outcome.Refused<SourcePage>(Refusal why) ->
                    scenes.job(jobs -> missed(jobs, harvest, origin, why));
        };
    }

    private boolean missed(JdbcClient jobs, Harvest harvest, OriginTable.Kept origin, Refusal why) {
        int tries = harvest.progress().tries() + 1;
        if (!PASSING.contains(why.key()) || tries >= TRIES) {
            return fail(jobs, harvest, origin, why);
        }
        Duration pause = settings.pause().multipliedBy(tries);
        harvests.again(jobs, harvest, clock.instant().plus(pause));
        return false;
    }

    private boolean keep(
            JdbcClient jobs, Harvest harvest, OriginTable.Kept origin, SourcePage page) {
        if (!harvests.turn(jobs, harvest, page)) {
            return false;
        }
        Integer said = harvest.progress().said();
        if (said != null && !said.equals(page.said())) {
            return anew(
                    jobs,
                    harvest,
                    origin,
                    Refusal.of(
                            "opendata.harvest.failed.moved",
                            said,
                            Objects.requireNonNullElse(page.said(), 0)));
        }
        int fresh =
                finds.keep(jobs, harvest, page.finds()) + finds.refuse(jobs, harvest, page.unfit());
        if (page.next() == null) {
            return end(jobs, harvest, origin, page.said());
        }
        return fresh == 0 || harvest.progress().pages() >= MOST_PAGES
                ? fail(jobs, harvest, origin, Refusal.of("opendata.harvest.failed.loop"))
                : false;
    }

    private boolean end(
            JdbcClient jobs, Harvest harvest, OriginTable.Kept origin, @Nullable Integer said) {
        int met = finds.met(jobs, harvest.id());
        if (said != null && said != met) {
            return anew(
                    jobs, harvest, origin, Refusal.of("opendata.harvest.failed.count", said, met));
        }
        if (finds.empties(jobs, harvest)) {
            return fail(jobs, harvest, origin, Refusal.of("opendata.harvest.failed.empty"));
        }
        Instant now = clock.instant();
        List<Boolean> published = finds.publish(jobs, harvest, now);
        int added = Collections.frequency(published, true);
        int gone = finds.mark(jobs, harvest, now);
        harvests.end(
                jobs, harvest, new Harvest.Changes(added, published.size() - added, gone), now);
        finds.forgetFinds(jobs, harvest.id());
        finds.forgetOlderRefusals(jobs, harvest);
        next(jobs, origin, origin.every());
        return true;
    }

    /** The catalogue moved while it was read: it is read again, a few times. */
    private boolean anew(JdbcClient jobs, Harvest harvest, OriginTable.Kept origin, Refusal moved) {
        if (harvest.progress().walks() >= WALKS) {
            return fail(jobs, harvest, origin, moved);
        }
        finds.forgetFinds(jobs, harvest.id());
        finds.forgetRefusals(jobs, harvest.id());
        harvests.anew(jobs, harvest, reader(origin.origin()).first(origin.origin()));
        return false;
    }

    /** Nothing of it is taken; what was public before stays. It is tried again the day after. */
    private boolean fail(JdbcClient jobs, Harvest harvest, OriginTable.Kept origin, Refusal why) {
        if (harvests.fail(jobs, harvest.id(), why, clock.instant())) {
            finds.forgetFinds(jobs, harvest.id());
            next(jobs, origin, Math.min(1, origin.every()));
        }
        return false;
    }

    private void next(JdbcClient jobs, OriginTable.Kept origin, int days) {
        Instant when = days == 0 ? null : clock.instant().plus(Duration.ofDays(days));
        origins.due(jobs, origin.origin().id(), when);
    }
}
