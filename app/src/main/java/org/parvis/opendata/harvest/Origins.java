package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.kernel.Role;
import org.parvis.opendata.PublishedData;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The catalogues elsewhere that this installation reads, for those who look after it. */
@Component
class Origins {
    private static final int LONGEST = 500;

    private final OriginTable origins;
    private final HarvestTable harvests;
    private final FindTable finds;
    private final Outward outward;
    private final PublishedData published;
    private final Scenes scenes;
    private final InstantSource clock;

    Origins(
            OriginTable origins,
            HarvestTable harvests,
            FindTable finds,
            Outward outward,
            PublishedData published,
            Scenes scenes,
            InstantSource clock) {
        this.origins = origins;
        this.harvests = harvests;
        this.finds = finds;
        this.outward = outward;
        this.published = published;
        this.scenes = scenes;
        this.clock = clock;
    }

    /**
     * One with its readings.
     *
     * @param harvests newest first
     */
    record Life(OriginTable.Kept kept, List<Harvest> harvests) {}

    static boolean isFor(Actor.Agent agent) {
        return agent.role() == Role.STEWARD;
    }

    private static void admit(Actor.Agent agent) {
        if (!isFor(agent)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** All of them, each with its last reading. */
    List<Life> all(Actor.Agent by) {
        admit(by);
        return scenes.readingJob(
                jobs -> {
                    var last =
                            harvests.last(jobs).stream()
                                    .collect(Collectors.groupingBy(Harvest::origin));
                    return origins.all(jobs).stream()
                            .map(
                                    one ->
                                            new Life(
                                                    one,
                                                    last.getOrDefault(
                                                            one.origin().id(), List.of())))
                            .toList();
                });
    }

    Optional<Life> find(Actor.Agent by, UUID id) {
        admit(by);
        return scenes.readingJob(
                jobs ->
                        origins.find(jobs, id)
                                .map(one -> new Life(one, harvests.last(jobs, id, 20))));
    }

    /** What a reading did not take. */
    List<Unfit> refusals(Actor.Agent by, Harvest harvest, int most) {
        admit(by);
        return scenes.readingJob(jobs -> finds.refusals(jobs, harvest.id(), most));
    }

    /**
     * Takes one on; it is read at once.
     *
     * @param every days after which it is read again; 0 when it is not by itself
     */
    Outcome<UUID> add(Actor.Agent by, OriginKind kind, String typed, Home body, int every) {
        admit(by);
        URI address = address(typed);
        if (address == null) {
            return Outcome.refused("opendata.harvest.refused.address");
        }
        // one that nobody knows for the moment may be taken on: its reading says so
        Optional<Refusal> refused =
                outward.refused(address).filter(why -> !why.key().equals(Outward.UNKNOWN));
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        Origin origin = new Origin(Ids.next(), body, kind, address);
        Instant now = clock.instant();
        var kept = new OriginTable.Kept(origin, every, by.member(), now, now, null);
        return taken(jobs -> origins.add(jobs, kept))
                .map(Outcome::ok)
                .orElseGet(() -> Outcome.refused("opendata.harvest.refused.known", origin.host()));
    }

    /** Takes one on again that was given up, as it was; it is read at once. */
    void resume(Actor.Agent by, UUID id) {
        admit(by);
        Instant now = clock.instant();
        taken(
                jobs ->
                        origins.find(jobs, id)
                                .flatMap(was -> origins.add(jobs, was.again(by.member(), now))));
    }

    /** The datasets of one that comes back are in the catalogue again. */
    private Optional<UUID> taken(Function<JdbcClient, Optional<UUID>> work) {
        Optional<UUID> taken = scenes.job(work);
        if (taken.isPresent()) {
            published.changed();
        }
        return taken;
    }

    private static @Nullable URI address(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        String plain = typed.strip().replaceFirst("#.*$", "").replaceFirst("/+$", "");
        try {
            URI read = new URI(plain);
            return read.isAbsolute() ? read : null;
        } catch (URISyntaxException unread) {
            return null;
        }
    }

    /** Has it read now. */
    void read(Actor.Agent by, UUID id) {
        admit(by);
        scenes.job(
                jobs -> {
                    origins.due(jobs, id, clock.instant());
                    return true;
                });
    }

    /** It is read no more, and its datasets are no longer in the catalogue. */
    void stop(Actor.Agent by, UUID id) {
        admit(by);
        Instant now = clock.instant();
        boolean stopped =
                scenes.job(
                        jobs -> {
                            // the reading first, as the job does: neither waits for the other
                            end(jobs, id, now);
                            return origins.stop(jobs, id, now);
                        });
        if (stopped) {
            published.changed();
        }
    }

    /** Ends the reading that is under way: one that is taken on again begins anew. */
    private void end(JdbcClient jobs, UUID id, Instant now) {
        harvests.last(jobs, id, 1).stream()
                .filter(one -> harvests.fail(jobs, one.id(), Harvesting.STOPPED, now))
                .forEach(one -> finds.forgetFinds(jobs, one.id()));
    }
}
