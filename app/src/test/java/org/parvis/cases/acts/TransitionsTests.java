package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where each act may happen and where it leads, said a second time and by hand. */
class TransitionsTests {
    /**
     * An act, and for each state in the order of the enumeration where it leads: {@code .} when it
     * cannot happen there, {@code =} when the file stays where it is.
     */
    private static final String MATRIX =
            """
            assigned              V = = = = = = = =
            asked                 P P P . . = . . .
            answered              = = V = = = = = =
            wrote                 = = = = = = = = =
            noted                 = = = = = = = = =
            extended              = = = = = . . . .
            third-party-notified  T T T . . . . . .
            third-party-commented . . . . V . . . .
            third-party-silent    . . . . V . . . .
            fee-estimated         = = = = = = . . .
            prepared              V = = = = = . . .
            decided               D D D D D D . . .
            effected              E E E E E . . . .
            contested             . . . . . = = . =
            withdrawn             W W W W W W . . .
            closed                . . . . . C C C .
            merged                C C C C C C . . .
            joined                = = = = = = . . .
            parted                = = = = = = . . .
            disposed              . . . . . . = = =
            checked               V = = = = = . . .
            accepted              V = = = = = . . .
            opinion-asked         V = = = = = . . .
            intended              P P P . . = = . =
            queried               P P P . . = . . .
            signed-off            . = = = = = . . .
            sent-back             . = = = = = . . .
            escalated             . = = = = = . . .
            opinion-given         = = = = = = = = =
            opinion-reminded      = = = = = = = = =
            late                  = = = = = = . . .
            outage                = = = = = = = = =
            reminded              = = = = = = = = =
            reminder-set          = = = = = = . . .
            reminder-cleared      = = = = = = . . .
            held                  = = = = = = = = =
            hold-lifted           = = = = = = = = =
            archived              . . . . . . = = =
            complained            = = = = = = = = =
            reviewed              . . . . . = = . =
            revoked               . . . . . . = . =
            """;

    private static final Map<String, State> LETTERS =
            Map.of(
                    "V", State.IN_REVIEW,
                    "P", State.WAITING_PERSON,
                    "T", State.WAITING_THIRD_PARTY,
                    "E", State.DEEMED,
                    "D", State.DECIDED,
                    "W", State.WITHDRAWN,
                    "C", State.CLOSED);

    record Row(String act, Map<State, Optional<State>> leads) {}

    static Stream<Row> rows() {
        return MATRIX.lines().map(TransitionsTests::row);
    }

    private static Row row(String line) {
        String[] cells = line.split("\\s+");
        Map<State, Optional<State>> leads = new EnumMap<>(State.class);
        for (State from : State.values()) {
            String cell = cells[1 + Arrays.asList(State.values()).indexOf(from)];
            leads.put(
                    from,
                    switch (cell) {
                        case "." -> Optional.empty();
                        case "=" -> Optional.of(from);
                        default -> Optional.of(LETTERS.getOrDefault(cell, State.RECEIVED));
                    });
        }
        return new Row(cells[0], leads);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachActHappensWhereItMayAndLeadsWhereItShould(Row row) {
        row.leads()
                .forEach(
                        (from, to) ->
                                assertThat(Transitions.after(from, row.act()))
                                        .as(row.act() + " from " + from)
                                        .isEqualTo(to));
    }

    @Test
    void noActLeadsToTwoPlacesAndNothingLeadsBackToReceivedButTheEndOfAMistake() {
        assertThat(
                        Transitions.all().stream()
                                .filter(edge -> !edge.act().equals("separated"))
                                .map(edge -> edge.from() + " " + edge.act()))
                .doesNotHaveDuplicates();
        assertThat(Transitions.all())
                .noneMatch(
                        e ->
                                e.to() == State.RECEIVED
                                        && e.from() != State.RECEIVED
                                        && !e.act().equals("separated"));
        assertThat(Transitions.after(State.RECEIVED, "an-act-that-is-none")).isEmpty();
    }

    @Test
    void aSeparatedFileGoesBackToAnyStateThatAwaitsAnAnswerAndToNoOther() {
        for (State was : State.values()) {
            MergeAct.Separated back =
                    new MergeAct.Separated(
                            "A. B.", "BCD-234-FGH", was, LocalDate.EPOCH, "erreur", null);
            assertThat(Transitions.after(State.CLOSED, back).isPresent())
                    .as("back to " + was)
                    .isEqualTo(was.open());
            assertThat(Transitions.after(State.DECIDED, back)).isEmpty();
        }
    }

    @Test
    void theBodyOwesAnAnswerUntilItGaveOne() {
        assertThat(Arrays.stream(State.values()).filter(State::open).map(State::code))
                .containsExactly(
                        "received",
                        "in-review",
                        "waiting-person",
                        "waiting-body",
                        "waiting-third-party",
                        "deemed");
        assertThat(State.CLOSED.code()).isEqualTo("closed");
    }

    @Test
    void theDrawingShowsEachChangeOfStateAndNoOther() {
        long changes = Transitions.all().stream().filter(e -> e.from() != e.to()).count();
        assertThat(Transitions.drawing().lines().filter(line -> line.contains(" --> ")))
                .hasSize((int) changes + 1);
        assertThat(Transitions.drawing())
                .startsWith("stateDiagram-v2\n")
                .contains("  DECIDED --> CLOSED: closed\n");
    }
}
