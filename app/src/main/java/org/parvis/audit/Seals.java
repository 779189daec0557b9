package org.parvis.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seals rows in batches, apart from their writing (a chain over all of them would cost most of the
 * commit rate): a Merkle root over their digests that includes the previous root, signed and
 * published. Whoever kept one root can later tell whether anything before it was changed. An owner
 * of rows extends it and says its statements, each inside its own schema. What is handed a {@code
 * JdbcClient} runs in its caller's transaction; a reader's scene is enough.
 */
public abstract class Seals {
    private static final int BATCH = 10_000;
    private static final int PAGE = 1_000;

    private static final Seal FIRST =
            new Seal(0, "0", 0, "0", 0, 0, new byte[32], new byte[0], Instant.EPOCH, false);

    private final Scenes scenes;
    private final SealKey key;
    private final InstantSource clock;
    private final Statements statements;

    protected Seals(Scenes scenes, SealKey key, InstantSource clock, Statements statements) {
        this.scenes = scenes;
        this.key = key;
        this.clock = clock;
        this.statements = statements;
    }

    /**
     * What an owner asks of its schema. A row's place is the transaction that wrote it, then its
     * position.
     *
     * @param lock lets one at a time seal
     * @param seals the seals, each column named as {@link Seal} says; what comes after its tables
     *     is added here
     * @param unsealed {@code xid}, {@code position} and {@code digest} of the {@code :most} first
     *     rows after the place {@code :xid}, {@code :position} of which no earlier one can still
     *     come
     * @param digests of the rows after {@code :fromXid}, {@code :fromPosition} and not after {@code
     *     :toXid}, {@code :toPosition}, in their order
     * @param insert keeps a seal: {@code :number}, both places, {@code :size}, {@code :root},
     *     {@code :signature}, {@code :at}
     */
    public record Statements(
            String lock, String seals, String unsealed, String digests, String insert) {}

    /**
     * A sealed batch: the rows whose place is after {@code from} and not after {@code to}.
     *
     * @param size how many rows
     * @param forgotten whether the rows had their time and went
     */
    public record Seal(
            long number,
            String fromXid,
            long fromPosition,
            String toXid,
            long toPosition,
            int size,
            byte[] root,
            byte[] signature,
            Instant at,
            boolean forgotten) {}

    /**
     * What was found.
     *
     * @param seals how many there are
     * @param broken numbers of those that do not hold
     */
    public record Checked(long seals, List<Long> broken) {}

    private record Leaf(String xid, long position, byte[] digest) {}

    /** Seals all that can be sealed now; returns the number of rows. */
    public int sealAll() {
        int sealed = 0;
        int batch = sealBatch();
        while (batch > 0) {
            sealed += batch;
            batch = batch == BATCH ? sealBatch() : 0;
        }
        return sealed;
    }

    /** The published roots before that number, latest first; for anybody. */
    public List<Seal> published(JdbcClient sql, long before, int most) {
        return sql.sql(statements.seals() + " where number < ? order by number desc limit ?")
                .param(before)
                .param(most)
                .query(Seals::seal)
                .list();
    }

    /** Whether the rows are the ones sealed, as long as they are there; it changes nothing. */
    public Checked check() {
        List<Long> broken = new ArrayList<>();
        long count = 0;
        Seal last = FIRST;
        List<Seal> page = after(last);
        while (!page.isEmpty()) {
            for (Seal seal : page) {
                count++;
                if (seal.number() != count || !holds(seal, last)) {
                    broken.add(seal.number());
                }
                last = seal;
            }
            page = after(last);
        }
        return new Checked(count, List.copyOf(broken));
    }

    private List<Seal> after(Seal last) {
        return scenes.job(
                jobs ->
                        jobs.sql(statements.seals() + " where number > ? order by number limit ?")
                                .param(last.number())
                                .param(PAGE)
                                .query(Seals::seal)
                                .list());
    }

    private boolean holds(Seal seal, Seal last) {
        return key.verifies(seal.root(), seal.signature())
                && (seal.forgotten() || covers(seal, last.root()));
    }

    private boolean covers(Seal seal, byte[] previous) {
        List<byte[]> digests = digests(seal);
        return digests.size() == seal.size()
                && Arrays.equals(Merkle.root(previous, digests), seal.root());
    }

    private List<byte[]> digests(Seal seal) {
        return scenes.job(
                jobs ->
                        jobs.sql(statements.digests())
                                .param("fromXid", seal.fromXid())
                                .param("fromPosition", seal.fromPosition())
                                .param("toXid", seal.toXid())
                                .param("toPosition", seal.toPosition())
                                .query((row, n) -> row.getBytes("digest"))
                                .list());
    }

    /** A sealed row: its place and its digest. */
    public record Sealed(String xid, long position, byte[] digest) {}

    /**
     * That a digest stands under a signed root, for anybody to check.
     *
     * @param previous the root before
     * @param path from the digest up, as {@code L} or {@code R} and the digest beside
     */
    public record Inclusion(
            long seal, byte[] previous, List<String> path, byte[] root, byte[] signature) {}

    /** Under which root each of these rows stands; nothing for one that is not sealed yet. */
    public List<Optional<Inclusion>> inclusions(List<Sealed> rows) {
        Map<Long, List<byte[]>> batches = new HashMap<>();
        List<Optional<Inclusion>> found = new ArrayList<>();
        for (Sealed row : rows) {
            found.add(over(row).flatMap(seal -> inclusion(seal, row, batches)));
        }
        return found;
    }

    private Optional<Seal> over(Sealed row) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        statements.seals()
                                                + """
                                                 where (from_xid, from_position) < (:xid::xid8, :position)
                                                  and (to_xid, to_position) >= (:xid::xid8, :position)
                                                """)
                                .param("xid", row.xid())
                                .param("position", row.position())
                                .query(Seals::seal)
                                .optional());
    }

    private Optional<Inclusion> inclusion(Seal seal, Sealed row, Map<Long, List<byte[]>> batches) {
        List<byte[]> digests = batches.computeIfAbsent(seal.number(), n -> digests(seal));
        int place = 0;
        while (place < digests.size() && !Arrays.equals(digests.get(place), row.digest())) {
            place++;
        }
        if (place == digests.size()) {
            return Optional.empty();
        }
        byte[] previous =
                scenes.job(jobs -> published(jobs, seal.number(), 1)).stream()
                        .findFirst()
                        .orElse(FIRST)
                        .root();
        return Optional.of(
                new Inclusion(
                        seal.number(),
                        previous,
                        Merkle.path(digests, place),
                        seal.root(),
                        seal.signature()));
    }

    private int sealBatch() {
        return scenes.job(
                jobs -> {
                    jobs.sql(statements.lock()).update();
                    Seal last =
                            published(jobs, Long.MAX_VALUE, 1).stream().findFirst().orElse(FIRST);
                    List<Leaf> leaves = leavesAfter(jobs, last);
                    if (!leaves.isEmpty()) {
                        insert(jobs, last, leaves);
                    }
                    return leaves.size();
                });
    }

    private List<Leaf> leavesAfter(JdbcClient jobs, Seal last) {
        return jobs.sql(statements.unsealed())
                .param("xid", last.toXid())
                .param("position", last.toPosition())
                .param("most", BATCH)
                .query(
                        (row, n) ->
                                new Leaf(
                                        row.getString("xid"),
                                        row.getLong("position"),
                                        row.getBytes("digest")))
                .list();
    }

    private void insert(JdbcClient jobs, Seal last, List<Leaf> leaves) {
        byte[] root = Merkle.root(last.root(), leaves.stream().map(Leaf::digest).toList());
        jobs.sql(statements.insert())
                .param("number", last.number() + 1)
                .param("fromXid", last.toXid())
                .param("fromPosition", last.toPosition())
                .param("toXid", leaves.getLast().xid())
                .param("toPosition", leaves.getLast().position())
                .param("size", leaves.size())
                .param("root", root)
                .param("signature", key.sign(root))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The job that seals each minute. */
    protected Task<Void> eachMinute(String name) {
        return Tasks.recurring(name, FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> sealAll());
    }

    static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getString("from_xid"),
                row.getLong("from_position"),
                row.getString("to_xid"),
                row.getLong("to_position"),
                row.getInt("size"),
                row.getBytes("root"),
                row.getBytes("signature"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("forgotten"));
    }
}
