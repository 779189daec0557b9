package org.parvis.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.parvis.platform.DatabaseAway;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves every follower forward until none has anything left to do. */
@Component
public class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 500;

    private final Scenes scenes;
    private final ActSource source;
    private final List<Follower> followers;
    private final InstantSource clock;
    private final Map<String, AtomicLong> lag = new ConcurrentHashMap<>();

    Feed(
            Scenes scenes,
            ActSource source,
            List<Follower> followers,
            MeterRegistry meters,
            InstantSource clock) {
        this.scenes = scenes;
        this.source = source;
        this.followers = followers;
        this.clock = clock;
        for (Follower follower : followers) {
            AtomicLong seconds = new AtomicLong();
            lag.put(follower.name(), seconds);
            meters.gauge(
                    "parvis.feed.lag.seconds",
                    List.of(io.micrometer.core.instrument.Tag.of("follower", follower.name())),
                    seconds);
        }
    }

    /** Follows all there is to follow now. */
    public void drain() {
        followers.forEach(this::drain);
    }

    /**
     * How old the oldest act was that each follower took last, in seconds; 0 when it is up to date.
     */
    public Map<String, AtomicLong> lag() {
        return Map.copyOf(lag);
    }

    /**
     * How a follower stands.
     *
     * @param lagSeconds age of the oldest act it has not followed yet
     * @param parked acts it could not follow and that wait for an operator
     */
    public record Standing(String follower, long lagSeconds, long parked) {}

    /** Asks the database, so it is true on every node, whichever one follows. */
    public List<Standing> standings() {
        return followers.stream().map(f -> scenes.job(jobs -> standing(jobs, f.name()))).toList();
    }

    private Standing standing(JdbcClient jobs, String follower) {
        Place place =
                jobs.sql("select xid::text as xid, position from feed.cursors where follower = ?")
                        .param(follower)
                        .query((r, n) -> new Place(r.getString("xid"), r.getLong("position")))
                        .optional()
                        .orElse(new Place("0", 0));
        long lagSeconds =
                source.after(jobs, place.xid(), place.position(), 1).stream()
                        .mapToLong(this::age)
                        .findFirst()
                        .orElse(0);
        return new Standing(follower, lagSeconds, Parked.waiting(jobs, follower));
    }

    /**
     * Tries again what is parked: what stood in the way may be gone. What cannot be followed yet
     * waits on.
     */
    public void replay() {
        for (Follower follower : followers) {
            for (Parked.Act act :
                    scenes.<List<Parked.Act>>job(jobs -> Parked.waitingFor(jobs, follower))) {
                replay(follower, act);
            }
        }
    }

    private void replay(Follower follower, Parked.Act act) {
        try {
            boolean followed =
                    scenes.<Boolean>job(
                            jobs -> {
                                boolean waited =
                                        Parked.replayed(jobs, follower, act, clock.instant());
                                if (waited) {
                                    source.one(jobs, act.file(), act.seq())
                                            .ifPresent(it -> follower.follow(jobs, List.of(it)));
                                }
                                return waited;
                            });
            if (followed) {
                LOG.atInfo()
                        .addKeyValue("follower", follower.name())
                        .log("A parked act was followed");
            }
        } catch (RuntimeException failure) {
            isOfTheActOrThrow(failure);
        }
    }

    private void drain(Follower follower) {
        boolean more = true;
        while (more) {
            try {
                more = step(follower, BATCH);
            } catch (RuntimeException failure) {
                isOfTheActOrThrow(failure);
                LOG.atWarn()
                        .addKeyValue("follower", follower.name())
                        .addKeyValue("failure", failure.getClass().getName())
                        .log("A batch could not be followed; its acts are tried one by one");
                more = stepOneByOne(follower);
            }
        }
    }

    private boolean step(Follower follower, int size) {
        return scenes.job(
                jobs -> {
                    List<ActNotice> acts = next(jobs, follower, size);
                    if (acts.isEmpty()) {
                        gauge(follower, 0);
                        return false;
                    }
                    follower.follow(jobs, acts);
                    move(jobs, follower, acts.getLast());
                    gauge(follower, age(acts.getFirst()));
                    return acts.size() == size;
                });
    }

    private boolean stepOneByOne(Follower follower) {
        boolean moved = false;
        for (int i = 0; i < BATCH; i++) {
            try {
                if (!step(follower, 1)) {
                    return moved;
                }
            } catch (RuntimeException failure) {
                isOfTheActOrThrow(failure);
                park(follower, failure);
            }
            moved = true;
        }
        return true;
    }

    /**
     * A database that goes away, or two transactions in each other's way, say nothing of the act:
     * the round ends, and the next one takes up the same act.
     */
    private static void isOfTheActOrThrow(RuntimeException failure) {
        if (DatabaseAway.caused(failure) || failure instanceof TransientDataAccessException) {
            throw failure;
        }
    }

    private void park(Follower follower, RuntimeException failure) {
        scenes.job(
                jobs -> {
                    List<ActNotice> acts = next(jobs, follower, 1);
                    for (ActNotice act : acts) {
                        Parked.park(jobs, follower, act, failure);
                        move(jobs, follower, act);
                    }
                    return acts.size();
                });
        LOG.atError()
                .addKeyValue("follower", follower.name())
                .setCause(failure)
                .log("An act was parked");
    }

    private List<ActNotice> next(JdbcClient jobs, Follower follower, int size) {
        jobs.sql("insert into feed.cursors (follower) values (?) on conflict do nothing")
                .param(follower.name())
                .update();
        Place place =
                jobs.sql(
                                """
                                select xid::text as xid, position from feed.cursors
                                where follower = ? for update
                                """)
                        .param(follower.name())
                        .query((r, n) -> new Place(r.getString("xid"), r.getLong("position")))
                        .single();
        return source.after(jobs, place.xid(), place.position(), size);
    }

    private record Place(String xid, long position) {}

    private void move(JdbcClient jobs, Follower follower, ActNotice last) {
        jobs.sql(
                        """
                        update feed.cursors set xid = ?::xid8, position = ?, moved_at = ?
                        where follower = ?
                        """)
                .param(last.xid())
                .param(last.position())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(follower.name())
                .update();
    }

    private void gauge(Follower follower, long seconds) {
        lag.getOrDefault(follower.name(), new AtomicLong()).set(seconds);
    }

    private long age(ActNotice act) {
        return Math.max(0, (clock.millis() - act.at().toEpochMilli()) / 1000);
    }
}
