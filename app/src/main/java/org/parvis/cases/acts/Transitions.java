package org.parvis.cases.acts;

import static org.parvis.cases.acts.State.CLOSED;
import static org.parvis.cases.acts.State.DECIDED;
import static org.parvis.cases.acts.State.DEEMED;
import static org.parvis.cases.acts.State.IN_REVIEW;
import static org.parvis.cases.acts.State.RECEIVED;
import static org.parvis.cases.acts.State.WAITING_BODY;
import static org.parvis.cases.acts.State.WAITING_PERSON;
import static org.parvis.cases.acts.State.WAITING_THIRD_PARTY;
import static org.parvis.cases.acts.State.WITHDRAWN;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every way a case file may go, in one place: from a state, by an act, to a state. What is not here
 * cannot happen, and the drawing in the documentation is made from it.
 */
public final class Transitions {
    /** An edge of the graph. */
    record Edge(State from, String act, State to) {}

    private static final Set<State> UNANSWERED =
            EnumSet.of(
                    RECEIVED, IN_REVIEW, WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY, DEEMED);
    private static final Set<State> ALL = EnumSet.allOf(State.class);

    private static final List<Edge> EDGES = edges();

    private Transitions() {}

    static List<Edge> all() {
        return EDGES;
    }

    /** The state after that act, or nothing if the act cannot happen there. */
    public static Optional<State> after(State from, String act) {
        return EDGES.stream()
                .filter(edge -> edge.from() == from && edge.act().equals(act))
                .map(Edge::to)
                .findFirst();
    }

    /** The same for what an act says; the one that takes a merger back leads where the file was. */
    public static Optional<State> after(State from, ActContent act) {
        return act instanceof MergeAct.Separated back
                ? Optional.of(back.state())
                        .filter(to -> EDGES.contains(new Edge(from, act.kind(), to)))
                : after(from, act.kind());
    }

    /** Whether that act can happen in the file as it stands. */
    public static boolean may(CaseFile head, String act) {
        return after(head.state(), act).isPresent();
    }

    private static List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        edges.add(new Edge(RECEIVED, "assigned", IN_REVIEW));
        stay(edges, EnumSet.complementOf(EnumSet.of(RECEIVED)), "assigned");
        move(edges, EnumSet.of(RECEIVED, IN_REVIEW, WAITING_PERSON), "asked", WAITING_PERSON);
        stay(edges, EnumSet.of(DEEMED), "asked");
        edges.add(new Edge(WAITING_PERSON, "answered", IN_REVIEW));
        stay(edges, EnumSet.complementOf(EnumSet.of(WAITING_PERSON)), "answered");
        stay(edges, ALL, "wrote");
        stay(edges, ALL, "noted");
        stay(edges, ALL, "handed-over");
        stay(edges, ALL, "contact-given");
        stay(edges, ALL, "contact-chosen");
        stay(edges, ALL, "opening-told");
        stay(
                edges,
                EnumSet.of(RECEIVED, IN_REVIEW, WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY),
                "extended");
        move(
                edges,
                EnumSet.of(RECEIVED, IN_REVIEW, WAITING_PERSON),
                "third-party-notified",
                WAITING_THIRD_PARTY);
        edges.add(new Edge(WAITING_THIRD_PARTY, "third-party-commented", IN_REVIEW));
        edges.add(new Edge(WAITING_THIRD_PARTY, "third-party-silent", IN_REVIEW));
        stay(edges, UNANSWERED, "fee-estimated");
        edges.add(new Edge(RECEIVED, "prepared", IN_REVIEW));
        stay(
                edges,
                EnumSet.of(IN_REVIEW, WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY, DEEMED),
                "prepared");
        move(edges, UNANSWERED, "decided", DECIDED);
        move(
                edges,
                EnumSet.complementOf(EnumSet.of(DEEMED, DECIDED, WITHDRAWN, CLOSED)),
                "effected",
                DEEMED);
        stay(edges, EnumSet.of(DEEMED, DECIDED, CLOSED), "contested");
        move(edges, UNANSWERED, "withdrawn", WITHDRAWN);
        move(edges, UNANSWERED, "merged", CLOSED);
        stay(edges, UNANSWERED, "joined");
        UNANSWERED.forEach(state -> edges.add(new Edge(CLOSED, "separated", state)));
        stay(edges, UNANSWERED, "parted");
        move(edges, EnumSet.of(DECIDED, WITHDRAWN, DEEMED), "closed", CLOSED);
        stay(edges, EnumSet.of(CLOSED, WITHDRAWN, DECIDED), "disposed");
        review(edges);
        after(edges);
        return List.copyOf(edges);
    }

    /** What happens while the file is examined. */
    private static void review(List<Edge> edges) {
        EnumSet<State> begun =
                EnumSet.of(IN_REVIEW, WAITING_PERSON, WAITING_BODY, WAITING_THIRD_PARTY, DEEMED);
        for (String act : List.of("checked", "accepted", "opinion-asked")) {
            edges.add(new Edge(RECEIVED, act, IN_REVIEW));
            stay(edges, begun, act);
        }
        for (String act : List.of("intended", "queried")) {
            move(edges, EnumSet.of(RECEIVED, IN_REVIEW, WAITING_PERSON), act, WAITING_PERSON);
            stay(edges, EnumSet.of(DEEMED), act);
        }
        stay(edges, EnumSet.of(DECIDED, CLOSED), "intended");
        for (String act : List.of("observed", "observations-closed", "corrected")) {
            edges.add(new Edge(WAITING_PERSON, act, IN_REVIEW));
            stay(edges, EnumSet.complementOf(EnumSet.of(WAITING_PERSON, WITHDRAWN)), act);
        }
        for (String act : List.of("signed-off", "sent-back", "escalated")) {
            stay(edges, begun, act);
        }
        stay(edges, UNANSWERED, "late");
        stay(edges, ALL, "opinion-reminded");
        stay(edges, ALL, "opinion-given");
        stay(edges, ALL, "outage");
        stay(edges, ALL, "reminded");
    }

    /** What happens to a decision that was given. */
    private static void after(List<Edge> edges) {
        for (String act : DecisionChange.acts()) {
            stay(edges, EnumSet.of(DECIDED, CLOSED), act);
        }
        stay(edges, UNANSWERED, "reminder-set");
        stay(edges, UNANSWERED, "reminder-cleared");
        stay(edges, ALL, "held");
        stay(edges, ALL, "hold-lifted");
        stay(edges, EnumSet.of(DECIDED, WITHDRAWN, CLOSED), "archived");
        stay(edges, ALL, "complained");
        stay(edges, EnumSet.of(DEEMED, DECIDED, CLOSED), "reviewed");
    }

    private static void stay(List<Edge> edges, Set<State> states, String act) {
        states.forEach(state -> edges.add(new Edge(state, act, state)));
    }

    private static void move(List<Edge> edges, Set<State> from, String act, State to) {
        from.forEach(state -> edges.add(new Edge(state, act, to)));
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
