package org.parvis.cases.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.ActKind;
import org.parvis.cases.spi.State;

/** Where each act may happen and where it leads, said a second time and by hand. */
class TransitionsTests {
    /**
     * A kind of act, who may write it, for whom it is ({@code body} alone, {@code person} too, or a
     * person who is {@code told} at once), and for each state in the order of the enumeration where
     * it leads: {@code .} when it cannot happen there, {@code =} when the file stays where it is,
     * {@code *} where the act itself says.
     */
    private static final String MATRIX =
            """
            received              person/body    told   . . . . . . . . .
            assigned              member/program person V = = = = = = = =
            asked                 member         told   P P = . . = . . .
            answered              person         person = = V = = = = = =
            wrote                 member         told   = = = = = = = = =
            noted                 member         body   = = = = = = = = =
            opening-told          member/program told   = = = = = = = = =
            contact-chosen        person         person = = = = = = = = =
            contact-given         member         person = = = = = = = = =
            into-account          person         person = = = = = = = = =
            extended              member         told   = = = = = . . . .
            outage                program        told   = = = = = = = = =
            reminded              program        told   = = = = = = = = =
            late                  law            told   = = = = = = . . .
            effected              law            told   E E E E E . . . .
            third-party-notified  member         told   T T T . . . . . .
            third-party-commented third_party    person . . . . V . . . .
            third-party-silent    law            person . . . . V . . . .
            fee-estimated         member         told   = = = = = = . . .
            checked               member         body   V = = = = = . . .
            accepted              member         person V = = = = = . . .
            queried               member         told   P P = . . = . . .
            corrected             person         person = = V = = = = . =
            intended              member         told   P P = . . = = . =
            observed              person         person = = V = = = = . =
            observations-closed   law            person = = V = = = = . =
            opinion-asked         member         person V = = = = = . . .
            opinion-reminded      program        body   = = = = = = = = =
            opinion-given         third_party    body   = = = = = = = = =
            prepared              member         body   V = = = = = . . .
            signed-off            member         body   . = = = = = . . .
            sent-back             member         body   . = = = = = . . .
            escalated             program        body   . = = = = = . . .
            decided               member         told   D D D D D D . . .
            rectified             member         told   . . . . . . = . =
            amended               member         told   . . . . . . = . =
            suspended             member         told   . . . . . . = . =
            reinstated            member         told   . . . . . . = . =
            revoked               member         told   . . . . . . = . =
            expired               member         told   . . . . . . = . =
            renewed               member         told   . . . . . . = . =
            party-died            member         told   . . . . . . = . =
            contested             person         person . . . . . = = . =
            reviewed              body           told   . . . . . = = . =
            complained            person         person = = = = = = = = =
            withdrawn             person         person W W W W W W . . .
            closed                member         person . . . . . C C C .
            joined                member         told   = = = = = = . . .
            merged                member         told   C C C C C C . . .
            separated             member         told   . . . . . . . . *
            parted                member         told   = = = = = = . . .
            handed-over           program        told   = = = = = = = = =
            held                  member         body   = = = = = = = = =
            hold-lifted           member         body   = = = = = = = = =
            archived              member         person . . . . . . = = =
            disposed              program        person . . . . . . = = =
            reminder-set          member         body   = = = = = = . . .
            reminder-cleared      member         body   = = = = = = . . .
            party-joined          program        person = = = = = = = = =
            party-left            program        person = = = = = = = = =
            """;

    private static final Map<State, String> LETTERS =
            Map.of(
                    State.IN_REVIEW, "V",
                    State.WAITING_PERSON, "P",
                    State.WAITING_THIRD_PARTY, "T",
                    State.DEEMED, "E",
                    State.DECIDED, "D",
                    State.WITHDRAWN, "W",
                    State.CLOSED, "C");

    private static String row(ActKind<?> kind) {
        String who =
                kind.authors().stream()
                        .sorted()
                        .map(author -> author.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("/"));
        String whom = kind.notified() ? "told" : kind.beyondBody() ? "person" : "body";
        String leads =
                Arrays.stream(State.values())
                        .map(from -> cell(kind, from))
                        .collect(Collectors.joining(" "));
        return "%-21s %-14s %-6s %s".formatted(kind.name(), who, whom, leads);
    }

    private static String cell(ActKind<?> kind, State from) {
        List<State> to =
                kind.edges().stream().filter(e -> e.from() == from).map(ActKind.Edge::to).toList();
        return switch (to.size()) {
            case 0 -> ".";
            case 1 -> to.getFirst() == from ? "=" : LETTERS.getOrDefault(to.getFirst(), "R");
            default -> "*";
        };
    }

    /** Every kind that is registered, and no other: one that is added shows here. */
    @Test
    void eachActIsWrittenByWhomItMayHappensWhereItMayAndLeadsWhereItShould() {
        assertThat(CaseKinds.all().stream().map(TransitionsTests::row).sorted().toList())
                .containsExactlyElementsOf(MATRIX.lines().sorted().toList());
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
