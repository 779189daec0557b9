package org.parvis.strategy;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.strategy.Figure.Part;
import org.parvis.strategy.Formula.Each;

/**
 * What a figure is made of, as tables: by door, by service, by body, by month. Services and bodies
 * are told some at a time, from the one after a key.
 */
public record FigureTables(Words w, Figure figure, FigureWords words, After after) {
    /** How many services or bodies a page tells. */
    static final int MOST = 100;

    /** The last service and the last body that were told before; none at the beginning. */
    public record After(@Nullable String service, @Nullable String body) {
        static final After NOTHING = new After(null, null);
    }

    /**
     * Each door, how many, and the share. Where one door is what is counted, doors are shown as
     * parts of all requests; else each with its own share.
     */
    public DataTable channels(Formula.Part shown) {
        boolean parts = figure.formula().byDoor();
        var table =
                DataTable.of(
                        w.say("strategy.channels"),
                        Column.text(w.say("strategy.channel")),
                        Column.number(
                                parts ? w.say("strategy.requests") : words.in(shown.of().words())),
                        Column.number(words.in(shown.in().words())),
                        Column.number(w.say("strategy.share")));
        long all = figure.whole().denominator();
        for (Part part : figure.byChannel()) {
            Ratio ratio = parts ? new Ratio(part.ratio().denominator(), all) : part.ratio();
            table =
                    table.row(
                            channel(w, part.code()),
                            w.number(ratio.numerator()),
                            w.number(ratio.denominator()),
                            shares().say(ratio));
        }
        return table;
    }

    public static String channel(Words w, String code) {
        String key = "strategy.channel." + (code.isEmpty() ? "unknown" : code);
        return w.has(key) ? w.say(key) : code;
    }

    /** Each service, how many, the share, and whether it counts above the line. */
    public DataTable services(Formula.Part shown) {
        boolean each = figure.formula().each() == Each.SERVICE;
        var table =
                DataTable.of(
                        w.say("strategy.services"),
                        Column.text(w.say("strategy.service")),
                        Column.number(words.in(shown.of().words())),
                        Column.number(words.in(shown.in().words())),
                        Column.number(w.say("strategy.share")),
                        Column.text(each ? passes() : w.say("strategy.bodies")));
        for (Part part : services()) {
            table =
                    table.row(
                            words.service(part.code()),
                            w.number(part.ratio().numerator()),
                            w.number(part.ratio().denominator()),
                            shares().say(part.ratio()),
                            each ? yes(part) : w.number(bodies(part.code())));
        }
        return table;
    }

    /** Each body, how many, the share, and whether it counts above the line. */
    public DataTable bodies(Formula.Part shown) {
        boolean each = figure.formula().each() == Each.BODY;
        var table =
                DataTable.of(
                        w.say("strategy.by-body"),
                        Column.text(w.say("strategy.body")),
                        Column.number(words.in(shown.of().words())),
                        Column.number(words.in(shown.in().words())),
                        Column.number(w.say("strategy.share")),
                        Column.text(each ? passes() : w.say("strategy.by-body.services")));
        for (Part part : bodies()) {
            table =
                    table.row(
                            words.bodyName(part.code()),
                            w.number(part.ratio().numerator()),
                            w.number(part.ratio().denominator()),
                            shares().say(part.ratio()),
                            each ? yes(part) : w.number(services(part.code())));
        }
        return table;
    }

    private List<Part> services() {
        return told(figure.byService(), after.service());
    }

    private List<Part> bodies() {
        return told(byName(), after.body());
    }

    /** The key after which the next services come; none when these are the last. */
    public @Nullable String nextServices() {
        return next(figure.byService(), services());
    }

    public @Nullable String nextBodies() {
        return next(byName(), bodies());
    }

    private static List<Part> told(List<Part> all, @Nullable String after) {
        List<Part> rest =
                after == null
                        ? all
                        : all.stream()
                                .dropWhile(part -> !part.code().equals(after))
                                .skip(1)
                                .toList();
        return rest.stream().limit(MOST).toList();
    }

    private static @Nullable String next(List<Part> all, List<Part> told) {
        return told.isEmpty() || all.getLast().equals(told.getLast())
                ? null
                : told.getLast().code();
    }

    private List<Part> byName() {
        var order = Collator.getInstance(Locale.forLanguageTag(w.lang()));
        Map<String, String> names = new HashMap<>();
        return figure.byBody().stream()
                .sorted(
                        Comparator.comparing(
                                part -> names.computeIfAbsent(part.code(), words::bodyName), order))
                .toList();
    }

    /** Each month alone. */
    public DataTable months(List<Figure.Point> points) {
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
                            shares().say(point.value()));
        }
        return table;
    }

    private Shares shares() {
        return Shares.of(w, figure.formula());
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
