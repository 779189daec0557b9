package org.parvis.strategy.services;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.measures.Spread;
import org.parvis.platform.words.Spreadsheet;
import org.parvis.strategy.Interval;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.snapshots.FigureData;
import tools.jackson.databind.json.JsonMapper;

/** What is counted of a service as lines: the same in a table and in JSON. */
record ServiceData(ServiceFigures figures) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> COLUMNS =
            List.of("service", "from", "to", "measure", "part", "n", "of", "low", "high", "origin");

    /** One measure: how many, of how many; for a share of a sample, between which shares. */
    private record Line(
            String measure,
            String part,
            Number n,
            @Nullable Long of,
            @Nullable Interval interval,
            String origin) {}

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        figures.doors()
                .forEach((door, n) -> lines.add(line("requests", door, n, figures.requests())));
        lines.add(line("requests-elsewhere", "", figures.abroad()));
        lines.add(line("forms-sent", "", figures.completed()));
        spread(lines, "minutes", figures.minutes());
        spread(lines, "days", figures.delays());
        Integer promise = figures.promise();
        if (promise != null) {
            lines.add(line("promise", "days", promise, null));
        }
        lines.add(line("in-time", "", figures.inTime()));
        Ratio easy = figures.easy();
        boolean enough = easy.ofAtLeast(ServiceFigures.FEWEST);
        if (enough) {
            lines.add(
                    new Line(
                            "easy",
                            "",
                            easy.numerator(),
                            easy.denominator(),
                            Interval.of(easy),
                            FigureData.COMPUTED));
        }
        for (Audit audit : figures.audits()) {
            lines.add(
                    new Line(
                            "accessibility",
                            audit.on().toString(),
                            audit.met(),
                            (long) audit.of(),
                            null,
                            audit.file() + ":" + audit.line()));
        }
        return lines;
    }

    private static void spread(List<Line> lines, String measure, Spread spread) {
        if (spread.n() >= ServiceFigures.FEWEST) {
            lines.add(line(measure, "median", spread.quantile(0.5), spread.n()));
            lines.add(line(measure, "p90", spread.quantile(0.9), spread.n()));
        }
    }

    private static Line line(String measure, String part, Ratio ratio) {
        return line(measure, part, ratio.numerator(), ratio.denominator());
    }

    private static Line line(String measure, String part, Number n, @Nullable Long of) {
        return new Line(measure, part, n, of, null, FigureData.COMPUTED);
    }

    String csv() {
        var text = new StringWriter();
        try {
            Spreadsheet csv = Spreadsheet.ofData(text, COLUMNS);
            for (Line line : lines()) {
                Interval interval = line.interval();
                csv.row(
                        List.of(
                                figures.service().code(),
                                figures.period().firstDay().toString(),
                                figures.period().lastDay().toString(),
                                line.measure(),
                                line.part(),
                                line.n().toString(),
                                Objects.toString(line.of(), ""),
                                interval == null ? "" : Double.toString(interval.low()),
                                interval == null ? "" : Double.toString(interval.high()),
                                line.origin()));
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    String json(String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("service", figures.service().code());
        data.put("name", figures.service().name().in(lang));
        data.put("from", figures.period().firstDay().toString());
        data.put("to", figures.period().lastDay().toString());
        data.put("asOf", figures.asOf() == null ? null : figures.asOf().toString());
        data.put("measures", lines().stream().map(ServiceData::told).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(data);
    }

    private static Map<String, Object> told(Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("measure", line.measure());
        told.put("part", line.part());
        told.put("n", line.n());
        told.put("of", line.of());
        Interval interval = line.interval();
        if (interval != null) {
            told.put("low", interval.low());
            told.put("high", interval.high());
        }
        told.put("origin", line.origin());
        return told;
    }
}
