package org.parvis.strategy;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A figure as data: the lines it is made of, so that anybody can compute it again. */
@Component
class FigureData {
    private static final JsonMapper JSON = new JsonMapper();

    private final Names names;

    FigureData(Names names) {
        this.names = names;
    }

    String csv(List<Figure> figures) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            write(csv, figures);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(CsvWriter csv, List<Figure> figures) {
        csv.writeRecord(
                "figure",
                "formula_version",
                "from",
                "to",
                "organization",
                "service",
                "channel",
                "numerator",
                "denominator");
        for (Figure figure : figures) {
            for (Counted line : figure.lines()) {
                csv.writeRecord(
                        figure.aim().code(),
                        Integer.toString(figure.formula().version()),
                        figure.period().firstDay().toString(),
                        figure.period().lastDay().toString(),
                        body(line),
                        line.service(),
                        line.channel(),
                        Long.toString(line.ratio().numerator()),
                        Long.toString(line.ratio().denominator()));
            }
        }
    }

    String json(List<Figure> figures, String lang) {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(figures.stream().map(f -> figure(f, lang)).toList());
    }

    /** The digest of a figure's lines: the same lines give it again. */
    String digest(Figure figure) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] lines = csv(List.of(figure)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(sha.digest(lines));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> figure(Figure figure, String lang) {
        var data = new LinkedHashMap<String, Object>();
        data.put("figure", figure.aim().code());
        data.put("name", figure.aim().words(lang));
        data.put("formula", formula(figure, lang));
        data.put("from", figure.period().firstDay().toString());
        data.put("to", figure.period().lastDay().toString());
        data.put("asOf", figure.asOf() == null ? null : figure.asOf().toString());
        data.put("origin", "computed");
        data.put("value", ratio(figure.value()));
        data.put(
                "coverage",
                Map.of("organizations", figure.coverage().bodies(), "of", figure.coverage().of()));
        data.put("digest", "sha-256:" + digest(figure));
        var lines = new ArrayList<Map<String, Object>>();
        for (Counted counted : figure.lines()) {
            var line = new LinkedHashMap<String, Object>();
            line.put("organization", body(counted));
            line.put("service", counted.service());
            line.put("channel", counted.channel());
            line.putAll(ratio(counted.ratio()));
            lines.add(line);
        }
        data.put("lines", lines);
        return data;
    }

    private static Map<String, Object> formula(Figure figure, String lang) {
        var formula = new LinkedHashMap<String, Object>();
        formula.put("version", figure.formula().version());
        formula.put("since", figure.formula().since().toString());
        formula.put("numerator", figure.formula().numerator().in(lang));
        formula.put("denominator", figure.formula().denominator().in(lang));
        return formula;
    }

    private static Map<String, Object> ratio(Ratio ratio) {
        var data = new LinkedHashMap<String, Object>();
        data.put("numerator", ratio.numerator());
        data.put("denominator", ratio.denominator());
        data.put("share", ratio.applies() ? ratio.share() : null);
        return data;
    }

    private String body(Counted line) {
        return names.body(line.home()).map(Names.Body::code).orElse(line.home().toString());
    }
}
