package org.parvis.feed;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves every follower forward until none has anything left to do. */
@Component
public class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final int BATCH = 500;
    private static final String JOB = "feed";

    private final Scenes scenes;
    private final ActSource source;
    private final List<Follower> followers;
    private final InstantSource clock;
    private final OneByOne alone;
    private final Map<String, AtomicLong> lag = new ConcurrentHashMap<>();

    Feed(
            Scenes scenes,
            ActSource source,
            List<Follower> followers,
            MeterRegistry meters,
            InstantSource clock,
            OneByOne alone) {
        this.scenes = scenes;
        this.source = source;
        this.followers = followers;
        this.clock = clock;
        this.alone = alone;
        for (Follower follower : followers) {
            AtomicLong seconds = new AtomicLong();
            lag.put(follower.name(), seconds);
            meters.gauge(
                    "parvis.feed.lag.seconds",
                    List.of(Tag.of("follower", follower.name())),
                    seconds);
        }
    }

    /**
     * Follows all there is to follow now, a batch of each follower in turn: one that is far behind,
     * or cannot go on, keeps none of the others waiting.
     */
    public void drain() {
        OneByOne.Round round = alone.round(JOB);
        List<Follower> behind = new ArrayList<>(followers);
        while (!behind.isEmpty()) {
            behind.removeIf(follower -> !round.does(follower.name(), () -> batch(follower)));
        }
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
        return followers.stream()
                .map(
                        follower -> {
                            int parked = alone.waiting(job(follower));
                            return scenes.job(jobs -> standing(jobs, follower.name(), parked));
                        })
                .toList();
    }

    private Standing standing(JdbcClient jobs, String follower, int waiting) {
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
        return new Standing(follower, lagSeconds, waiting);
    }

    /**
     * Tries again what is parked and waited long enough: what stood in the way may be gone. What
     * cannot be followed yet waits on.
     */
    public void replay() {
        for (Follower follower : followers) {
            OneByOne.Round round = alone.round(job(follower));
            round.due().forEach(act -> round.does(act, () -> replay(follower, act)));
        }
    }

    private boolean replay(Follower follower, String act) {
        return scenes.job(
                jobs -> {
                    boolean waited = alone.free(jobs, job(follower), act);
                    if (waited) {
                        Parked parked = Parked.named(act);
                        source.one(jobs, parked.file(), parked.seq())
                                .ifPresent(it -> follower.follow(jobs, List.of(it)));
                    }
                    return waited;
                });
    }

    /** The name under which the acts of a follower wait. */
    private static String job(Follower follower) {
        return JOB + ":" + follower.name();
    }

    /** Whether there may be more. */
    private boolean batch(Follower follower) {
        try {
            return step(follower, BATCH);
        } catch (RuntimeException failure) {
            throwIfOfTheMachine(failure);
            LOG.atWarn()
                    .addKeyValue("follower", follower.name())
                    .addKeyValue("failure", failure.getClass().getName())
                    .log("A batch could not be followed; its acts are tried one by one");
            return stepOneByOne(follower);
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
                    follower.follow(jobs, byFile(acts));
                    move(jobs, follower, acts.getLast());
                    gauge(follower, age(acts.getFirst()));
                    return acts.size() == size;
                });
    }

    /**
     * What is done to several files in one transaction is done in the order of their ids, here as
     * by whoever works on two: each waits for the other's first file, and for none of its next.
     */
    static List<ActNotice> byFile(List<ActNotice> acts) {
        return acts.stream().sorted(Comparator.comparing(act -> act.file().id())).toList();
    }

    private boolean stepOneByOne(Follower follower) {
        boolean moved = false;
        for (int i = 0; i < BATCH; i++) {
            try {
                if (!step(follower, 1)) {
                    return moved;
                }
            } catch (RuntimeException failure) {
                throwIfOfTheMachine(failure);
                park(follower, failure);
            }
            moved = true;
        }
        return true;
    }

    /** Says nothing of the act: the round ends, and the next one takes up the same act. */
    private static void throwIfOfTheMachine(RuntimeException failure) {
        if (OneByOne.ofTheMachine(failure)) {
            throw failure;
        }
    }

    private void park(Follower follower, RuntimeException failure) {
        scenes.job(
                jobs -> {
                    List<ActNotice> acts = next(jobs, follower, 1);
                    for (ActNotice act : acts) {
                        alone.hold(jobs, job(follower), Parked.of(act).name(), failure);
                        move(jobs, follower, act);
                    }
                    return acts.size();
                });
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
