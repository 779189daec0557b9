package org.parvis.audit;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Ids;
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
    private final JournalSeals seals;

    JournalVerification(Scenes scenes, JournalSeals seals) {
        this.scenes = scenes;
        this.seals = seals;
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
        Seals.Checked checked = seals.check();
        checked.broken()
                .forEach(
                        number ->
                                broken.add(
                                        "journal seal "
                                                + number
                                                + ": the rows are not the ones sealed"));
        long entries = rows(broken);
        scenes.job(jobs -> reasons(jobs, broken));
        return new Report(entries, checked.seals(), List.copyOf(broken));
    }

    private long rows(List<String> broken) {
        long count = 0;
        UUID after = Ids.NIL;
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

    private List<Row> page(UUID after) {
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
