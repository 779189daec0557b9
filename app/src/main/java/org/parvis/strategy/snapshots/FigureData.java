package org.parvis.strategy.snapshots;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.parvis.platform.words.Spreadsheet;
import org.parvis.strategy.Details;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Names;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Sums;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A figure as data: its formula and the lines it is made of, so that anybody can compute it. */
@Component
public class FigureData {
    private static final JsonMapper JSON = new JsonMapper();

    /** The names of its columns, in their order. */
    public static final List<String> COLUMNS =
            List.of(
                    "figure",
                    "formula_version",
                    "month",
                    "organization",
                    "service",
                    "channel",
                    "origin",
                    "count",
                    "n");

    public static final String COMPUTED = "computed";

    private final Names names;

    FigureData(Names names) {
        this.names = names;
    }

    /** Who gives the finest lines of a figure. */
    public interface Lines {
        void each(Figure figure, BiConsumer<Details.Line, Sums> taker);
    }

    /** The finest lines, as they are read: there may be very many. */
    public void csv(Writer to, List<Figure> figures, Lines lines) throws IOException {
        Spreadsheet csv = Spreadsheet.ofData(to, COLUMNS);
        for (Figure figure : figures) {
            lines.each(figure, (line, sums) -> write(csv, figure, line, sums));
        }
        csv.flush();
    }

    private void write(Spreadsheet csv, Figure figure, Details.Line line, Sums sums) {
        sums.counts()
                .forEach(
                        (count, n) ->
                                csv.row(
                                        List.of(
                                                figure.aim().code(),
                                                Integer.toString(figure.formula().version()),
                                                line.month().toString(),
                                                names.code(line.home()),
                                                line.service(),
                                                line.channel(),
                                                line.origin().isEmpty() ? COMPUTED : line.origin(),
                                                count,
                                                Long.toString(n))));
    }

    /**
     * @param trends the months of each figure
     */
    public String json(
            List<Figure> figures, Function<Figure, List<Figure.Point>> trends, String lang) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(
                        figures.stream().map(f -> figure(f, trends.apply(f), lang)).toList());
    }

    /** The digest of a figure as it would be frozen: the same lines give it again. */
    public String digest(Figure figure) {
        return Snapshot.digest(Frozen.of(figure, names));
    }

    private Map<String, Object> figure(Figure figure, List<Figure.Point> trend, String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("figure", figure.aim().code());
        data.put("name", figure.aim().words(lang));
        data.put("formula", formula(figure.formula(), lang));
        data.put("from", figure.period().firstDay().toString());
        data.put("to", figure.period().lastDay().toString());
        data.put("asOf", figure.asOf() == null ? null : figure.asOf().toString());
        data.put("origins", origins(figure));
        data.put("value", ratio(figure.value()));
        data.put(
                "coverage",
                Map.of("organizations", figure.coverage().bodies(), "of", figure.coverage().of()));
        data.put("digest", "sha-256:" + digest(figure));
        data.put("excluded", figure.leftOut().stream().map(out -> leftOut(out, lang)).toList());
        data.put("trend", trend.stream().map(FigureData::point).toList());
        data.put("lines", Frozen.lines(figure, names));
        return data;
    }

    private static Map<String, Object> formula(Formula formula, String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("version", formula.version());
        data.put("since", formula.since().toString());
        data.put("each", formula.each().name().toLowerCase(Locale.ROOT));
        data.put("counts", Frozen.counts(formula));
        data.put("numerator", side(formula.above(), lang));
        data.put("denominator", side(formula.below(), lang));
        return data;
    }

    private static Map<String, Object> side(Formula.Side side, String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("text", side.words().in(lang));
        data.put("feel", Frozen.expression(side));
        return data;
    }

    private static Map<String, Object> leftOut(Figure.LeftOut out, String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("organization", out.body());
        data.put("service", out.service());
        data.put("reason", out.reason().in(lang));
        return data;
    }

    private static Map<String, Object> point(Figure.Point point) {
        var data = new LinkedHashMap<String, Object>();
        data.put("month", point.month().toString());
        data.putAll(ratio(point.value()));
        return data;
    }

    /** How many of the things counted came in each way. */
    private static Map<String, Object> origins(Figure figure) {
        var origins = new LinkedHashMap<String, Object>();
        figure.byOrigin()
                .forEach(
                        part ->
                                origins.put(
                                        part.code().isEmpty() ? COMPUTED : part.code(),
                                        part.ratio().denominator()));
        return origins;
    }

    private static Map<String, Object> ratio(Ratio ratio) {
        var data = new LinkedHashMap<String, Object>();
        data.put("numerator", ratio.numerator());
        data.put("denominator", ratio.denominator());
        data.put("share", ratio.applies() ? ratio.share() : null);
        return data;
    }
}
