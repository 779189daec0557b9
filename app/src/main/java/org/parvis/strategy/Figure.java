package org.parvis.strategy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Strategy.Aim;

/**
 * A published figure with all that proves it: the lines it is made of, what was left out and why,
 * the period, how many bodies it covers, and when the last fact was counted.
 */
public record Figure(
        Aim aim,
        Formula formula,
        Period period,
        Tally tally,
        Ratio value,
        Coverage coverage,
        List<Moves.Move> moves,
        @Nullable Instant asOf) {

    /** How many public bodies have records in it, of how many that are here. */
    public record Coverage(long bodies, long of) {}

    /** Sums of lines by one of their words, in the order of the words. */
    public record Part(String code, Sums sums, Ratio ratio) {}

    /** What an exclusion of the formula took away. */
    public record LeftOut(String body, String service, LocalizedText reason) {}

    /** The value of one month alone. */
    public record Point(YearMonth month, Ratio value) {}

    static Figure of(
            Aim aim,
            Formula formula,
            Period period,
            Tally tally,
            long bodiesHere,
            @Nullable Instant asOf) {
        long bodies = tally.lines().stream().map(Counted::home).distinct().count();
        var coverage = new Coverage(bodies, Math.max(bodies, bodiesHere));
        Map<String, Sums> services = sums(formula, tally.lines(), Counted::service);
        Ratio value = value(formula, tally.lines());
        List<Moves.Move> moves = Moves.of(formula, value, parts(formula, services));
        return new Figure(aim, formula, period, tally, value, coverage, moves, asOf);
    }

    /** The fraction of some lines, as that of all. */
    private static Ratio value(Formula formula, List<Counted> lines) {
        return switch (formula.each()) {
            case SERVICE -> formula.value(sums(formula, lines, Counted::service).values());
            case BODY, WHOLE -> formula.value(bodies(formula, lines).values());
        };
    }

    /** The same figure of some bodies together. */
    Ratio of(Set<Home> some) {
        return value(formula, lines().stream().filter(l -> some.contains(l.home())).toList());
    }

    public List<Counted> lines() {
        return tally.lines();
    }

    public List<LeftOut> leftOut() {
        return tally.leftOut();
    }

    List<Part> byService() {
        return parts(formula, sums(formula, lines(), Counted::service));
    }

    public List<Part> byChannel() {
        return parts(formula, tally.doors());
    }

    /** By how it came in: computed here when the word is empty, declared, imported. */
    public List<Part> byOrigin() {
        return parts(formula, sums(formula, lines(), Counted::origin));
    }

    List<Part> byBody() {
        return parts(formula, bodies(formula, lines()));
    }

    /** The shares of the tables, all together. */
    public Ratio whole() {
        return formula.part(formula.total(lines().stream().map(Counted::sums).toList()));
    }

    /** Only what was counted: a word whose facts were all taken back is not there. */
    private static List<Part> parts(Formula formula, Map<String, Sums> sums) {
        return sums.entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue(), formula.part(e.getValue())))
                .filter(part -> part.ratio().applies())
                .toList();
    }

    private static Map<String, Sums> bodies(Formula formula, List<Counted> lines) {
        return sums(formula, lines, line -> line.home().toString());
    }

    private static Map<String, Sums> sums(
            Formula formula, List<Counted> lines, Function<Counted, String> word) {
        Map<String, Sums> sums = new TreeMap<>();
        lines.forEach(
                line ->
                        sums.computeIfAbsent(word.apply(line), at -> Sums.none(formula))
                                .add(line.sums()));
        return sums;
    }

    public State state() {
        return state(value);
    }

    /** Where the target stands with that value, of now or of another day. */
    public State state(Ratio ratio) {
        if (!ratio.applies()) {
            return State.EMPTY;
        }
        if (ratio.denominator() < formula.least()) {
            return State.TOO_FEW;
        }
        return ratio.atLeast(aim.threshold()) ? State.REACHED : State.UNDERWAY;
    }

    /** Where a target stands. */
    public enum State {
        REACHED,
        UNDERWAY,
        EMPTY,
        /** All of one service, half of two requests: a share of so few says nothing. */
        TOO_FEW,
        NOT_MEASURED,
        TO_CONFIRM;

        /** That of a target with its figure, or without one. */
        public static State of(Aim aim, @Nullable Figure figure) {
            if (!aim.known()) {
                return TO_CONFIRM;
            }
            return figure == null ? NOT_MEASURED : figure.state();
        }
    }
}
