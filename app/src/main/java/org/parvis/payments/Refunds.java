package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.OneByOne;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is held above what is owed goes back: by the way through which it came, or by hand where it
 * came by hand. The sum is kept before a provider is asked for it, so that after a crash the same
 * sum is asked again under the same key, and no provider is waited for with a row held.
 */
@Component
public class Refunds {
    private static final int MOST = 200;

    private final Scenes scenes;
    private final PaymentActs acts;
    private final Books books;
    private final PaymentDays days;
    private final PaymentWays ways;
    private final OneByOne alone;

    Refunds(
            Scenes scenes,
            PaymentActs acts,
            Books books,
            PaymentDays days,
            PaymentWays ways,
            OneByOne alone) {
        this.scenes = scenes;
        this.acts = acts;
        this.books = books;
        this.days = days;
        this.ways = ways;
        this.alone = alone;
    }

    /** A part of what a try took, that goes back at once. */
    private record Part(Attempt held, long cents) {
        /** The same until it is written that it went back. */
        String key() {
            return held.id() + "/" + held.returned();
        }
    }

    /**
     * What somebody gives back by hand.
     *
     * @param held what came so
     */
    public record Hand(Attempt held, long cents) {
        /** Names this part and no other: a button that is pressed twice records it once. */
        public String part() {
            return held.number() + "-" + held.returned();
        }
    }

    /** Gives back what ways give back by themselves. */
    void giveBack() {
        OneByOne.Round round = alone.round("refunds");
        for (CaseFileId file : scenes.job(jobs -> DueTable.toReturn(jobs, ways.codes(), MOST))) {
            round.does(file.home() + "/" + file.id(), () -> giveBack(file));
        }
        round.ended();
    }

    private boolean giveBack(CaseFileId file) {
        return scenes.job(jobs -> begun(jobs, file))
                .filter(this::gone)
                .filter(part -> scenes.job(jobs -> written(jobs, part)))
                .isPresent();
    }

    private Optional<Part> begun(JdbcClient jobs, CaseFileId file) {
        Due due = DueTable.lock(jobs, file).orElseThrow();
        return held(AttemptTable.of(jobs, file), true)
                .filter(held -> due.over() > 0)
                .map(
                        held ->
                                new Part(
                                        held,
                                        AttemptTable.giving(
                                                jobs, held, Math.min(due.over(), holds(held)))));
    }

    private boolean gone(Part part) {
        return ways.of(part.held().way())
                .filter(way -> way.giveBack(part.held(), part.cents(), part.key()))
                .isPresent();
    }

    /** Unless another node wrote it meanwhile. */
    private boolean written(JdbcClient jobs, Part part) {
        Due due = DueTable.lock(jobs, part.held().file()).orElseThrow();
        Attempt now = AttemptTable.find(jobs, part.held().id()).orElseThrow();
        if (now.returned() != part.held().returned()) {
            return false;
        }
        returned(jobs, due, now, part.cents());
        return true;
    }

    /** What no way gives back by itself: one part, of the latest that came by hand. */
    public Optional<Hand> byHand(Due due, List<Attempt> tries) {
        long byItself = tries.stream().filter(this::byItself).mapToLong(Refunds::holds).sum();
        long over = due.over() - byItself;
        return held(tries, false)
                .filter(held -> over > 0)
                .map(held -> new Hand(held, Math.min(over, holds(held))));
    }

    /** Somebody gave that part back; nothing where another part is to go, or none. */
    public Outcome<Long> gaveBack(CaseFileId file, String part) {
        return scenes.job(
                jobs -> {
                    Due due = DueTable.lock(jobs, file).orElseThrow();
                    return byHand(due, AttemptTable.of(jobs, file))
                            .filter(hand -> hand.part().equals(part))
                            .map(hand -> Outcome.ok(returned(jobs, due, hand.held(), hand.cents())))
                            .orElseGet(() -> Outcome.refused("payments.refused.nothingOver"));
                });
    }

    private boolean byItself(Attempt attempt) {
        return ways.of(attempt.way()).isPresent();
    }

    /** The latest that holds something, of a way that gives back by itself or of another. */
    private Optional<Attempt> held(List<Attempt> tries, boolean byItself) {
        return tries.stream()
                .filter(attempt -> holds(attempt) > 0)
                .filter(attempt -> byItself(attempt) == byItself)
                .findFirst();
    }

    private static long holds(Attempt attempt) {
        return attempt.state() == Attempt.Step.CAPTURED ? attempt.cents() - attempt.returned() : 0;
    }

    private Long returned(JdbcClient jobs, Due due, Attempt held, long cents) {
        AttemptTable.returned(jobs, held, cents);
        DueTable.save(jobs, due.returning(cents));
        books.returned(jobs, due, held, cents);
        acts.write(due.file(), new PaymentAct.Returned(cents, held.way(), days.today()));
        return cents;
    }
}
