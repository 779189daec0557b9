package org.parvis.strategy;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.strategy.Figure.Part;
import org.parvis.strategy.Formula.Each;

/** What a figure is made of, as tables: by door, by service, by body, by month. */
record FigureTables(Words w, Figure figure, FigureWords words) {

    /**
     * Each door, how many, and the share. Where one door is what is counted, doors are shown as
     * parts of all requests; else each with its own share.
     */
    DataTable channels(Formula.Part shown) {
        boolean parts = figure.formula().byDoor();
        var table =
                DataTable.of(
                        w.say("strategy.channels"),
                        Column.text(w.say("strategy.channel")),
                        Column.number(
                                parts ? w.say("strategy.requests") : words.in(shown.ofName())),
                        Column.number(words.in(shown.inName())),
                        Column.number(w.say("strategy.share")));
        long all = figure.whole().denominator();
        for (Part part : figure.byChannel()) {
            Ratio ratio = parts ? new Ratio(part.ratio().denominator(), all) : part.ratio();
            table =
                    table.row(
                            channel(part.code()),
                            w.number(ratio.numerator()),
                            w.number(ratio.denominator()),
                            w.percent(ratio.share()));
        }
        return table;
    }

    private String channel(String code) {
        String key = "strategy.channel." + (code.isEmpty() ? "unknown" : code);
        return w.has(key) ? w.say(key) : code;
    }

    /** Each service, how many, the share, and whether it counts above the line. */
    DataTable services(Formula.Part shown) {
        boolean each = figure.formula().each() == Each.SERVICE;
        var table =
                DataTable.of(
                        w.say("strategy.services"),
                        Column.text(w.say("strategy.service")),
                        Column.number(words.in(shown.ofName())),
                        Column.number(words.in(shown.inName())),
                        Column.number(w.say("strategy.share")),
                        Column.text(each ? passes() : w.say("strategy.bodies")));
        for (Part part : figure.byService()) {
            table =
                    table.row(
                            words.serviceName(part.code()),
                            w.number(part.ratio().numerator()),
                            w.number(part.ratio().denominator()),
                            w.percent(part.ratio().share()),
                            each ? yes(part) : w.number(bodies(part.code())));
        }
        return table;
    }

    /** Each body, how many, the share, and whether it counts above the line. */
    DataTable bodies(Formula.Part shown) {
        boolean each = figure.formula().each() == Each.BODY;
        var table =
                DataTable.of(
                        w.say("strategy.by-body"),
                        Column.text(w.say("strategy.body")),
                        Column.number(words.in(shown.ofName())),
                        Column.number(words.in(shown.inName())),
                        Column.number(w.say("strategy.share")),
                        Column.text(each ? passes() : w.say("strategy.by-body.services")));
        for (Part part : byName()) {
            table =
                    table.row(
                            words.bodyName(part.code()),
                            w.number(part.ratio().numerator()),
                            w.number(part.ratio().denominator()),
                            w.percent(part.ratio().share()),
                            each ? yes(part) : w.number(services(part.code())));
        }
        return table;
    }

    private List<Part> byName() {
        var order = Collator.getInstance(Locale.forLanguageTag(w.lang()));
        return figure.byBody().stream()
                .sorted(Comparator.comparing(part -> words.bodyName(part.code()), order))
                .toList();
    }

    /** Each month alone. */
    DataTable months(List<Figure.Point> points) {
        var table =
                DataTable.of(
                        w.say("strategy.trend"),
                        Column.text(w.say("strategy.month")),
                        Column.number(w.say("strategy.above-line")),
                        Column.number(w.say("strategy.below-line")),
                        Column.number(w.say("strategy.share")));
        for (Figure.Point point : points) {
            table =
                    table.row(
                            w.month(point.month()),
                            w.number(point.value().numerator()),
                            w.number(point.value().denominator()),
                            w.percent(point.value().share()));
        }
        return table;
    }

    private String passes() {
        var passes = figure.formula().passes();
        return passes == null ? "" : words.in(passes);
    }

    private String yes(Part part) {
        return w.say(figure.formula().passes(part.sums()) ? "strategy.yes" : "strategy.not-yet");
    }

    private long services(String home) {
        return figure.lines().stream()
                .filter(line -> line.home().toString().equals(home))
                .map(Counted::service)
                .distinct()
                .count();
    }

    private long bodies(String service) {
        return figure.lines().stream()
                .filter(line -> line.service().equals(service))
                .map(Counted::home)
                .distinct()
                .count();
    }
}
