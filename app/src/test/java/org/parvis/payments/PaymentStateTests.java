package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.testing.GeneratedDocument;

/** The graph of a payment: derived from sums, printed, and never a dead end for anybody's money. */
class PaymentStateTests {
    @Test
    void theGraphIsThisOne() {
        assertThat(PaymentState.drawing())
                .isEqualTo(
                        """
                        stateDiagram-v2
                          DUE --> PART_PAID: captured
                          DUE --> REST_LATER: captured
                          DUE --> PAID: captured
                          DUE --> TO_RETURN: captured
                          DUE --> DUE: asked
                          DUE --> DUE: remitted
                          DUE --> CLOSED: remitted
                          PART_PAID --> PART_PAID: captured
                          PART_PAID --> REST_LATER: captured
                          PART_PAID --> PAID: captured
                          PART_PAID --> TO_RETURN: captured
                          PART_PAID --> PART_PAID: asked
                          PART_PAID --> PART_PAID: remitted
                          PART_PAID --> PAID: remitted
                          PART_PAID --> TO_RETURN: remitted
                          REST_LATER --> REST_LATER: captured
                          REST_LATER --> PAID: captured
                          REST_LATER --> TO_RETURN: captured
                          REST_LATER --> PART_PAID: asked
                          REST_LATER --> REST_LATER: remitted
                          REST_LATER --> PAID: remitted
                          REST_LATER --> TO_RETURN: remitted
                          PAID --> TO_RETURN: captured
                          PAID --> PAID: asked
                          PAID --> TO_RETURN: remitted
                          TO_RETURN --> TO_RETURN: captured
                          TO_RETURN --> TO_RETURN: asked
                          TO_RETURN --> TO_RETURN: remitted
                          TO_RETURN --> TO_RETURN: returned
                          TO_RETURN --> PART_RETURNED: returned
                          TO_RETURN --> RETURNED: returned
                          PART_RETURNED --> TO_RETURN: captured
                          PART_RETURNED --> PART_RETURNED: asked
                          PART_RETURNED --> TO_RETURN: remitted
                          RETURNED --> TO_RETURN: captured
                          CLOSED --> TO_RETURN: captured
                        """);
    }

    @Test
    void bothGraphsAreDrawnInTheDocumentation() throws IOException {
        String steps =
                Arrays.stream(Attempt.Step.values())
                        .flatMap(
                                from ->
                                        from.next().stream()
                                                .sorted()
                                                .map(to -> "  " + from + " --> " + to))
                        .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
        String movers =
                Arrays.stream(PaymentState.values())
                        .map(state -> "| %s | %s |".formatted(state, mover(state)))
                        .collect(Collectors.joining("\n"));
        GeneratedDocument.check(
                "payment-states.md",
                """
                # The states of a payment

                Made from the code. How a payment stands follows from four sums: owed, asked for, taken, given back
                (`org.parvis.payments.PaymentState`); who moves next is in the table.

                ```mermaid
                %s```

                | state | who moves next |
                |---|---|
                %s

                Each try to pay has steps of its own (`Attempt.Step`). Money that comes late is heard from everywhere.

                ```mermaid
                %s```
                """
                        .formatted(PaymentState.drawing(), movers, steps));
    }

    private static String mover(PaymentState state) {
        return switch (state.next()) {
            case PERSON -> "the person pays, or somebody waives";
            case PROGRAM -> "the program gives back what is held too much";
            case BODY -> "the body answers: the rest is asked for, or not owed any more";
            case NOBODY -> "nobody: what comes later goes back by itself";
        };
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
            case BODY ->
                    assertThat(ways)
                            .contains(PaymentState.Event.ASKED, PaymentState.Event.REMITTED);
            case NOBODY -> assertThat(ways).doesNotContain(PaymentState.Event.RETURNED);
        }
    }

    @Test
    void noSumsTakeAWayThatTheGraphHasNot() {
        Random random = new Random(22);
        for (int run = 0; run < 20_000; run++) {
            long owed = 1 + random.nextInt(3);
            long asked = 1 + random.nextLong(owed);
            long taken = 0;
            long returned = 0;
            for (int step = 0; step < 12; step++) {
                PaymentState from = PaymentState.of(owed, asked, taken, returned);
                PaymentState.Event event = PaymentState.Event.values()[random.nextInt(4)];
                switch (event) {
                    case CAPTURED -> taken += 1 + random.nextInt(3);
                    case ASKED -> asked = owed;
                    case REMITTED -> {
                        owed -= Math.min(owed, random.nextInt(3));
                        asked = Math.min(asked, owed);
                    }
                    case RETURNED -> returned += Math.max(0, Math.min(1, taken - returned - owed));
                }
                PaymentState to = PaymentState.of(owed, asked, taken, returned);
                PaymentState.Edge way = new PaymentState.Edge(from, event, to);
                assertThat(from == to || PaymentState.GRAPH.contains(way)).as("%s", way).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3, 0, 0, DUE",
        "3, 1, 0, 0, DUE",
        "3, 3, 2, 0, PART_PAID",
        "3, 2, 1, 0, PART_PAID",
        "3, 1, 1, 0, REST_LATER",
        "3, 1, 2, 0, REST_LATER",
        "3, 1, 3, 0, PAID",
        "3, 3, 3, 0, PAID",
        "3, 3, 4, 0, TO_RETURN",
        "3, 3, 5, 1, TO_RETURN",
        "3, 3, 4, 1, PART_RETURNED",
        "0, 0, 1, 0, TO_RETURN",
        "0, 0, 1, 1, RETURNED",
        "0, 0, 0, 0, CLOSED"
    })
    void howItStandsFollowsFromTheSumsToTheCent(
            long owed, long asked, long taken, long returned, PaymentState state) {
        assertThat(PaymentState.of(owed, asked, taken, returned)).isEqualTo(state);
    }

    @Test
    void eachStateAndStepHasItsWordInMessageKeys() {
        assertThat(PaymentState.values())
                .extracting(PaymentState::code)
                .containsExactly(
                        "due",
                        "part-paid",
                        "rest-later",
                        "paid",
                        "to-return",
                        "part-returned",
                        "returned",
                        "closed");
        assertThat(Attempt.Step.values())
                .extracting(Attempt.Step::code)
                .containsExactly("opened", "captured", "declined", "abandoned", "expired");
    }

    @Test
    void onlyAnOpenTryIsWaitedForAndEndsInEachWay() {
        assertThat(Attempt.Step.values())
                .filteredOn(Attempt.Step::open)
                .containsExactly(Attempt.Step.OPENED);
        assertThat(Attempt.Step.OPENED.next())
                .containsExactlyInAnyOrder(
                        Attempt.Step.CAPTURED,
                        Attempt.Step.DECLINED,
                        Attempt.Step.ABANDONED,
                        Attempt.Step.EXPIRED);
        assertThat(Attempt.Step.CAPTURED.next()).isEmpty();
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
