package org.parvis.strategy.barometer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Arch;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.Names;
import org.parvis.strategy.Period;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Orientation;
import org.parvis.strategy.barometer.BarometerController.Asked;

/** The barometer: the arch of targets, a row for each, what would move them, and the rest. */
record BarometerPage(
        Words w,
        Strategy strategy,
        Map<String, FigureWords> figures,
        Asked asked,
        Names names,
        Map<String, String> warnings,
        List<Link> links,
        Headline.Board board) {

    BarometerPage(
            Words w,
            Strategy strategy,
            List<Figure> all,
            Asked asked,
            Names names,
            Map<String, String> warnings,
            List<Link> links,
            Headline.Board board) {
        this(
                w,
                strategy,
                all.stream()
                        .collect(
                                Collectors.toMap(
                                        f -> f.aim().code(), f -> new FigureWords(w, f, names))),
                asked,
                names,
                warnings,
                links,
                board);
    }

    /** What contradicts a target that rises; empty when nothing does. */
    String warning(Aim aim) {
        return warnings.getOrDefault(aim.code(), "");
    }

    /** Where the figures are that must be read with it; none when it needs none. */
    @Nullable String beside(Aim aim) {
        return aim.beside().isEmpty() || words(aim) == null ? null : link(aim) + "#beside";
    }

    TargetArch arch() {
        return new TargetArch(w, strategy, board::state);
    }

    /** When what stands above was frozen; nothing where it is as counted now. */
    @Nullable String frozen() {
        return board.frozenAt() == null
                ? null
                : w.say("strategy.frozen", w.dateTime(board.frozenAt()));
    }

    Arch drawn() {
        return arch().drawn();
    }

    State state(Aim aim) {
        return State.of(aim, figure(aim));
    }

    @Nullable Figure figure(Aim aim) {
        FigureWords words = figures.get(aim.code());
        return words == null ? null : words.figure();
    }

    @Nullable FigureWords words(Aim aim) {
        return figures.get(aim.code());
    }

    String title(Aim aim) {
        String words = w.typeset(aim.words(w.lang()));
        return aim.number() > 0 ? w.say("strategy.target", aim.number(), words) : words;
    }

    String link(Aim aim) {
        return Addresses.figure(w.lang(), aim) + asked.query();
    }

    /** « Orientation 1 », « Axe 2 »: what the strategy calls its branches, with the place. */
    String branch(Orientation orientation) {
        int place = strategy.orientations().indexOf(orientation) + 1;
        return w.say("strategy.orientation", strategy.branch().in(w.lang()), place);
    }

    /** How many targets of an orientation are reached, of how many that have a figure. */
    String reached(Orientation orientation) {
        List<Aim> aims = strategy.targetsOf(orientation);
        long reached = aims.stream().filter(aim -> board.state(aim) == State.REACHED).count();
        long measured =
                reached + aims.stream().filter(aim -> board.state(aim) == State.UNDERWAY).count();
        return measured == 0 ? "–" : w.say("strategy.of", reached, measured);
    }

    String numbers(Orientation orientation) {
        List<Aim> aims = strategy.targetsOf(orientation);
        String list =
                aims.stream()
                        .map(a -> Integer.toString(a.number()))
                        .collect(Collectors.joining(", "));
        return w.say("strategy.targets.of", list);
    }

    List<Choice> bodies() {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", w.say("strategy.bodies.all")).checked(asked.body() == null));
        names.bodies().stream()
                .map(
                        b ->
                                Choice.of(b.code(), b.in(w.lang()))
                                        .checked(b.code().equals(asked.body())))
                .forEach(choices::add);
        return choices;
    }

    List<Choice> periods() {
        return Period.choices().stream()
                .map(
                        c ->
                                Choice.of(c.code(), w.say("strategy.period." + c.code()))
                                        .checked(c == asked.period().choice()))
                .toList();
    }

    String services() {
        return Addresses.services(w.lang());
    }

    String platforms() {
        return Addresses.platforms(w.lang());
    }

    String strategyLink() {
        return Addresses.strategy(w.lang(), strategy);
    }

    String methods() {
        return w.lang().equals("en")
                ? "/en/pages/measures-and-methods"
                : "/fr/pages/mesures-et-methodes";
    }

    String action() {
        return Addresses.barometer(w.lang());
    }

    String data(String format) {
        return Addresses.data(w.lang(), Addresses.barometer(w.lang()), format) + asked.query();
    }

    String unknownTitle() {
        List<Aim> unknown = strategy.unknown();
        return w.say("strategy.unknown", unknown.getFirst().number(), unknown.getLast().number());
    }

    /** All figures in one table. */
    DataTable table() {
        var table =
                DataTable.of(
                        w.say("strategy.table"),
                        Column.text(w.say("strategy.table.target")),
                        Column.number(w.say("strategy.table.value")),
                        Column.number(w.say("strategy.table.threshold")),
                        Column.text(w.say("strategy.table.state")),
                        Column.text(w.say("strategy.table.coverage")));
        for (Aim aim : strategy.aims()) {
            table = row(table, aim);
        }
        return table;
    }

    private DataTable row(DataTable table, Aim aim) {
        FigureWords words = words(aim);
        String name = aim.number() > 0 ? w.say("strategy.target.n", aim.number()) : title(aim);
        return table.row(
                name,
                words == null || !words.applies() ? "–" : w.percent(words.figure().value().share()),
                aim.threshold() == 0 ? "–" : w.percent(aim.threshold() / 100.0),
                stateWords(aim, words),
                words == null ? "–" : words.coverage());
    }

    private String stateWords(Aim aim, @Nullable FigureWords words) {
        return words != null && aim.threshold() == 0 && words.applies()
                ? w.say("strategy.computed")
                : FigureWords.status(w, state(aim)).text();
    }

    /** The target whose services could be moved, if there is one. */
    List<FigureWords> movable() {
        return figures.values().stream().filter(f -> !f.moves().isEmpty()).limit(1).toList();
    }
}
