package org.parvis.strategy.barometer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parvis.ds.Arch;
import org.parvis.ds.ClockKey;
import org.parvis.ds.Stone;
import org.parvis.ds.Words;
import org.parvis.strategy.Addresses;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.Strategy.Aim;

/** The strategy as an arch, one stone a target, with its key and its sentence. */
record TargetArch(Words w, Strategy strategy, Function<Aim, State> states) {
    Arch drawn() {
        return Arch.targets(
                strategy.targets().stream().map(states).map(TargetArch::stone).toList());
    }

    private static Stone stone(State state) {
        return switch (state) {
            case REACHED -> Stone.COUNTED;
            case UNDERWAY -> Stone.UNDERWAY;
            case EMPTY, TOO_FEW, NOT_MEASURED, TO_CONFIRM -> Stone.UNKNOWN;
        };
    }

    long count(State state) {
        return strategy.targets().stream().map(states).filter(s -> s == state).count();
    }

    long measured() {
        return count(State.REACHED) + count(State.UNDERWAY);
    }

    /** Those without a figure that says something yet. */
    private long unmeasured() {
        return count(State.NOT_MEASURED) + count(State.EMPTY) + count(State.TOO_FEW);
    }

    String figure() {
        return measured() == 0 ? "–" : w.number(count(State.REACHED));
    }

    String unit() {
        return measured() == 0
                ? w.say("strategy.arch.unit.none")
                : w.say("strategy.arch.unit", count(State.REACHED), measured());
    }

    String link() {
        return Addresses.barometer(w.lang());
    }

    String label() {
        return w.say(
                "strategy.arch.label",
                strategy.targets().size(),
                count(State.REACHED),
                count(State.UNDERWAY),
                unmeasured(),
                count(State.TO_CONFIRM));
    }

    List<ClockKey> keys() {
        var keys = new ArrayList<ClockKey>();
        add(keys, Stone.COUNTED, "reached", count(State.REACHED));
        add(keys, Stone.UNDERWAY, "underway", count(State.UNDERWAY));
        add(keys, Stone.UNKNOWN, "not-measured", unmeasured());
        add(keys, Stone.UNKNOWN, "to-confirm", count(State.TO_CONFIRM));
        return keys;
    }

    private void add(List<ClockKey> keys, Stone stone, String word, long n) {
        keys.add(new ClockKey(stone, w.say("strategy.key." + word, n)));
    }
}
