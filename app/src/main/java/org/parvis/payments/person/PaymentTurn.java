package org.parvis.payments.person;

import java.util.Optional;
import org.parvis.cases.spi.ActKinds;
import org.parvis.cases.spi.PersonTurns;
import org.parvis.cases.spi.TermMove;
import org.parvis.ds.Words;
import org.parvis.payments.Cents;
import org.parvis.payments.PaymentAct;
import org.parvis.payments.PaymentKinds;
import org.parvis.payments.PaymentPaths;
import org.parvis.payments.RestAct;
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
        return runs(file, RestAct.TERM)
                ? rest(file).map(act -> turn(file, act, w))
                : runs(file, PaymentAct.TERM)
                        ? PaymentAct.charged(file.said()).map(act -> turn(file, act, w))
                        : Optional.empty();
    }

    private static boolean runs(File file, String name) {
        return file.terms().stream()
                .filter(term -> term.term().equals(name))
                .anyMatch(TermMove.Standing::running);
    }

    private static Optional<RestAct.Asked> rest(File file) {
        return file.said().stream()
                .filter(RestAct.Asked.class::isInstance)
                .map(RestAct.Asked.class::cast)
                .findFirst();
    }

    private static PersonTurn turn(File file, RestAct.Asked act, Words w) {
        String sum = Cents.text(act.cents(), w.lang());
        return new PersonTurn(
                w.say("payments.turn.headline", sum, w.dateLong(act.until())),
                w.say("payments.turn.says.rest"),
                w.say("payments.turn.button"),
                PaymentPaths.payment(file.reference(), w),
                act.rest().unpaid(w.lang()),
                act.on(),
                act.until());
    }

    private static PersonTurn turn(File file, PaymentAct.Charged act, Words w) {
        long less =
                file.said().stream()
                        .filter(PaymentAct.Remitted.class::isInstance)
                        .map(PaymentAct.Remitted.class::cast)
                        .mapToLong(PaymentAct.Remitted::cents)
                        .sum();
        String sum = Cents.text(Math.min(act.first(), act.cents() - less), w.lang());
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
