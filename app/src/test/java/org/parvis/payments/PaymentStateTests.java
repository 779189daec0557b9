package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graph of a payment: derived from sums, printed, and never a dead end for anybody's money. */
class PaymentStateTests {
    @Test
    void theGraphIsThisOne() {
        assertThat(PaymentState.drawing())
                .isEqualTo(
                        """
                        stateDiagram-v2
                            due --> part-paid : captured
                            due --> paid : captured
                            due --> to-return : captured
                            due --> due : remitted
                            due --> closed : remitted
                            part-paid --> part-paid : captured
                            part-paid --> paid : captured
                            part-paid --> to-return : captured
                            part-paid --> part-paid : remitted
                            part-paid --> paid : remitted
                            part-paid --> to-return : remitted
                            paid --> to-return : captured
                            paid --> to-return : remitted
                            to-return --> to-return : captured
                            to-return --> to-return : remitted
                            to-return --> to-return : returned
                            to-return --> part-returned : returned
                            to-return --> returned : returned
                            part-returned --> to-return : captured
                            part-returned --> to-return : remitted
                            returned --> to-return : captured
                            closed --> to-return : captured
                        """);
    }

    @ParameterizedTest
    @EnumSource(PaymentState.class)
    void whoeverHasToMoveHasAWayOn(PaymentState state) {
        Set<PaymentState.Event> ways =
                PaymentState.GRAPH.stream()
                        .filter(edge -> edge.from() == state && edge.to() != state)
                        .map(PaymentState.Edge::event)
                        .collect(Collectors.toSet());
        switch (state.next()) {
            case PERSON ->
                    assertThat(ways)
                            .contains(PaymentState.Event.CAPTURED, PaymentState.Event.REMITTED);
            case PROGRAM -> assertThat(ways).contains(PaymentState.Event.RETURNED);
            case NOBODY -> assertThat(ways).doesNotContain(PaymentState.Event.RETURNED);
        }
    }

    @Test
    void noSumsTakeAWayThatTheGraphHasNot() {
        Random random = new Random(22);
        for (int run = 0; run < 20_000; run++) {
            long owed = 1 + random.nextInt(3);
            long taken = 0;
            long returned = 0;
            for (int step = 0; step < 12; step++) {
                PaymentState from = PaymentState.of(owed, taken, returned);
                PaymentState.Event event = PaymentState.Event.values()[random.nextInt(3)];
                switch (event) {
                    case CAPTURED -> taken += 1 + random.nextInt(3);
                    case REMITTED -> owed -= Math.min(owed, random.nextInt(3));
                    case RETURNED -> returned += Math.max(0, Math.min(1, taken - returned - owed));
                }
                PaymentState to = PaymentState.of(owed, taken, returned);
                PaymentState.Edge way = new PaymentState.Edge(from, event, to);
                assertThat(from == to || PaymentState.GRAPH.contains(way)).as("%s", way).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Attempt.Step.class)
    void moneyThatComesLateIsHeardFromEveryStepButItsOwn(Attempt.Step step) {
        assertThat(step.next().contains(Attempt.Step.CAPTURED))
                .isEqualTo(step != Attempt.Step.CAPTURED);
        assertThat(step.next()).doesNotContain(step, Attempt.Step.OPENED);
    }

    @Test
    void eachTaxIsRoundedToTheCentByItself() {
        assertThat(Cents.share(450, new BigDecimal("5"))).isEqualTo(23);
        assertThat(Cents.share(450, new BigDecimal("9.975"))).isEqualTo(45);
        assertThat(Cents.share(10, new BigDecimal("5"))).isEqualTo(1);
        assertThat(Cents.share(9, new BigDecimal("5"))).isZero();
    }
}
