package org.parvis.payments.reconciliation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.parvis.payments.Books;
import org.parvis.payments.HostedPage;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a file of the provider with the books of a body, in one transaction of the program: all
 * of it counts or nothing. The same bytes again are the same file, whoever brings them.
 */
@Component
class Reconciliation {
    /** Days that a provider takes to settle what it took: before, nothing is missing there. */
    static final int SETTLES = 3;

    private static final String ACCOUNT = Books.held(HostedPage.CODE);

    private final Scenes scenes;
    private final InstantSource time;

    Reconciliation(Scenes scenes, InstantSource time) {
        this.scenes = scenes;
        this.time = time;
    }

    /** What became of a file: compared now or before, or why it cannot be read. */
    record Taken(Optional<Statement> statement, boolean again, List<Refusal> problems) {}

    /** Takes a file that somebody brought, by the name that people know them by. */
    Taken take(Home home, String name, byte[] bytes, String by) {
        StatementCsv.Read read = StatementCsv.read(bytes);
        return read.problems().isEmpty()
                ? scenes.job(jobs -> take(jobs, home, name, Digests.hex(bytes), by, read))
                : new Taken(Optional.empty(), false, read.problems());
    }

    private Taken take(
            JdbcClient jobs,
            Home home,
            String name,
            String hash,
            String by,
            StatementCsv.Read read) {
        StatementTable.lock(jobs);
        Optional<Statement> before = StatementTable.find(jobs, home, hash);
        if (before.isPresent()) {
            return new Taken(before, true, List.of());
        }
        Statement statement = statement(name, by, read);
        StatementTable.add(jobs, home, hash, statement);
        compare(jobs, home, statement, read);
        return new Taken(StatementTable.find(jobs, home, hash), false, List.of());
    }

    private Statement statement(String name, String by, StatementCsv.Read read) {
        List<LocalDate> days =
                Stream.concat(read.lines().stream(), read.twice().stream())
                        .map(StatementLine::day)
                        .sorted()
                        .toList();
        return new Statement(
                Ids.next(),
                name,
                by,
                time.instant(),
                days.getFirst(),
                days.getLast(),
                days.size(),
                0,
                0);
    }

    private void compare(JdbcClient jobs, Home home, Statement statement, StatementCsv.Read read) {
        Instant now = time.instant();
        DifferenceTable.twice(jobs, home, statement.id(), now, read.twice());
        DifferenceTable.twice(
                jobs, home, statement.id(), now, StatementTable.changed(jobs, home, read.lines()));
        StatementTable.many(jobs, read.lines().size());
        StatementTable.match(jobs, home, ACCOUNT);
        int fresh = StatementTable.add(jobs, home, statement.id(), ACCOUNT, read.lines());
        DifferenceTable.missingHere(jobs, home, statement.id(), ACCOUNT, now);
        DifferenceTable.missingThere(
                jobs,
                home,
                ACCOUNT,
                DifferenceTable.firstDay(jobs, home),
                statement.last().minusDays(SETTLES),
                now);
        DifferenceTable.matched(jobs, home, now);
        StatementTable.count(jobs, statement.id(), read.lines().size() - fresh);
    }

    /** Looks again once something was booked, under the lock: what agrees now waits for nobody. */
    void again(JdbcClient jobs, Home home) {
        StatementTable.match(jobs, home, ACCOUNT);
        DifferenceTable.matched(jobs, home, time.instant());
    }
}
