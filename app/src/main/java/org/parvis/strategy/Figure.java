package org.parvis.strategy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Strategy.Aim;

/**
 * A published figure with all that proves it: the lines it is made of, what was left out and why,
 * the period, how many bodies it covers, and when the last fact was counted.
 */
record Figure(
        Aim aim,
        Formula formula,
        Period period,
        List<Counted> lines,
        List<LeftOut> leftOut,
        Ratio value,
        Coverage coverage,
        @Nullable Instant asOf) {

    /** How many public bodies have records in it, of how many that are here. */
    record Coverage(long bodies, long of) {}

    /** Sums of lines by one of their words, in the order of the words. */
    record Part(String code, Sums sums, Ratio ratio) {}

    /** What an exclusion of the formula took away. */
    record LeftOut(String body, String service, LocalizedText reason) {}

    /** The value of one month alone. */
    record Point(YearMonth month, Ratio value) {}

    static Figure of(
            Aim aim,
            Formula formula,
            Period period,
            Tally tally,
            long bodiesHere,
            @Nullable Instant asOf) {
        List<Counted> lines = tally.lines();
        long bodies = lines.stream().map(Counted::home).distinct().count();
        var coverage = new Coverage(bodies, Math.max(bodies, bodiesHere));
        Ratio value = value(formula, lines);
        return new Figure(aim, formula, period, lines, tally.leftOut(), value, coverage, asOf);
    }

    /** The fraction of these lines under a formula: the only place where one is computed. */
    static Ratio value(Formula formula, List<Counted> lines) {
        return switch (formula.each()) {
            case WHOLE -> formula.whole(total(lines));
            case SERVICE -> share(formula, sums(lines, Counted::service));
            case BODY -> share(formula, sums(lines, line -> line.home().toString()));
        };
    }

    private static Ratio share(Formula formula, Map<String, Sums> units) {
        List<Sums> in = units.values().stream().filter(formula::isIn).toList();
        return new Ratio(in.stream().filter(formula::passes).count(), in.size());
    }

    List<Part> byService() {
        return parts(Counted::service);
    }

    List<Part> byChannel() {
        return parts(Counted::channel);
    }

    /** By how it came in: computed here when the word is empty, declared, imported. */
    List<Part> byOrigin() {
        return parts(Counted::origin);
    }

    List<Part> byBody() {
        return parts(line -> line.home().toString());
    }

    /**
     * Each month of the period, as if it stood alone; for what stands, as it stood at its end.
     * Months that say nothing are left out.
     */
    List<Point> trend() {
        var points = new ArrayList<Point>();
        for (YearMonth at = period.from(); !at.isAfter(period.to()); at = at.plusMonths(1)) {
            Ratio month = value(formula, upTo(at));
            if (month.applies()) {
                points.add(new Point(at, month));
            }
        }
        return points;
    }

    private List<Counted> upTo(YearMonth month) {
        return lines.stream()
                .filter(
                        line ->
                                formula.standing()
                                        ? !line.month().isAfter(month)
                                        : line.month().equals(month))
                .toList();
    }

    Sums total() {
        return total(lines);
    }

    /** The shares of the tables, all together. */
    Ratio whole() {
        return formula.part(total());
    }

    /** Only what was counted: a word whose facts were all taken back is not there. */
    private List<Part> parts(Function<Counted, String> word) {
        return sums(lines, word).entrySet().stream()
                .map(e -> new Part(e.getKey(), e.getValue(), formula.part(e.getValue())))
                .filter(part -> part.ratio().applies())
                .toList();
    }

    private static Map<String, Sums> sums(List<Counted> lines, Function<Counted, String> word) {
        Map<String, Sums> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(word.apply(line), line.sums(), Sums::plus));
        return sums;
    }

    private static Sums total(List<Counted> lines) {
        return lines.stream().map(Counted::sums).reduce(new Sums(Map.of()), Sums::plus);
    }

    State state() {
        if (!value.applies()) {
            return State.EMPTY;
        }
        return value.atLeast(aim.threshold()) ? State.REACHED : State.UNDERWAY;
    }

    /** Where a target stands. */
    enum State {
        REACHED,
        UNDERWAY,
        EMPTY,
        NOT_MEASURED,
        TO_CONFIRM
    }
}
