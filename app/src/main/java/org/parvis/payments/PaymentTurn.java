package org.parvis.payments;

import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.cases.spi.TermMove;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * A file waits for its person to pay: the days are those of the term, the sum is that of the act.
 */
@Component
class PaymentTurn implements PersonTurns {
    private final PaymentKinds own;

    PaymentTurn(PaymentKinds own) {
        this.own = own;
    }

    @Override
    public ActKinds own() {
        return own;
    }

    @Override
    public Optional<PersonTurn> turn(File file, Words w) {
        boolean runs =
                file.terms().stream()
                        .filter(term -> term.term().equals(PaymentAct.TERM))
                        .anyMatch(TermMove.Standing::running);
        return runs
                ? PaymentAct.charged(file.said()).map(act -> turn(file, act, w))
                : Optional.empty();
    }

    private static PersonTurn turn(File file, PaymentAct.Charged act, Words w) {
        long less =
                file.said().stream()
                        .filter(PaymentAct.Remitted.class::isInstance)
                        .map(PaymentAct.Remitted.class::cast)
                        .mapToLong(PaymentAct.Remitted::cents)
                        .sum();
        String sum = Cents.text(act.cents() - less, w.lang());
        return new PersonTurn(
                w.say("payments.turn.headline", sum, w.dateLong(act.until())),
                w.say(act.stops() ? "payments.turn.says.stops" : "payments.turn.says"),
                w.say("payments.turn.button"),
                PaymentPaths.payment(file.reference(), w),
                // one that was answered does not end unpaid
                file.open() ? act.unpaid(w.lang()) : null,
                act.on(),
                act.until());
    }
}
