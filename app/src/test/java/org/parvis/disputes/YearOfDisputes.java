package org.parvis.disputes;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.disputes.due.DueRounds;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.RunningClock;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Disputes that begin all over a year, and their jobs as they run: whatever comes next, somebody
 * who moves or something that is due, the clock is then. It goes on while the program works.
 */
final class YearOfDisputes {
    private static final Duration YEAR = Duration.ofDays(365);

    /** Until what follows the last agreements is over. */
    private static final Duration AFTER = Duration.ofDays(330);

    /** How often the job makes its round. */
    private static final Duration ROUND = Duration.ofSeconds(30);

    private static final int MOST_ROUNDS = 40;

    /** People who move within six hours of each other do so one after the other. */
    static final Duration TOGETHER = Duration.ofHours(6);

    /** A step that somebody takes then; the first of a dispute opens it. */
    private record Turn(Instant at, int number) {}

    final List<YearCourse> courses = new ArrayList<>();
    final List<String> refused = new ArrayList<>();

    /** How late the latest was of what was due, and how much that was. */
    Duration latest = Duration.ZERO;

    int fired;

    private final BeanFactory program;
    private final DisputeTables tables;
    private final RunningClock clock;
    private final JdbcClient owner;
    private final YearWork work;
    private final Instant end;
    private final PriorityQueue<Turn> turns =
            new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::number));
    private final Random chance = new Random(19);

    YearOfDisputes(MockMvc mvc, BeanFactory program, RunningClock clock, String url, int many) {
        this.program = program;
        this.clock = clock;
        tables = new DisputeTables(mvc, program);
        owner = TestDatabase.owner(url);
        work = new YearWork(program, tables);
        Instant begin = ProgramClock.now();
        end = begin.plus(YEAR).plus(AFTER);
        for (int i = 0; i < many; i++) {
            turns.add(new Turn(begin.plus(YEAR.multipliedBy(i).dividedBy(many)), i));
        }
    }

    void run() {
        for (Instant next = next(); next.isBefore(end); next = next()) {
            clock.at(next);
            moves();
            rounds();
        }
    }

    private Instant next() {
        Instant moves = turns.isEmpty() ? end : turns.peek().at();
        Instant due = due();
        return moves.isBefore(due) ? moves : due;
    }

    /** When the job finds what is due next: its rounds do not wait for it. */
    private Instant due() {
        OffsetDateTime first =
                owner.sql(
                                """
                                select coalesce(min(at), 'infinity') from (
                                  select min(due_at) as at from disputes.due where not done
                                  union all
                                  select min(ends_at) from cases.deadlines
                                  where phase = 'RUNNING' and term like 'disputes.%'
                                ) as each
                                """)
                        .query(OffsetDateTime.class)
                        .single();
        if (first.equals(OffsetDateTime.MAX)) {
            return end;
        }
        long seconds = first.toEpochSecond() + chance.nextLong(1, ROUND.toSeconds());
        return Instant.ofEpochSecond(seconds);
    }

    private void moves() {
        Instant until = clock.instant().plus(TOGETHER);
        List<Turn> now = new ArrayList<>();
        while (!turns.isEmpty() && turns.peek().at().isBefore(until)) {
            now.add(turns.remove());
        }
        if (now.isEmpty() || now.getFirst().at().isAfter(clock.instant())) {
            turns.addAll(now); // something is due before them
            return;
        }
        now.forEach(this::move);
    }

    private void move(Turn turn) {
        YearCourse course =
                turn.number() < courses.size() ? courses.get(turn.number()) : opened(turn);
        if (course.moved()) {
            try {
                course.move();
            } catch (Exception refusal) {
                refused.add(course.branch + " " + refusal.getMessage());
            }
        }
        Instant next = course.next(clock.instant());
        if (next.isBefore(end)) {
            turns.add(new Turn(next, turn.number()));
        }
    }

    private YearCourse opened(Turn turn) {
        // a merchant that is closed for good has no address any more
        String merchant = (turn.number() % 25 == 0 ? "ferme" : "commerce") + turn.number();
        YearCourse course =
                new YearCourse(
                        program,
                        tables.sent(Map.of("merchant_email", merchant + "@commerce.example")),
                        YearCourse.Branch.of(chance),
                        turn.number());
        courses.add(course);
        return course;
    }

    /** As often as it takes: each round comes half a minute after the one before. */
    private void rounds() {
        work.all();
        List<OffsetDateTime> due = waiting();
        fired += due.size();
        for (int round = 0; !due.isEmpty(); round++) {
            if (round == MOST_ROUNDS) {
                throw new IllegalStateException(due.size() + " are never done");
            }
            Instant began = clock.instant();
            program.getBean(EffectsOfLaw.class).recordAll();
            program.getBean(DueRounds.class).round();
            List<OffsetDateTime> left = waiting();
            if (left.size() < due.size()) {
                Duration late = Duration.between(due.getFirst().toInstant(), clock.instant());
                latest = late.compareTo(latest) > 0 ? late : latest;
            }
            work.all();
            due = left;
            if (!due.isEmpty()) {
                clock.at(began.plus(ROUND));
            }
        }
    }

    private List<OffsetDateTime> waiting() {
        return owner.sql(
                        """
                        select due_at as at from disputes.due where not done and due_at <= :now
                        union all
                        select ends_at from cases.deadlines
                        where phase = 'RUNNING' and ends_at <= :now and term like 'disputes.%'
                        order by at
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .list();
    }
}
