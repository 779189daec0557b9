package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.Beside.Extra;
import org.parvis.opendata.Beside.Kind;
import org.parvis.opendata.Lineage;
import org.parvis.platform.words.HiddenSigns;

/** Documentation, services, the series and the lineage of a dataset, as the form has them. */
record BesideForm(Map<String, String> typed) {
    private static final int TITLE = 150;
    private static final int SUMMARY = 2_000;
    private static final int PLACES = 9_999;
    private static final String CODE = "[a-z0-9][a-z0-9-]{0,59}";

    /** How many places the form has: those that are filled, and an empty one. */
    static int rows(Map<String, String> typed) {
        int last = 0;
        for (int row = 1; row <= Beside.MOST; row++) {
            last = typed.getOrDefault(row + "-address", "").isBlank() ? last : row;
        }
        return Math.min(Beside.MOST, last + 1);
    }

    /** What was said before, as it would be typed. */
    static Map<String, String> typed(Beside beside) {
        Map<String, String> typed = new LinkedHashMap<>();
        int row = 0;
        for (Extra extra : beside.extras()) {
            row++;
            typed.put(row + "-kind", extra.kind().code());
            typed.put(row + "-fr", extra.title().only("fr"));
            typed.put(row + "-en", extra.title().only("en"));
            typed.put(row + "-address", extra.address());
            typed.put(row + "-described", extra.described());
            typed.put(row + "-conforms", extra.conforms());
        }
        Beside.Series series = beside.series();
        typed.put("series", series.code());
        typed.put("fr-series", series.title().only("fr"));
        typed.put("en-series", series.title().only("en"));
        typed.put("fr-series-summary", series.summary().only("fr"));
        typed.put("en-series-summary", series.summary().only("en"));
        typed.put("series-place", series.said() ? String.valueOf(series.place()) : "");
        typed.put("fr-lineage", beside.lineage().text().only("fr"));
        typed.put("en-lineage", beside.lineage().text().only("en"));
        typed.put("lineage-source", beside.lineage().source());
        return typed;
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        for (int row = 1; row <= Beside.MOST; row++) {
            if (!blank(row)) {
                row(row, errors, w);
            }
        }
        if (!value("series").isEmpty() || !seriesTexts().isEmpty()) {
            series(errors, w);
        }
        if (!lineageTexts().isEmpty()) {
            lineage(errors, w);
        }
        return errors;
    }

    private void row(int row, List<FieldError> errors, Words w) {
        if (kind(row) == null) {
            errors.add(new FieldError(row + "-kind", w.say("opendata.beside.refused.kind")));
        }
        for (String lang : List.of("fr", "en")) {
            text(row + "-" + lang, TITLE, errors, w);
        }
        if (!Beside.isAddress(value(row + "-address"))) {
            errors.add(new FieldError(row + "-address", w.say("opendata.beside.refused.address")));
        }
        for (String field : List.of(row + "-described", row + "-conforms")) {
            if (!value(field).isEmpty() && !Beside.isAddress(value(field))) {
                errors.add(new FieldError(field, w.say("opendata.beside.refused.address")));
            }
        }
    }

    private void series(List<FieldError> errors, Words w) {
        if (!value("series").matches(CODE)) {
            errors.add(new FieldError("series", w.say("opendata.beside.refused.series")));
        }
        text("fr-series", TITLE, errors, w);
        text("en-series", TITLE, errors, w);
        text("fr-series-summary", SUMMARY, errors, w);
        text("en-series-summary", SUMMARY, errors, w);
        if (place() < 1) {
            errors.add(
                    new FieldError("series-place", w.say("opendata.beside.refused.place", PLACES)));
        }
    }

    private void lineage(List<FieldError> errors, Words w) {
        text("fr-lineage", SUMMARY, errors, w);
        text("en-lineage", SUMMARY, errors, w);
        String source = value("lineage-source");
        if (!source.isEmpty() && !Beside.isAddress(source)) {
            errors.add(new FieldError("lineage-source", w.say("opendata.beside.refused.address")));
        }
    }

    /** Needed in both languages, and of plain signs. */
    private void text(String field, int longest, List<FieldError> errors, Words w) {
        String text = value(field);
        if (text.isEmpty() || text.length() > longest || HiddenSigns.in(text)) {
            errors.add(new FieldError(field, w.say("opendata.beside.refused.text", longest)));
        }
    }

    Beside beside() {
        List<Extra> extras = new ArrayList<>();
        for (int row = 1; row <= Beside.MOST; row++) {
            Kind kind = kind(row);
            if (!blank(row) && kind != null) {
                boolean service = kind == Kind.SERVICE;
                extras.add(
                        new Extra(
                                kind,
                                LocalizedText.said(value(row + "-fr"), value(row + "-en")),
                                value(row + "-address"),
                                service ? value(row + "-described") : "",
                                service ? value(row + "-conforms") : ""));
            }
        }
        return new Beside(extras, series(), lineage());
    }

    private Lineage lineage() {
        return new Lineage(
                LocalizedText.said(value("fr-lineage"), value("en-lineage")),
                value("lineage-source"));
    }

    private Beside.Series series() {
        return value("series").isEmpty()
                ? Beside.Series.NONE
                : new Beside.Series(
                        value("series"),
                        LocalizedText.said(value("fr-series"), value("en-series")),
                        LocalizedText.said(value("fr-series-summary"), value("en-series-summary")),
                        place());
    }

    private String seriesTexts() {
        return value("fr-series")
                + value("en-series")
                + value("fr-series-summary")
                + value("en-series-summary");
    }

    private String lineageTexts() {
        return value("fr-lineage") + value("en-lineage") + value("lineage-source");
    }

    private boolean blank(int row) {
        return (value(row + "-fr")
                        + value(row + "-en")
                        + value(row + "-address")
                        + value(row + "-described")
                        + value(row + "-conforms"))
                .isEmpty();
    }

    private @Nullable Kind kind(int row) {
        return switch (value(row + "-kind")) {
            case "documentation" -> Kind.DOCUMENTATION;
            case "service" -> Kind.SERVICE;
            default -> null;
        };
    }

    private int place() {
        return value("series-place").matches("[1-9][0-9]{0,3}")
                ? Integer.parseInt(value("series-place"))
                : 0;
    }

    private String value(String field) {
        return typed.getOrDefault(field, "").strip().replace("\r", "");
    }
}
