package org.parvis.strategy.barometer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Trend;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Count;
import org.parvis.strategy.Figure;
import org.parvis.strategy.FigureTables;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.Formula;
import org.parvis.strategy.Names;
import org.parvis.strategy.Shares;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.barometer.BarometerController.Asked;
import org.parvis.strategy.declared.ContestedWords;

/** One figure with its proof: the formula, the parts, the period, the digest, the downloads. */
record FigurePage(
        Words w,
        List<Figure> versions,
        List<Figure.Point> points,
        Behind.Found behind,
        Asked asked,
        Names names,
        BesideWords beside,
        String digest,
        FigureTables.After after,
        ContestedWords contested) {

    /** The version in force. */
    Figure figure() {
        return versions.getLast();
    }

    FigureWords words() {
        return new FigureWords(w, figure(), names);
    }

    Aim aim() {
        return figure().aim();
    }

    String title() {
        return w.typeset(aim().words(w.lang()));
    }

    boolean target() {
        return aim().number() > 0;
    }

    /** The share on each line, where the figure itself counts services or bodies. */
    Formula.@Nullable Part part() {
        return figure().formula().each() == Formula.Each.WHOLE ? null : figure().formula().part();
    }

    BehindTables behindTables() {
        return new BehindTables(w, words(), behind);
    }

    FigureTables tables() {
        return new FigureTables(w, figure(), words(), after);
    }

    /** Where the next services are told, or the next bodies. */
    @Nullable String more(String name, @Nullable String key) {
        String address = Addresses.figure(w.lang(), aim()) + asked.query();
        return key == null
                ? null
                : address + (address.contains("?") ? "&" : "?") + name + "=" + key;
    }

    /** The months of which a share says something. */
    private List<Figure.Point> telling() {
        Shares shares = Shares.of(w, figure().formula());
        return points.stream().filter(point -> shares.tell(point.value())).toList();
    }

    /** What may come, where enough months say something. */
    Optional<Outlook> ahead() {
        return Outlook.of(w, figure(), telling());
    }

    /** The months of the period as a line; none when fewer than two say something. */
    @Nullable Trend trend(Optional<Outlook> ahead) {
        List<Figure.Point> known = ahead.map(Outlook::over).orElse(telling());
        return known.size() < 2
                ? null
                : new Trend(
                        known.stream().map(this::point).toList(),
                        ahead.map(Outlook::drawn).orElse(List.of()),
                        aim().threshold());
    }

    private Trend.Point point(Figure.Point point) {
        return new Trend.Point(w.month(point.month()), point.value().percent());
    }

    String trendLabel() {
        List<Figure.Point> telling = telling();
        Figure.Point first = telling.getFirst();
        Figure.Point last = telling.getLast();
        return w.say(
                "strategy.trend.label",
                w.month(first.month()),
                w.percent(first.value().share()),
                w.month(last.month()),
                w.percent(last.value().share()));
    }

    /** The same history under each version of the formula; told only when there are several. */
    List<SummaryRow> otherVersions() {
        return versions.size() < 2
                ? List.of()
                : versions.stream().map(f -> new FigureWords(w, f, names)).map(this::row).toList();
    }

    private SummaryRow row(FigureWords version) {
        String value = version.applies() ? version.number() + " %" : version.counted();
        return SummaryRow.of(version.version(), value);
    }

    /** What stands on each side of the line, and of which facts each count is the sum. */
    List<SummaryRow> counted() {
        var rows = new ArrayList<SummaryRow>();
        Formula formula = figure().formula();
        rows.add(side("strategy.above-line", formula.above()));
        rows.add(side("strategy.below-line", formula.below()));
        formula.counts().forEach(count -> rows.add(row(count)));
        return rows;
    }

    private SummaryRow side(String key, Formula.Side side) {
        return SummaryRow.of(w.say(key), words().in(side.words()));
    }

    private SummaryRow row(Count count) {
        List<String> facts =
                count.kinds().stream()
                        .sorted()
                        .map(kind -> w.say("strategy.fact." + kind))
                        .toList();
        String key = count.with().isEmpty() ? "strategy.count.all" : "strategy.count.some";
        return SummaryRow.of(words().in(count.words()), w.say(key, String.join(", ", facts)));
    }

    /** Doors and services are told only where facts have them. */
    boolean doors() {
        return figure().byChannel().stream().anyMatch(part -> !part.code().isEmpty());
    }

    boolean services() {
        return figure().formula().each() != Formula.Each.BODY && behind.statements().isEmpty();
    }

    String trendCaption() {
        return w.say(
                figure().formula().standing()
                        ? "strategy.trend.caption.standing"
                        : "strategy.trend.caption");
    }

    /** What was left out: service, body, and why. */
    List<SummaryRow> leftOut() {
        return figure().leftOut().stream()
                .map(
                        out ->
                                SummaryRow.of(
                                        w.say(
                                                "strategy.left-out.of",
                                                words().serviceName(out.service()),
                                                bodyName(out.body())),
                                        w.typeset(out.reason().in(w.lang()))))
                .toList();
    }

    private String bodyName(String code) {
        return names.byCode(code).map(body -> body.in(w.lang())).orElse(code);
    }

    String barometer() {
        return Addresses.barometer(w.lang()) + asked.query();
    }

    String data(String format) {
        return Addresses.data(w.lang(), Addresses.figure(w.lang(), aim()), format) + asked.query();
    }

    List<String> notes() {
        return AimNotes.of(w, aim());
    }

    /** The digest as a person compares it: four groups. */
    String shortDigest() {
        return String.join(
                " ",
                digest.substring(0, 4),
                digest.substring(4, 8),
                digest.substring(8, 12),
                digest.substring(12, 16));
    }

    List<SummaryRow> proof() {
        Instant asOf = figure().asOf();
        return List.of(
                SummaryRow.of(w.say("strategy.proof.period"), words().span()),
                SummaryRow.of(w.say("strategy.proof.computed"), w.dateTime(asked.now())),
                SummaryRow.of(
                        w.say("strategy.proof.last"),
                        asOf == null ? w.say("strategy.proof.never") : w.dateTime(asOf)),
                SummaryRow.of(
                        w.say("strategy.proof.coverage"),
                        w.say(
                                "strategy.coverage.value",
                                figure().coverage().bodies(),
                                figure().coverage().of())),
                SummaryRow.of(w.say("strategy.proof.digest"), shortDigest()));
    }

    /** Where the figure of all bodies is frozen, if it is. */
    @Nullable String frozen() {
        return behind.frozen()
                .map(snapshot -> Addresses.snapshot(w.lang(), snapshot.digest()))
                .orElse(null);
    }

    String frozenText() {
        return behind.frozen()
                .map(snapshot -> w.say("strategy.snapshot.link", w.dateTime(snapshot.takenAt())))
                .orElse("");
    }

    String body() {
        String code = asked.body();
        return code == null ? w.say("strategy.bodies.all") : bodyName(code);
    }
}
