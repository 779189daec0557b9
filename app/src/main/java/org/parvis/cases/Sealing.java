package org.parvis.cases;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.parvis.audit.Merkle;
import org.parvis.audit.SealKey;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals acts in batches, apart from their writing (a chain over all files would cost most of the
 * commit rate): a Merkle root over their digests that includes the previous root, signed and
 * published. Whoever kept one root can later tell whether anything before it was changed.
 */
@Component
class Sealing {
    private static final int BATCH = 10_000;

    private final Scenes scenes;
    private final SealKey key;
    private final Acting acting;

    Sealing(Scenes scenes, SealKey key, Acting acting) {
        this.scenes = scenes;
        this.key = key;
        this.acting = acting;
    }

    /** A sealed batch: the acts whose place is after {@code from} and not after {@code to}. */
    record Seal(
            long number,
            String fromXid,
            long fromPosition,
            String toXid,
            long toPosition,
            int acts,
            byte[] root,
            byte[] signature) {}

    private record Leaf(String xid, long position, byte[] digest) {}

    /** Seals all that can be sealed now; returns the number of acts. */
    int sealAll() {
        int sealed = 0;
        int batch = sealBatch();
        while (batch > 0) {
            sealed += batch;
            batch = batch == BATCH ? sealBatch() : 0;
        }
        return sealed;
    }

    private int sealBatch() {
        return scenes.job(
                jobs -> {
                    jobs.sql("lock table cases.seals in share row exclusive mode").update();
                    Seal last =
                            last(jobs)
                                    .orElse(
                                            new Seal(
                                                    0,
                                                    "0",
                                                    0,
                                                    "0",
                                                    0,
                                                    0,
                                                    new byte[32],
                                                    new byte[0]));
                    List<Leaf> leaves = leavesAfter(jobs, last);
                    if (!leaves.isEmpty()) {
                        insert(jobs, last, leaves);
                    }
                    return leaves.size();
                });
    }

    private static List<Leaf> leavesAfter(JdbcClient jobs, Seal last) {
        return jobs.sql(
                        """
                        select xid::text as xid, position, digest from cases.acts
                        where (xid, position) > (?::xid8, ?)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by acts.xid, acts.position limit ?
                        """)
                .param(last.toXid())
                .param(last.toPosition())
                .param(BATCH)
                .query(
                        (r, n) ->
                                new Leaf(
                                        r.getString("xid"),
                                        r.getLong("position"),
                                        r.getBytes("digest")))
                .list();
    }

    private void insert(JdbcClient jobs, Seal last, List<Leaf> leaves) {
        byte[] root = Merkle.root(last.root(), leaves.stream().map(Leaf::digest).toList());
        jobs.sql(
                        """
                        insert into cases.seals (number, from_xid, from_position, to_xid, to_position,
                          acts, root, signature, sealed_at)
                        values (?, ?::xid8, ?, ?::xid8, ?, ?, ?, ?, ?)
                        """)
                .param(last.number() + 1)
                .param(last.toXid())
                .param(last.toPosition())
                .param(leaves.getLast().xid())
                .param(leaves.getLast().position())
                .param(leaves.size())
                .param(root)
                .param(key.sign(root))
                .param(CaseStore.timestamp(acting.now()))
                .update();
    }

    private static Optional<Seal> last(JdbcClient jobs) {
        return jobs.sql(SELECT + " order by number desc limit 1").query(Sealing::seal).optional();
    }

    static final String SELECT =
            """
            select number, from_xid::text as from_xid, from_position, to_xid::text as to_xid,
                   to_position, acts, root, signature
            from cases.seals
            """;

    static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getString("from_xid"),
                row.getLong("from_position"),
                row.getString("to_xid"),
                row.getLong("to_position"),
                row.getInt("acts"),
                row.getBytes("root"),
                row.getBytes("signature"));
    }

    @Bean
    static Task<Void> sealingJob(Sealing sealing) {
        return Tasks.recurring("sealing", FixedDelay.of(Duration.ofSeconds(60)))
                .execute((instance, context) -> sealing.sealAll());
    }
}
