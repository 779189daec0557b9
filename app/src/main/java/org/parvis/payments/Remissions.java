package org.parvis.payments;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What makes less owed than was charged without anybody's waiver: a refusal by its rule, a request
 * that ends otherwise, the end of the days to pay.
 */
@Component
class Remissions {
    private final Scenes scenes;
    private final PaymentActs acts;
    private final Books books;

    Remissions(Scenes scenes, PaymentActs acts, Books books) {
        this.scenes = scenes;
        this.acts = acts;
        this.books = books;
    }

    /** A refusal: each line whose rule says so is not owed any more. */
    void refused(CaseFileId file, String lang) {
        answered(
                file,
                "refused",
                BillLine::back,
                line -> new Told(line.refusal(lang), line.refusalCitation()));
    }

    /** Any other answer: what was a deposit is owed back. */
    void granted(CaseFileId file, String lang) {
        answered(
                file,
                "deposit",
                BillLine::deposit,
                line -> new Told(line.answered(lang), line.answeredCitation()));
    }

    /** The rule by which something goes back, in words and by its provision. */
    private record Told(String reason, String citation) {}

    private void answered(
            CaseFileId file, String why, Predicate<BillLine> back, Function<BillLine, Told> rule) {
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file)
                            .filter(due -> !Books.remitted(jobs, due, why))
                            .ifPresent(
                                    due ->
                                            answered(
                                                    jobs,
                                                    due,
                                                    why,
                                                    due.lines().stream().filter(back).toList(),
                                                    rule));
                    return 0;
                });
    }

    /** What was waived before is of these lines first: nobody pays what an answer gives back. */
    private void answered(
            JdbcClient jobs,
            Due due,
            String why,
            List<BillLine> back,
            Function<BillLine, Told> rule) {
        if (back.isEmpty()) {
            return;
        }
        long gross = back.stream().mapToLong(BillLine::gross).sum();
        long cents = due.owed() - Math.min(due.owed(), due.charged() - gross);
        books.givenBack(jobs, due, back, gross - cents, why);
        if (cents > 0) {
            Told told = rule.apply(back.getFirst());
            remit(jobs, due, cents, why, told.reason(), told.citation());
        }
    }

    private void remit(
            JdbcClient jobs, Due due, long cents, String why, String reason, String citation) {
        Due next = due.less(cents, why);
        DueTable.save(jobs, next);
        acts.write(
                due.file(),
                new PaymentAct.Remitted(cents, why, "", reason, citation, next.left() == 0, null));
    }

    /** Its person took it back: what was not paid is not owed, as where nobody pays in time. */
    void withdrawn(CaseFileId file) {
        ended(file, "withdrawn", Due::held);
    }

    /**
     * Another file goes on for the same request, and is paid for there. Where both are separated
     * again the fee stays remitted: what is owed never grows, and whoever paid has it back.
     */
    void merged(CaseFileId file) {
        ended(file, "merged", due -> 0L);
    }

    private void ended(CaseFileId file, String why, ToLongFunction<Due> kept) {
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file)
                            .filter(due -> due.owed() > kept.applyAsLong(due))
                            .ifPresent(due -> ended(jobs, due, why, kept.applyAsLong(due)));
                    return 0;
                });
    }

    private void ended(JdbcClient jobs, Due due, String why, long kept) {
        book(jobs, due, due.owed() - kept, why);
        remit(jobs, due, due.owed() - kept, why, "", "");
    }

    /** All of it was never earned; of a part nobody can say of which line it is. */
    private void book(JdbcClient jobs, Due due, long cents, String why) {
        if (cents == due.charged()) {
            books.remitted(jobs, due, due.lines(), why);
        } else {
            books.waived(jobs, due, cents, why);
        }
    }

    /** It was answered, and not granted: the rest of a down payment is never asked for. */
    void notGranted(CaseFileId file) {
        ended(file, "rest", Due::asked);
    }

    /** The days to pay ended; runs in the transaction of the job that closes the term. */
    void lapsed(JdbcClient jobs, Due due, long kept) {
        long cents = due.owed() - kept;
        if (cents > 0) {
            DueTable.save(jobs, due.less(cents, "lapsed"));
            book(jobs, due, cents, "lapsed");
        }
    }
}
