package org.parvis.payments;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves money states, one file at a time: opens a try, hears what a provider says of it, and gives
 * up one that nobody answers. Each call is one transaction of the program: sums, books and act are
 * written together or not at all.
 */
@Component
public class Cashier {
    /** How long a try stays open. */
    static final Duration OPEN = Duration.ofMinutes(30);

    private final Scenes scenes;
    private final PaymentActs acts;
    private final Books books;
    private final PaymentDays days;
    private final InstantSource time;

    Cashier(Scenes scenes, PaymentActs acts, Books books, PaymentDays days, InstantSource time) {
        this.scenes = scenes;
        this.acts = acts;
        this.books = books;
        this.days = days;
        this.time = time;
    }

    /**
     * Opens a try for all that is left to pay; one that is open already goes on, in whichever tab.
     * One of another sum or way is given up: whoever pays it all the same gets back what is too
     * much.
     */
    public Outcome<Attempt> open(CaseFileId file, PaymentWay way) {
        return scenes.job(
                jobs ->
                        DueTable.lock(jobs, file)
                                .filter(due -> due.left() > 0)
                                .map(due -> Outcome.ok(open(jobs, due, way)))
                                .orElseGet(() -> Outcome.refused("payments.refused.nothingDue")));
    }

    private Attempt open(JdbcClient jobs, Due due, PaymentWay way) {
        List<Attempt> tries = AttemptTable.of(jobs, due.file());
        Optional<Attempt> open = tries.stream().filter(Attempt::open).findFirst();
        if (open.filter(one -> goesOn(one, due, way)).isPresent()) {
            return open.get();
        }
        Instant now = time.instant();
        open.ifPresent(one -> AttemptTable.move(jobs, one, Attempt.Step.EXPIRED, now));
        Attempt attempt =
                new Attempt(
                        Ids.next(),
                        due.file(),
                        tries.size() + 1,
                        way.code(),
                        Attempt.Step.OPENED,
                        due.left(),
                        0,
                        now,
                        now.plus(OPEN),
                        null);
        AttemptTable.add(jobs, attempt);
        return attempt;
    }

    private static boolean goesOn(Attempt open, Due due, PaymentWay way) {
        return open.cents() == due.left() && open.way().equals(way.code());
    }

    /** What became of a word of a provider. */
    public enum Heard {
        DONE,
        /** It says what is known, or comes too late to change anything. */
        NOTHING,
        /** Nobody opened such a try: somebody has to look. */
        UNKNOWN,
        /** It speaks of another sum: nothing moves until somebody looked. */
        DIFFERS,
        /** That word was heard before. */
        AGAIN
    }

    /** Hears a word; the same one twice moves nothing. */
    public Heard hear(Said said) {
        return scenes.job(jobs -> hear(jobs, said));
    }

    /**
     * Most words of a provider that repeats itself move nothing: they hold no file, and where they
     * were heard before they write nothing at all.
     */
    private Heard hear(JdbcClient jobs, Said said) {
        if (HeardTable.known(jobs, said)) {
            return Heard.AGAIN;
        }
        Attempt attempt = AttemptTable.find(jobs, said.attempt()).orElse(null);
        Heard standing = standing(attempt, said);
        return attempt != null && standing == Heard.DONE
                ? held(jobs, said, attempt.file())
                : kept(jobs, said, standing);
    }

    /** Read again once the file is held: another word may have moved it meanwhile. */
    private Heard held(JdbcClient jobs, Said said, CaseFileId file) {
        Due due = DueTable.lock(jobs, file).orElseThrow();
        Attempt attempt = AttemptTable.find(jobs, said.attempt()).orElseThrow();
        Heard heard = kept(jobs, said, standing(attempt, said));
        if (heard == Heard.DONE) {
            AttemptTable.move(jobs, attempt, said.outcome(), time.instant());
            if (said.outcome() == Attempt.Step.CAPTURED) {
                captured(jobs, due, attempt);
            }
        }
        return heard;
    }

    /** Unless another connection heard it meanwhile. */
    private Heard kept(JdbcClient jobs, Said said, Heard standing) {
        return HeardTable.add(jobs, said, standing, days.today(), time.instant())
                ? standing
                : Heard.AGAIN;
    }

    private static Heard standing(@Nullable Attempt attempt, Said said) {
        if (attempt == null) {
            return Heard.UNKNOWN;
        }
        if (!said.way().equals(attempt.way()) || differs(said, attempt)) {
            return Heard.DIFFERS;
        }
        return attempt.state().next().contains(said.outcome()) ? Heard.DONE : Heard.NOTHING;
    }

    private static boolean differs(Said said, Attempt attempt) {
        return said.outcome() == Attempt.Step.CAPTURED
                && (said.cents() != attempt.cents() || !said.currency().equals(Cents.CURRENCY));
    }

    /** Money came: when all that is asked is held, the file learns that it was paid. */
    private void captured(JdbcClient jobs, Due due, Attempt attempt) {
        boolean whole = due.paidAt() == null && attempt.cents() >= due.outstanding();
        DueTable.save(jobs, due.taking(attempt.cents(), whole ? time.instant() : null));
        books.captured(jobs, due, attempt);
        if (due.left() > 0 && attempt.cents() >= due.left()) {
            acts.write(
                    due.file(),
                    new PaymentAct.Paid(
                            due.asked(),
                            Math.max(0, due.outstanding() - attempt.cents()),
                            attempt.way(),
                            days.today(),
                            due.reference() + "-" + attempt.number(),
                            null));
        }
    }

    /** Nobody answers for it any more; whatever comes later is still heard. */
    void expire(Attempt attempt) {
        scenes.job(
                jobs -> {
                    Due due = DueTable.lock(jobs, attempt.file()).orElseThrow();
                    AttemptTable.find(jobs, attempt.id())
                            .filter(Attempt::open)
                            .ifPresent(
                                    now ->
                                            AttemptTable.move(
                                                    jobs,
                                                    now,
                                                    Attempt.Step.EXPIRED,
                                                    time.instant()));
                    return due.left();
                });
    }
}
