package org.parvis.strategy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Formula;

/**
 * A published figure with all that proves it: the lines it is made of, the period, how many bodies
 * it covers, and when the last fact was counted.
 */
record Figure(
        Aim aim,
        Formula formula,
        Period period,
        List<Counted> lines,
        Ratio value,
        Coverage coverage,
        @Nullable Instant asOf) {

    /** How many public bodies have records in it, of how many that are here. */
    record Coverage(long bodies, long of) {}

    /** Sums of lines by one of their words, in the order of the words. */
    record Part(String code, Ratio ratio) {}

    static Figure of(
            Aim aim,
            Formula formula,
            Period period,
            List<Counted> lines,
            long bodiesHere,
            @Nullable Instant asOf) {
        long bodies = lines.stream().map(Counted::home).distinct().count();
        var coverage = new Coverage(bodies, Math.max(bodies, bodiesHere));
        return new Figure(aim, formula, period, lines, value(formula, lines), coverage, asOf);
    }

    private static Ratio value(Formula formula, List<Counted> lines) {
        return switch (formula.measure()) {
            case NONE -> Ratio.NONE;
            case ANSWERED_IN_TERM ->
                    lines.stream().map(Counted::ratio).reduce(Ratio.NONE, Ratio::plus);
            case DIGITAL_USAGE -> {
                List<Part> services = parts(lines, Counted::service);
                long above =
                        services.stream().filter(s -> s.ratio().above(formula.limit())).count();
                yield new Ratio(above, services.size());
            }
            case ONCE_ONLY -> {
                List<Part> services = parts(lines, Counted::service);
                long never =
                        services.stream()
                                .filter(s -> s.ratio().numerator() == s.ratio().denominator())
                                .count();
                yield new Ratio(never, services.size());
            }
        };
    }

    List<Part> byService() {
        return parts(lines, Counted::service);
    }

    List<Part> byChannel() {
        return parts(lines, Counted::channel);
    }

    Ratio total() {
        return lines.stream().map(Counted::ratio).reduce(Ratio.NONE, Ratio::plus);
    }

    /** Services under the limit, the nearest first, with the requests each misses online. */
    List<Move> moves() {
        if (formula.measure() != Strategy.Measure.DIGITAL_USAGE) {
            return List.of();
        }
        return byService().stream()
                .filter(service -> !service.ratio().above(formula.limit()))
                .map(service -> move(service, formula.limit()))
                .sorted(Comparator.comparingLong(Move::missing))
                .toList();
    }

    /** What a service misses, and by how many points the figure moves when it gets there. */
    record Move(String service, Ratio ratio, long missing, double points) {}

    private Move move(Part service, int limit) {
        long needed = limit * service.ratio().denominator() / 100 + 1;
        long missing = needed - service.ratio().numerator();
        return new Move(service.code(), service.ratio(), missing, 100.0 / value.denominator());
    }

    /** Only what was counted: a word whose facts were all taken back is not there. */
    private static List<Part> parts(List<Counted> lines, Function<Counted, String> word) {
        Map<String, Ratio> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(word.apply(line), line.ratio(), Ratio::plus));
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().applies())
                .map(sum -> new Part(sum.getKey(), sum.getValue()))
                .toList();
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
