package org.parvis.strategy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.Strategy.Measure;

/** A figure in words and tables: the sentence first, then numbers, then where they come from. */
record FigureWords(Words w, Figure figure, Names names) {
    /** « 32 sur 52 services numériques ». */
    String counted() {
        Ratio value = figure.value();
        if (!value.applies()) {
            return w.say("strategy.figure.none");
        }
        return w.say(
                "strategy.figure." + figure.formula().measure().word(),
                value.numerator(),
                value.denominator());
    }

    /** The number alone, without its sign; a dash when there is none. */
    String number() {
        return figure.value().applies() ? w.decimal(figure.value().percent()) : "–";
    }

    boolean applies() {
        return figure.value().applies();
    }

    @Nullable Double barValue() {
        return applies() ? (Double) figure.value().percent() : null;
    }

    /** The width of a bar without a threshold. */
    String width() {
        return Math.round(figure.value().percent() * 10) / 10.0 + "%";
    }

    /** What the bar says to somebody who cannot see it. */
    String barLabel(String name) {
        if (!applies()) {
            return w.say("strategy.bar.none", name);
        }
        String value = w.percent(figure.value().share());
        return figure.aim().threshold() == 0
                ? w.say("strategy.bar.plain", name, value)
                : w.say("strategy.bar", name, value, figure.aim().threshold());
    }

    Status status() {
        return status(w, figure.state());
    }

    static Status status(Words w, State state) {
        return switch (state) {
            case REACHED -> Status.of(w.say("strategy.state.reached"), Tone.GOOD).withIcon("check");
            case UNDERWAY -> Status.of(w.say("strategy.state.underway"), Tone.PROGRESS);
            case EMPTY -> Status.of(w.say("strategy.state.empty"), Tone.NEUTRAL);
            case NOT_MEASURED -> Status.of(w.say("strategy.state.not-measured"), Tone.NEUTRAL);
            case TO_CONFIRM -> Status.of(w.say("strategy.state.to-confirm"), Tone.NEUTRAL);
        };
    }

    String origin() {
        long files = figure.total().denominator();
        return w.say("strategy.origin", files);
    }

    String coverage() {
        return w.say("strategy.coverage", figure.coverage().bodies(), figure.coverage().of());
    }

    String span() {
        return w.say(
                "strategy.span",
                w.date(figure.period().firstDay()),
                w.date(figure.period().lastDay()));
    }

    String version() {
        return w.say(
                "strategy.version", figure.formula().version(), w.date(figure.formula().since()));
    }

    /** Each door, how many, and the share. */
    DataTable channels() {
        boolean usage = figure.formula().measure() == Measure.DIGITAL_USAGE;
        var table =
                DataTable.of(
                        w.say("strategy.channels"),
                        Column.text(w.say("strategy.channel")),
                        Column.number(w.say(usage ? "strategy.requests" : above())),
                        Column.number(w.say(usage ? "strategy.of-all" : below())),
                        Column.number(w.say("strategy.share")));
        long all = figure.total().denominator();
        for (Figure.Part part : figure.byChannel()) {
            Ratio ratio = usage ? new Ratio(part.ratio().denominator(), all) : part.ratio();
            table =
                    table.row(
                            channel(part.code()),
                            w.number(ratio.numerator()),
                            w.number(ratio.denominator()),
                            w.percent(ratio.share()));
        }
        return table;
    }

    private String above() {
        return figure.formula().measure() == Measure.ONCE_ONLY
                ? "strategy.once-only"
                : "strategy.in-term";
    }

    private String below() {
        return figure.formula().measure() == Measure.ONCE_ONLY ? "strategy.forms" : "strategy.due";
    }

    private String channel(String code) {
        String key = "strategy.channel." + (code.isEmpty() ? "unknown" : code);
        return w.has(key) ? w.say(key) : code;
    }

    /** Each service, how many, the share, and whether it is above the limit. */
    DataTable services() {
        boolean usage = figure.formula().measure() == Measure.DIGITAL_USAGE;
        var table =
                DataTable.of(
                        w.say("strategy.services"),
                        Column.text(w.say("strategy.service")),
                        Column.number(w.say(usage ? "strategy.online" : above())),
                        Column.number(w.say(usage ? "strategy.all-doors" : below())),
                        Column.number(w.say("strategy.share")),
                        Column.text(
                                usage
                                        ? w.say("strategy.above", figure.formula().limit())
                                        : w.say("strategy.bodies")));
        for (Figure.Part part : figure.byService()) {
            Ratio ratio = part.ratio();
            String last =
                    usage
                            ? w.say(
                                    ratio.above(figure.formula().limit())
                                            ? "strategy.yes"
                                            : "strategy.not-yet")
                            : w.number(bodies(part.code()));
            table =
                    table.row(
                            serviceName(part.code()),
                            w.number(ratio.numerator()),
                            w.number(ratio.denominator()),
                            w.percent(ratio.share()),
                            last);
        }
        return table;
    }

    private long bodies(String service) {
        return figure.lines().stream()
                .filter(line -> line.service().equals(service))
                .map(Counted::home)
                .distinct()
                .count();
    }

    List<Figure.Move> moves() {
        return figure.moves().stream().limit(4).toList();
    }

    String serviceName(String code) {
        return w.typeset(names.service(code, w.lang()));
    }
}
