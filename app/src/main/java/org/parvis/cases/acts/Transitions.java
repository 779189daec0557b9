package org.parvis.cases.acts;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;

/**
 * Every way a case file may go, as the kinds of this module say it: from a state, by an act, to a
 * state. What no kind says cannot happen, and the drawing in the documentation is made from it.
 */
public final class Transitions {
    /** An edge of the graph. */
    record Edge(State from, String act, State to) {}

    private static final List<Edge> EDGES =
            CaseKinds.all().stream()
                    .flatMap(
                            kind ->
                                    kind.edges().stream()
                                            .map(
                                                    edge ->
                                                            new Edge(
                                                                    edge.from(),
                                                                    kind.name(),
                                                                    edge.to())))
                    .toList();

    private Transitions() {}

    static List<Edge> all() {
        return EDGES;
    }

    /** The state after that act, or nothing if the act cannot happen there. */
    public static Optional<State> after(State from, String act) {
        return CaseKinds.find(act).flatMap(kind -> kind.after(from));
    }

    /** The same for what an act says, of whichever module it is. */
    public static Optional<State> after(State from, Payload act) {
        return act.kind().after(from, act);
    }

    /** Whether that act can happen in the file as it stands. */
    public static boolean may(CaseFile head, String act) {
        return after(head.state(), act).isPresent();
    }

    /** The graph as Mermaid, for the documentation. */
    static String drawing() {
        StringBuilder drawing =
                new StringBuilder("stateDiagram-v2\n  [*] --> RECEIVED: received\n");
        EDGES.stream()
                .filter(edge -> edge.from() != edge.to())
                .forEach(
                        edge ->
                                drawing.append(
                                        "  %s --> %s: %s%n"
                                                .formatted(edge.from(), edge.to(), edge.act())));
        return drawing.toString().replace("\r", "");
    }
}
