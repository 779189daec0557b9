package org.parvis.payments;

import java.time.InstantSource;
import java.util.List;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a member of the body does with money: takes it at a counter, by cheque or by transfer, found
 * again by its reference; and waives it, with a reason and a right. It gives the same receipt and
 * the same books as any other way.
 */
@Component
public class Till {
    public static final List<String> MEANS = List.of("counter", "cheque", "transfer");

    /** So many signs have a reason, a right and what a sum is found by. */
    public static final int LONGEST = 1_000;

    private final Scenes scenes;
    private final PaymentActs acts;
    private final Books books;
    private final Cashier cashier;
    private final InstantSource time;

    Till(Scenes scenes, PaymentActs acts, Books books, Cashier cashier, InstantSource time) {
        this.scenes = scenes;
        this.acts = acts;
        this.books = books;
        this.cashier = cashier;
        this.time = time;
    }

    /** Whether that role may waive: whoever answers for the decisions of the body. */
    public static boolean mayWaive(Role role) {
        return switch (role) {
            case MANAGER, PERSON_IN_CHARGE, HEAD -> true;
            case AGENT, DESIGNER, JURIST, STEWARD -> false;
        };
    }

    /**
     * Money that came by hand, by mail or by bank.
     *
     * @param reference on the cheque, the slip or the transfer: the same one never counts twice
     */
    public Outcome<Cashier.Heard> take(
            CaseFileId file, String means, long cents, String reference) {
        if (!MEANS.contains(means) || cents <= 0) {
            return Outcome.refused("payments.refused.amount");
        }
        return scenes.job(
                jobs ->
                        DueTable.lock(jobs, file)
                                .map(due -> Outcome.ok(taken(jobs, due, means, cents, reference)))
                                .orElseGet(() -> Outcome.refused("payments.refused.nothingDue")));
    }

    private Cashier.Heard taken(
            JdbcClient jobs, Due due, String means, long cents, String reference) {
        Attempt attempt =
                new Attempt(
                        Ids.next(),
                        due.file(),
                        AttemptTable.of(jobs, due.file()).size() + 1,
                        means,
                        Attempt.Step.EXPIRED, // nobody waits for it: it came already
                        cents,
                        0,
                        time.instant(),
                        time.instant(),
                        null);
        Said said =
                new Said(
                        means,
                        due.file().home() + "/" + reference,
                        attempt.id(),
                        Attempt.Step.CAPTURED,
                        cents,
                        Cents.CURRENCY);
        if (HeardTable.known(jobs, said)) {
            return Cashier.Heard.AGAIN;
        }
        AttemptTable.add(jobs, attempt);
        return cashier.hear(said);
    }

    /**
     * Waives all that is left, what is asked for later too.
     *
     * @param by name of the member, as the person reads it
     * @param right the provision by which they may
     */
    public Outcome<Long> waive(CaseFileId file, String by, String reason, String right) {
        if (reason.isBlank() || right.isBlank()) {
            return Outcome.refused("payments.refused.reason");
        }
        return scenes.job(
                jobs ->
                        DueTable.lock(jobs, file)
                                .filter(due -> due.outstanding() > 0)
                                .map(due -> Outcome.ok(waived(jobs, due, by, reason, right)))
                                .orElseGet(() -> Outcome.refused("payments.refused.nothingDue")));
    }

    private Long waived(JdbcClient jobs, Due due, String by, String reason, String right) {
        long left = due.outstanding();
        DueTable.save(jobs, due.less(left, "waived"));
        books.waived(jobs, due, left, "waived");
        acts.write(
                due.file(),
                new PaymentAct.Remitted(
                        left, "waived", by, reason.strip(), right.strip(), true, null));
        return left;
    }
}
