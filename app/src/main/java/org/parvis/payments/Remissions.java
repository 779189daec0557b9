package org.parvis.payments;

import java.util.List;
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
        scenes.job(
                jobs -> {
                    DueTable.lock(jobs, file)
                            .filter(due -> !Books.refused(jobs, due))
                            .ifPresent(due -> refused(jobs, due, lang));
                    return 0;
                });
    }

    /** What was waived before is of these lines first: nobody pays what a refusal gives back. */
    private void refused(JdbcClient jobs, Due due, String lang) {
        List<BillLine> back = due.lines().stream().filter(BillLine::back).toList();
        if (back.isEmpty()) {
            return;
        }
        long gross = back.stream().mapToLong(BillLine::gross).sum();
        long cents = due.owed() - Math.min(due.owed(), due.charged() - gross);
        books.refused(jobs, due, back, gross - cents);
        if (cents > 0) {
            BillLine first = back.getFirst();
            remit(jobs, due, cents, "refused", first.refusal(lang), first.refusalCitation());
        }
    }

    private void remit(
            JdbcClient jobs, Due due, long cents, String why, String reason, String citation) {
        Due next = due.less(cents, why);
        DueTable.save(jobs, next);
        acts.write(
                due.file(),
                new PaymentAct.Remitted(cents, why, "", reason, citation, next.left() == 0));
    }

    /** Its person took it back: what was not paid is not owed, as where nobody pays in time. */
    void withdrawn(CaseFileId file) {
        ended(file, "withdrawn", Due::held);
    }

    /** Another file goes on for the same request, and is paid for there. */
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

    /** The days to pay ended; runs in the transaction of the job that closes the term. */
    void lapsed(JdbcClient jobs, CaseFileId file) {
        DueTable.lock(jobs, file)
                .filter(due -> due.owed() > 0)
                .ifPresent(
                        due -> {
                            DueTable.save(jobs, due.less(due.owed(), "lapsed"));
                            book(jobs, due, due.owed(), "lapsed");
                        });
    }
}
