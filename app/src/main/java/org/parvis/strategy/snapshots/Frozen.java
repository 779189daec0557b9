package org.parvis.strategy.snapshots;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CanonicalJson;
import org.parvis.strategy.Counted;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Names;

/** A figure as data in no language: its formula as it runs, and its lines. */
final class Frozen {
    private Frozen() {}

    /** The figure in no language, canonical: what is frozen, and what its digest covers. */
    static String of(Figure figure, Names names) {
        var data = new LinkedHashMap<String, Object>();
        data.put("figure", figure.aim().code());
        data.put("version", figure.formula().version());
        data.put("counts", counts(figure.formula()));
        data.put("above", expression(figure.formula().above()));
        data.put("below", expression(figure.formula().below()));
        data.put("from", figure.period().firstDay().toString());
        data.put("to", figure.period().lastDay().toString());
        data.put("numerator", figure.value().numerator());
        data.put("denominator", figure.value().denominator());
        data.put("lines", lines(figure, names));
        return CanonicalJson.text(data);
    }

    static @Nullable String expression(Formula.Side side) {
        return side.rule() == null ? null : side.rule().expression();
    }

    static Map<String, Object> counts(Formula formula) {
        var counts = new LinkedHashMap<String, Object>();
        formula.counts()
                .forEach(
                        count ->
                                counts.put(
                                        count.name(),
                                        Map.of(
                                                "facts",
                                                count.kinds().stream().sorted().toList(),
                                                "with",
                                                count.with())));
        return counts;
    }

    static List<Map<String, Object>> lines(Figure figure, Names names) {
        var lines = new ArrayList<Map<String, Object>>();
        for (Counted counted : figure.lines()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("organization", names.code(counted.home()));
            line.put("service", counted.service());
            line.put("origin", counted.origin().isEmpty() ? FigureData.COMPUTED : counted.origin());
            line.put("counts", counted.sums().counts());
            lines.add(line);
        }
        // in an order that does not depend on when something was first counted
        lines.sort(
                Comparator.comparing(
                                (Map<String, Object> line) -> (String) line.get("organization"))
                        .thenComparing(line -> (String) line.get("service"))
                        .thenComparing(line -> (String) line.get("origin")));
        return lines;
    }
}
