package org.parvis.payments;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
        return runs ? charged(file).map(act -> turn(file, act, w)) : Optional.empty();
    }

    private static Optional<PaymentAct.Charged> charged(File file) {
        return all(file.said(), PaymentAct.Charged.class).findFirst();
    }

    private static PersonTurn turn(File file, PaymentAct.Charged act, Words w) {
        long less =
                all(file.said(), PaymentAct.Remitted.class)
                        .mapToLong(PaymentAct.Remitted::cents)
                        .sum();
        String sum = Cents.text(act.cents() - less, w.lang());
        return new PersonTurn(
                w.say("payments.turn.headline", sum, w.dateLong(act.until())),
                w.say("payments.turn.says"),
                w.say("payments.turn.button"),
                PaymentPaths.payment(file.reference(), w),
                // one that was answered does not end unpaid
                file.open() ? act.unpaid(w.lang()) : null,
                act.on(),
                act.until());
    }

    private static <T> Stream<T> all(List<?> said, Class<T> type) {
        return said.stream().filter(type::isInstance).map(type::cast);
    }
}
