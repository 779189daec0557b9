package org.parvis.payments;

import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.NextSteps;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** After sending, one pays: the sum is there before the program has charged it. */
@Component
class PaymentNext implements NextSteps {
    private final PaymentKinds own;
    private final Bill bill;
    private final PaymentDays days;

    PaymentNext(PaymentKinds own, Bill bill, PaymentDays days) {
        this.own = own;
        this.bill = bill;
        this.days = days;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public Optional<NextStep> after(Sent sent, Words w) {
        boolean settled =
                sent.said().stream().anyMatch(act -> !(act instanceof PaymentAct.Charged));
        return settled
                ? Optional.empty()
                : bill.of(sent.rules(), sent.answers(), days.today())
                        .map(
                                charged ->
                                        new NextStep(
                                                w.say(
                                                        "payments.next.title",
                                                        Cents.text(charged.total(), w.lang())),
                                                w.say(
                                                        "payments.next.says",
                                                        w.dateLong(
                                                                days.last(
                                                                        charged.paying().regime(),
                                                                        charged.paying().days())),
                                                        charged.paying().unpaid().in(w.lang())),
                                                w.say("payments.turn.button"),
                                                PaymentPaths.payment(sent.reference(), w)));
    }
}
