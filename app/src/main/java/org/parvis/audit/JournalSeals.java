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
import java.util.List;
import java.util.Optional;
import org.parvis.platform.Scenes;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals the journal in batches, as acts are sealed: a Merkle root that includes the root before,
 * signed by the same key and published.
 */
@Component
public class JournalSeals {
    private static final int BATCH = 10_000;

    static final String SELECT =
            """
            select number, from_xid::text as from_xid, from_position, to_xid::text as to_xid,
                   to_position, entries, root, signature, sealed_at, forgotten_at is not null as forgotten
            from audit.seals
            """;

    private static final Seal FIRST =
            new Seal(0, "0", 0, "0", 0, 0, new byte[32], new byte[0], Instant.EPOCH, false);

    private final Scenes scenes;
    private final SealKey key;
    private final InstantSource clock;

    JournalSeals(Scenes scenes, SealKey key, InstantSource clock) {
        this.scenes = scenes;
        this.key = key;
        this.clock = clock;
    }

    /**
     * A sealed batch: the rows whose place is after {@code from} and not after {@code to}.
     *
     * @param forgotten whether the rows had their time and went
     */
    public record Seal(
            long number,
            String fromXid,
            long fromPosition,
            String toXid,
            long toPosition,
            int entries,
            byte[] root,
            byte[] signature,
            Instant at,
            boolean forgotten) {}

    private record Leaf(String xid, long position, byte[] digest) {}

    /** Seals all that can be sealed now; returns the number of rows. */
    int sealAll() {
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
        return sql.sql(SELECT + " where number < ? order by number desc limit ?")
                .param(before)
                .param(most)
                .query(JournalSeals::seal)
                .list();
    }

    private int sealBatch() {
        return scenes.job(
                jobs -> {
                    jobs.sql("lock table audit.seals in share row exclusive mode").update();
                    Seal last = last(jobs).orElse(FIRST);
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
                        select xid::text as xid, position, digest from audit.entries
                        where (xid, position) > (?::xid8, ?)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by entries.xid, entries.position limit ?
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
                        insert into audit.seals (number, from_xid, from_position, to_xid,
                          to_position, entries, root, signature, sealed_at)
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
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Optional<Seal> last(JdbcClient jobs) {
        return jobs.sql(SELECT + " order by number desc limit 1")
                .query(JournalSeals::seal)
                .optional();
    }

    static Seal seal(ResultSet row, int n) throws SQLException {
        return new Seal(
                row.getLong("number"),
                row.getString("from_xid"),
                row.getLong("from_position"),
                row.getString("to_xid"),
                row.getLong("to_position"),
                row.getInt("entries"),
                row.getBytes("root"),
                row.getBytes("signature"),
                row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("forgotten"));
    }

    @Bean
    static Task<Void> journalSealing(JournalSeals seals) {
        return Tasks.recurring("audit-sealing", FixedDelay.of(Duration.ofSeconds(60)))
                .execute((instance, context) -> seals.sealAll());
    }
}
