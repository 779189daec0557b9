package org.parvis.strategy.barometer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Arch;
import org.parvis.ds.Status;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.Strategy.Ambition;
import org.parvis.strategy.Strategy.Orientation;

/** A strategy: its branches, ambitions and targets, and the voices behind them. */
record StrategyPage(
        Words w,
        Strategy strategy,
        List<Figure> figures,
        List<Consultation> consultations,
        List<Strategy> others) {

    String name() {
        return in(strategy.name());
    }

    String span() {
        return w.say("strategy.span", w.date(strategy.from()), w.date(strategy.to()));
    }

    TargetArch arch() {
        return new TargetArch(w, strategy, aim -> State.of(aim, figure(aim)));
    }

    Arch drawn() {
        return arch().drawn();
    }

    String branch(Orientation orientation) {
        int place = strategy.orientations().indexOf(orientation) + 1;
        return w.say(
                "strategy.orientation.title",
                w.say("strategy.orientation", in(strategy.branch()), place),
                in(orientation.name()));
    }

    List<Ambition> ambitions(Orientation orientation) {
        return strategy.ambitions().stream()
                .filter(ambition -> ambition.orientation().equals(orientation.code()))
                .toList();
    }

    List<Aim> targets(Ambition ambition) {
        return strategy.targets().stream()
                .filter(aim -> ambition.code().equals(aim.ambition()))
                .toList();
    }

    /** Targets of a branch that are tied to none of its ambitions. */
    List<Aim> loose(Orientation orientation) {
        return strategy.targetsOf(orientation).stream()
                .filter(aim -> aim.ambition() == null)
                .toList();
    }

    String title(Aim aim) {
        return w.say("strategy.target", aim.number(), w.typeset(aim.words(w.lang())));
    }

    /** By when, what for and from where: what stands under a target, in that order. */
    List<String> notes(Aim aim) {
        return AimNotes.of(w, aim);
    }

    @Nullable String link(Aim aim) {
        return strategy.front() && figure(aim) != null ? Addresses.figure(w.lang(), aim) : null;
    }

    Status status(Aim aim) {
        return FigureWords.status(w, State.of(aim, figure(aim)));
    }

    String in(LocalizedText text) {
        return w.typeset(text.in(w.lang()));
    }

    String barometer() {
        return Addresses.barometer(w.lang());
    }

    String link(Strategy other) {
        return Addresses.strategy(w.lang(), other);
    }

    private @Nullable Figure figure(Aim aim) {
        return figures.stream().filter(f -> f.aim().equals(aim)).findFirst().orElse(null);
    }
}
