package org.parvis.payments;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a payment stands: it follows from what is owed and what was taken and given back, and from
 * nothing else. Each state that is not an end says who moves next.
 */
public enum PaymentState {
    /** Nothing was taken yet: the person pays, or somebody waives. */
    DUE(Next.PERSON),
    /** A part was taken: the person pays the rest. */
    PART_PAID(Next.PERSON),
    /** The down payment was taken: the rest is asked for once the body grants the request. */
    REST_LATER(Next.BODY),
    PAID(Next.NOBODY),
    /** More is held than is owed: the program gives it back by itself. */
    TO_RETURN(Next.PROGRAM),
    /** What is owed is held, and something was given back. */
    PART_RETURNED(Next.NOBODY),
    /** Nothing is owed, and all was given back. */
    RETURNED(Next.NOBODY),
    /** Nothing is owed, and nothing was ever taken: waived, refused or ended. */
    CLOSED(Next.NOBODY);

    /** Who moves a payment on. */
    public enum Next {
        PERSON,
        PROGRAM,
        BODY,
        NOBODY
    }

    /** What moves it. */
    enum Event {
        /** Money came, by whichever way, in time or late. */
        CAPTURED,
        /** The request was granted: the rest is asked for. */
        ASKED,
        /** Less is owed: waived, refused by its rule, ended unpaid. */
        REMITTED,
        /** Money went back. */
        RETURNED
    }

    /** Sums that show every way: nothing, a part, all, too much. */
    private static final int MOST = 3;

    /** A way from a state to a state. */
    record Edge(PaymentState from, Event event, PaymentState to) {}

    /** Each way that sums can take: what no sums can do is refused by the checks of the table. */
    static final Set<Edge> GRAPH = graph();

    private final Next next;

    PaymentState(Next next) {
        this.next = next;
    }

    Next next() {
        return next;
    }

    /** How it stands with these sums, in cents; no more is asked than is owed. */
    static PaymentState of(long owed, long asked, long taken, long returned) {
        long held = taken - returned;
        if (held > owed) {
            return TO_RETURN;
        }
        if (held < asked) {
            return held == 0 ? DUE : PART_PAID;
        }
        if (held < owed) {
            return REST_LATER;
        }
        if (returned > 0) {
            return owed == 0 ? RETURNED : PART_RETURNED;
        }
        return owed == 0 ? CLOSED : PAID;
    }

    /** As in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Set<Edge> graph() {
        Set<Edge> edges =
                new TreeSet<>(
                        Comparator.comparing(Edge::from)
                                .thenComparing(Edge::event)
                                .thenComparing(Edge::to));
        for (int owed = 0; owed <= MOST; owed++) {
            for (int asked = Math.min(owed, 1); asked <= owed; asked++) {
                for (int taken = 0; taken <= MOST; taken++) {
                    edges.addAll(moves(new Sums(owed, asked, taken, 0)));
                    // what is owed never grows, and only what is held above it goes back
                    for (int returned = 1; returned <= taken - owed; returned++) {
                        edges.addAll(moves(new Sums(owed, asked, taken, returned)));
                    }
                }
            }
        }
        return edges;
    }

    private record Sums(int owed, int asked, int taken, int returned) {
        PaymentState state() {
            return of(owed, asked, taken, returned);
        }

        Edge to(Event event, int owing, int asking, int had, int back) {
            return new Edge(state(), event, of(owing, asking, had, back));
        }
    }

    /** By one or by several: a part, all of it, too much. */
    private static Set<Edge> moves(Sums at) {
        int owed = at.owed();
        int asked = at.asked();
        int taken = at.taken();
        int returned = at.returned();
        Set<Edge> edges = new HashSet<>();
        for (int by = 1; by <= MOST; by++) {
            edges.add(at.to(Event.CAPTURED, owed, asked, taken + by, returned));
            if (by <= owed) {
                int less = owed - by;
                edges.add(at.to(Event.REMITTED, less, Math.min(asked, less), taken, returned));
            }
            if (by <= taken - returned - owed) {
                edges.add(at.to(Event.RETURNED, owed, asked, taken, returned + by));
            }
        }
        if (asked < owed) {
            edges.add(at.to(Event.ASKED, owed, owed, taken, returned));
        }
        return edges;
    }

    /** The graph as a drawing that documentation shows. */
    static String drawing() {
        return GRAPH.stream()
                .map(
                        edge ->
                                "  %s --> %s: %s"
                                        .formatted(
                                                edge.from().name(),
                                                edge.to().name(),
                                                edge.event().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("\n", "stateDiagram-v2\n", "\n"));
    }
}
