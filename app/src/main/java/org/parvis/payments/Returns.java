package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes less owed than was charged, and what goes back for it: a refusal by its rule, the end
 * of the days to pay, money that came twice or too late.
 */
@Component
class Returns {
    private static final FileActs.Who PROGRAM = new FileActs.Program();
    private static final int MOST = 200;

    /** Days before the last one. */
    private static final int REMINDED = 5;

    private final Scenes scenes;
    private final FileActs acts;
    private final PaymentKinds own;
    private final Books books;
    private final PaymentDays days;
    private final PaymentWays ways;

    Returns(
            Scenes scenes,
            FileActs acts,
            PaymentKinds own,
            Books books,
            PaymentDays days,
            PaymentWays ways) {
        this.scenes = scenes;
        this.acts = acts;
        this.own = own;
        this.books = books;
        this.days = days;
        this.ways = ways;
    }

    /** A refusal: each line whose rule says so is not owed any more. */
    void refused(CaseFileId file, String lang) {
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file)
                            .filter(due -> due.why() == null)
                            .ifPresent(due -> refused(jobs, due, lang));
                    return 0;
                });
    }

    private void refused(JdbcClient jobs, Due due, String lang) {
        List<BillLine> back = due.lines().stream().filter(BillLine::back).toList();
        if (back.isEmpty()) {
            return;
        }
        long cents = back.stream().mapToLong(BillLine::gross).sum();
        Due next = due.less(cents, "refused");
        DueTable.save(jobs, next);
        books.remitted(jobs, due, back, "refused");
        BillLine first = back.getFirst();
        acts.write(
                        own,
                        PROGRAM,
                        due.file(),
                        new PaymentAct.Remitted(
                                cents,
                                "refused",
                                "",
                                first.refusal(lang),
                                first.refusalCitation(),
                                next.left() == 0))
                .orThrow();
    }

    /** The days to pay ended; runs in the transaction of the job that closes the term. */
    void lapsed(JdbcClient jobs, CaseFileId file) {
        DueTable.lock(jobs, file)
                .filter(due -> due.owed() > 0)
                .ifPresent(
                        due -> {
                            DueTable.save(jobs, due.less(due.owed(), "lapsed"));
                            books.remitted(jobs, due, due.lines(), "lapsed");
                        });
    }

    /** Tells those whose days to pay end soon; each once. Returns how many were told. */
    int remind() {
        List<Due> soon =
                scenes.job(jobs -> DueTable.toRemind(jobs, days.today().plusDays(REMINDED), MOST));
        int told = 0;
        for (Due due : soon) {
            told += scenes.job(jobs -> remind(jobs, due.file())) ? 1 : 0;
        }
        return told;
    }

    private boolean remind(JdbcClient jobs, CaseFileId file) {
        Due due = DueTable.lock(jobs, file).orElseThrow();
        DueTable.reminded(jobs, file);
        Optional<PaymentAct.Charged> charged =
                acts.said(own, PROGRAM, file).stream()
                        .filter(PaymentAct.Charged.class::isInstance)
                        .map(PaymentAct.Charged.class::cast)
                        .findFirst();
        if (due.left() == 0 || charged.isEmpty()) {
            return false;
        }
        // where the file was decided or taken back meanwhile there is nobody to remind
        return acts.write(
                        own,
                        PROGRAM,
                        file,
                        new PaymentAct.Reminded(due.left(), due.until(), charged.get().unpaid()))
                instanceof Outcome.Ok<Integer>;
    }

    /**
     * Gives back what is held above what is owed; returns in how many files something went back.
     */
    int giveBack() {
        List<Due> over = scenes.job(jobs -> DueTable.toReturn(jobs, MOST));
        int done = 0;
        for (Due due : over) {
            done += scenes.job(jobs -> giveBack(jobs, due.file())) ? 1 : 0;
        }
        return done;
    }

    /** One part: of the latest try of a way that gives back by itself. */
    private boolean giveBack(JdbcClient jobs, CaseFileId file) {
        Due due = DueTable.lock(jobs, file).orElseThrow();
        Attempt held = held(jobs, file, true).orElse(null);
        if (held == null || due.over() == 0) {
            return false;
        }
        long cents = part(due, held);
        boolean gone =
                ways.of(held.way())
                        .filter(way -> way.giveBack(held, cents, held.id() + "/" + held.returned()))
                        .isPresent();
        if (gone) {
            returned(jobs, due, held, cents);
        }
        return gone;
    }

    /** Somebody gave back by hand, or by cheque, what had come so; nothing where nothing is to. */
    Outcome<Long> gaveBack(CaseFileId file) {
        return scenes.job(
                jobs -> {
                    Due due = DueTable.lock(jobs, file).orElseThrow();
                    return held(jobs, file, false)
                            .filter(held -> due.over() > 0)
                            .map(
                                    held -> {
                                        long cents = part(due, held);
                                        returned(jobs, due, held, cents);
                                        return Outcome.ok(cents);
                                    })
                            .orElseGet(() -> Outcome.refused("payments.refused.nothingOver"));
                });
    }

    /** The latest try that holds something, of a way that gives back by itself or of another. */
    private Optional<Attempt> held(JdbcClient jobs, CaseFileId file, boolean byItself) {
        return AttemptTable.of(jobs, file).stream()
                .filter(attempt -> attempt.state() == Attempt.Step.CAPTURED)
                .filter(attempt -> attempt.cents() > attempt.returned())
                .filter(attempt -> ways.of(attempt.way()).isPresent() == byItself)
                .findFirst();
    }

    private static long part(Due due, Attempt held) {
        return Math.min(due.over(), held.cents() - held.returned());
    }

    private void returned(JdbcClient jobs, Due due, Attempt held, long cents) {
        AttemptTable.returned(jobs, held, cents);
        DueTable.save(jobs, due.returning(cents));
        books.returned(jobs, due, held, cents);
        acts.write(
                        own,
                        PROGRAM,
                        due.file(),
                        new PaymentAct.Returned(cents, held.way(), days.today()))
                .orThrow();
    }
}
