package org.parvis.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parvis.platform.Command;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The part of {@code ./run verify-chain} that reads the journal: every row against its digest,
 * every batch against its root, every reason that is still there against what was committed to.
 */
@Component
class JournalVerification implements Command {
    private static final int PAGE = 1000;

    private final Scenes scenes;
    private final SealKey key;

    JournalVerification(Scenes scenes, SealKey key) {
        this.scenes = scenes;
        this.key = key;
    }

    /** What was found; one line per fault. */
    record Report(long entries, long seals, List<String> broken) {
        boolean holds() {
            return broken.isEmpty();
        }
    }

    private record Row(Entry entry, byte[] digest) {}

    @Override
    public String name() {
        return "verify-chain";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        Report report = verify();
        report.broken().forEach(out::println);
        out.println(
                "%d rows of the journal of readings, %d sealed batches: %s"
                        .formatted(
                                report.entries(),
                                report.seals(),
                                report.holds()
                                        ? "all verified"
                                        : report.broken().size() + " faults"));
        return report.holds();
    }

    Report verify() {
        List<String> broken = new ArrayList<>();
        List<JournalSeals.Seal> seals =
                scenes.job(
                        jobs ->
                                jobs.sql(JournalSeals.SELECT + " order by number")
                                        .query(JournalSeals::seal)
                                        .list());
        byte[] previous = new byte[32];
        long expected = 1;
        for (JournalSeals.Seal seal : seals) {
            verify(seal, previous, expected, broken);
            previous = seal.root();
            expected++;
        }
        long entries = rows(broken);
        scenes.job(jobs -> reasons(jobs, broken));
        return new Report(entries, seals.size(), List.copyOf(broken));
    }

    private void verify(
            JournalSeals.Seal seal, byte[] previous, long expected, List<String> broken) {
        if (seal.number() != expected
                || !key.verifies(seal.root(), seal.signature())
                || !(seal.forgotten() || covers(seal, previous))) {
            broken.add("journal seal " + seal.number() + ": the rows are not the ones sealed");
        }
    }

    private boolean covers(JournalSeals.Seal seal, byte[] previous) {
        List<byte[]> digests = scenes.job(jobs -> digests(jobs, seal));
        return digests.size() == seal.entries()
                && Arrays.equals(Merkle.root(previous, digests), seal.root());
    }

    private static List<byte[]> digests(JdbcClient jobs, JournalSeals.Seal seal) {
        return jobs.sql(
                        """
                        select digest from audit.entries
                        where (xid, position) > (?::xid8, ?) and (xid, position) <= (?::xid8, ?)
                        order by xid, position
                        """)
                .param(seal.fromXid())
                .param(seal.fromPosition())
                .param(seal.toXid())
                .param(seal.toPosition())
                .query((row, n) -> row.getBytes("digest"))
                .list();
    }

    private long rows(List<String> broken) {
        long count = 0;
        java.util.UUID after = org.parvis.kernel.Ids.NIL;
        List<Row> page = page(after);
        while (!page.isEmpty()) {
            for (Row row : page) {
                count++;
                if (!Arrays.equals(row.entry().digest(), row.digest())) {
                    broken.add("journal row " + row.entry().id() + ": it was changed");
                }
            }
            after = page.getLast().entry().id();
            page = page(after);
        }
        return count;
    }

    private List<Row> page(java.util.UUID after) {
        return scenes.job(
                jobs ->
                        jobs.sql(
                                        "select "
                                                + Entry.COLUMNS
                                                + ", digest from audit.entries where id > ? order by"
                                                + " id limit ?")
                                .param(after)
                                .param(PAGE)
                                .query((r, n) -> new Row(Entry.read(r, n), r.getBytes("digest")))
                                .list());
    }

    /** A reason may be gone with its file, never changed. */
    private static boolean reasons(JdbcClient jobs, List<String> broken) {
        return broken.addAll(
                jobs.sql(
                                """
                                select e.id::text from audit.entries e
                                join audit.reasons r on r.id = e.reason
                                where e.commitment is not null
                                  and e.commitment <> sha256(r.salt || convert_to(r.words, 'UTF8'))
                                order by e.id
                                """)
                        .query(
                                (row, n) ->
                                        "journal row "
                                                + row.getString(1)
                                                + ": its reason was changed")
                        .list());
    }
}
