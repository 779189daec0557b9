package org.parvis.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.Fees;
import org.parvis.catalogue.ServiceRules;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.forms.spi.ToldBeforeSending;
import org.springframework.stereotype.Component;

/** What sending costs, line by line with its article, before it is sent: the bill that is paid. */
@Component
class ToldFees implements ToldBeforeSending {
    private final Bill bill;
    private final PaymentDays days;

    ToldFees(Bill bill, PaymentDays days) {
        this.bill = bill;
        this.days = days;
    }

    @Override
    public Optional<Told> told(
            ServiceRules rules, Map<String, ? extends @Nullable Object> answers, Words w) {
        return bill.of(rules, answers, days.today()).map(charged -> told(charged, w));
    }

    private Told told(Bill.Charged charged, Words w) {
        BillView view = BillView.of(charged, w);
        List<SummaryRow> rows = new ArrayList<>();
        for (BillView.Row row : view.rows()) {
            rows.add(
                    SummaryRow.of(
                            row.label(),
                            row.note().isEmpty()
                                    ? row.amount()
                                    : w.say("payments.told.line", row.amount(), row.note())));
        }
        rows.add(SummaryRow.of(view.total(), view.sum()));
        return new Told(
                w.say("payments.bill"),
                rows,
                w.say(
                        charged.paying().clock() == Fees.AnswerClock.STOPS
                                ? "payments.told.says.stops"
                                : "payments.told.says",
                        w.dateLong(days.last(charged.paying().regime(), charged.paying().days()))));
    }
}
