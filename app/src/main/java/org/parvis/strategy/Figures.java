package org.parvis.strategy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Channel;
import org.parvis.kernel.Home;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Measure;
import org.springframework.stereotype.Component;

/** Computes figures from the monthly sums of facts; never from the facts one by one. */
@Component
class Figures {
    private static final Set<String> KINDS =
            Set.of(
                    FactKinds.REQUEST_RECEIVED,
                    FactKinds.ANSWER_IN_TERM,
                    FactKinds.ANSWER_LATE,
                    FactKinds.ANSWER_DEEMED_REFUSED,
                    FactKinds.FORM_ONCE_ONLY,
                    FactKinds.FORM_ASKED_AGAIN);

    private final Measures measures;
    private final Names names;

    Figures(Measures measures, Names names) {
        this.measures = measures;
        this.names = names;
    }

    /** All figures that the program can compute, in the order of the strategy. */
    List<Figure> of(Strategy strategy, Period period, @Nullable Home home) {
        CellQuery query = new CellQuery(KINDS, period.from(), period.to(), home, null);
        List<Cell> cells = measures.cells(query);
        var asOf = measures.asOf(query).orElse(null);
        long bodies = home == null ? names.bodies().size() : 1;
        var figures = new ArrayList<Figure>();
        for (List<Aim> aims : List.of(strategy.targets(), strategy.figures())) {
            for (Aim aim : aims) {
                aim.formula()
                        .filter(formula -> formula.measure() != Measure.NONE)
                        .map(
                                f ->
                                        Figure.of(
                                                aim,
                                                f,
                                                period,
                                                lines(f.measure(), cells),
                                                bodies,
                                                asOf))
                        .ifPresent(figures::add);
            }
        }
        return figures;
    }

    /** What a measure counts in a cell: above and below the line of its fraction. */
    static List<Counted> lines(Measure measure, List<Cell> cells) {
        Map<List<Object>, Counted> lines = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Ratio ratio =
                    switch (measure) {
                        case NONE -> Ratio.NONE;
                        case DIGITAL_USAGE -> usage(cell);
                        case ANSWERED_IN_TERM -> answered(cell);
                        case ONCE_ONLY -> onceOnly(cell);
                    };
            if (ratio.denominator() != 0) {
                String channel = cell.dimension(FactKinds.CHANNEL);
                var line = new Counted(cell.home(), cell.service(), channel, ratio);
                lines.merge(
                        List.of(cell.home(), cell.service(), channel),
                        line,
                        (a, b) ->
                                new Counted(
                                        a.home(),
                                        a.service(),
                                        a.channel(),
                                        a.ratio().plus(b.ratio())));
            }
        }
        return List.copyOf(lines.values());
    }

    private static Ratio usage(Cell cell) {
        if (!cell.kind().equals(FactKinds.REQUEST_RECEIVED)) {
            return Ratio.NONE;
        }
        boolean online = cell.dimension(FactKinds.CHANNEL).equals(Channel.WEB.code());
        return new Ratio(online ? cell.n() : 0, cell.n());
    }

    private static Ratio onceOnly(Cell cell) {
        return switch (cell.kind()) {
            case FactKinds.FORM_ONCE_ONLY -> new Ratio(cell.n(), cell.n());
            case FactKinds.FORM_ASKED_AGAIN -> new Ratio(0, cell.n());
            default -> Ratio.NONE;
        };
    }

    private static Ratio answered(Cell cell) {
        return switch (cell.kind()) {
            case FactKinds.ANSWER_IN_TERM -> new Ratio(cell.n(), cell.n());
            case FactKinds.ANSWER_LATE, FactKinds.ANSWER_DEEMED_REFUSED -> new Ratio(0, cell.n());
            default -> Ratio.NONE;
        };
    }
}
