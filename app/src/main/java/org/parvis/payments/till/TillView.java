package org.parvis.payments.till;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Role;
import org.parvis.payments.Attempt;
import org.parvis.payments.BillView;
import org.parvis.payments.Cents;
import org.parvis.payments.Due;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.PaymentViews;
import org.parvis.payments.Refunds;
import org.parvis.payments.Till;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/** Makes the page of a payment for whoever works on the file. */
@Component
class TillView {
    private final PaymentViews views;
    private final Refunds refunds;

    TillView(PaymentViews views, Refunds refunds) {
        this.views = views;
        this.refunds = refunds;
    }

    /** As it was typed where it is shown again, with what is to be corrected. */
    Page page(
            PaymentViews.Standing standing,
            Role role,
            Map<String, String> typed,
            List<FieldError> errors,
            Words w) {
        Due due = standing.due();
        Refunds.Hand hand = refunds.byHand(due, standing.tries()).orElse(null);
        TillPage page =
                new TillPage(
                        views.about(due, w),
                        w.say("payments.state." + due.state().code()),
                        BillView.of(due, w),
                        tries(standing.tries(), w),
                        sum(due.outstanding(), w),
                        hand == null ? null : sum(hand.cents(), w),
                        hand == null ? null : hand.part(),
                        Till.mayWaive(role),
                        PaymentPaths.teamFile(due.reference(), w),
                        PaymentPaths.team(due.reference(), w),
                        typed,
                        errors);
        return Page.of("payments/till/till", page).title(w.say("payments.counter.link")).inTeam();
    }

    private static @Nullable String sum(long cents, Words w) {
        return cents == 0 ? null : Cents.text(cents, w.lang());
    }

    private static DataTable tries(List<Attempt> tries, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("payments.counter.tries"),
                        Column.text(w.say("payments.receipt.way")),
                        Column.text(w.say("payments.counter.when")),
                        Column.text(w.say("payments.counter.became")),
                        Column.number(w.say("payments.counter.amount")));
        for (Attempt attempt : tries) {
            table =
                    table.row(
                            w.say("payments.way." + attempt.way()),
                            w.dateTime(attempt.openedAt()),
                            w.say("payments.step." + attempt.state().code()),
                            Cents.text(attempt.cents(), w.lang()));
        }
        return table;
    }
}
