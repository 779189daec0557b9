package org.parvis.payments;

import java.time.LocalDate;
import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.NextSteps;
import org.parvis.cases.spi.Payload;
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
        if (sent.said().stream().anyMatch(PaymentNext::settles)) {
            return Optional.empty();
        }
        // what was charged says its own last day; before, it is what would be charged today
        return PaymentAct.charged(sent.said())
                .map(act -> step(sent, act.first(), act.until(), act.unpaid(w.lang()), w))
                .or(
                        () ->
                                bill.of(sent.rules(), sent.answers(), days.today())
                                        .map(charged -> step(sent, charged, w)));
    }

    private static boolean settles(Payload act) {
        return !(act instanceof PaymentAct.Charged || act instanceof PaymentAct.Reminded);
    }

    private NextStep step(Sent sent, Bill.Charged charged, Words w) {
        LocalDate until = days.last(charged.paying().regime(), charged.paying().days());
        return step(sent, charged.first(), until, charged.paying().unpaid().in(w.lang()), w);
    }

    private static NextStep step(Sent sent, long cents, LocalDate until, String unpaid, Words w) {
        return new NextStep(
                w.say("payments.next.title", Cents.text(cents, w.lang())),
                w.say("payments.next.says", w.dateLong(until), unpaid),
                w.say("payments.turn.button"),
                PaymentPaths.payment(sent.reference(), w));
    }
}
