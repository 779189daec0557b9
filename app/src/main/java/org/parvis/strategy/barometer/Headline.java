package org.parvis.strategy.barometer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.strategy.Figure;
import org.parvis.strategy.Figure.State;
import org.parvis.strategy.Periods;
import org.parvis.strategy.Strategy;
import org.parvis.strategy.Strategy.Aim;
import org.parvis.strategy.snapshots.Snapshots;
import org.springframework.stereotype.Component;

/**
 * How many targets are reached, as frozen once a day: what everybody reads first does not move with
 * the next request, and can be cited.
 */
@Component
class Headline {
    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final Snapshots snapshots;
    private final Periods periods;
    private volatile Read read = new Read(Instant.EPOCH, Map.of());

    Headline(Snapshots snapshots, Periods periods) {
        this.snapshots = snapshots;
        this.periods = periods;
    }

    private record Read(Instant at, Map<String, Snapshots.Value> values) {}

    /**
     * Where each target stands.
     *
     * @param frozenAt when it was frozen; none while nothing was, and then it is as counted now
     */
    record Board(Map<String, State> states, @Nullable Instant frozenAt) {
        State state(Aim aim) {
            return states.getOrDefault(aim.code(), State.TO_CONFIRM);
        }
    }

    /** The board of the year over all bodies. */
    Board frozen(Strategy strategy, List<Figure> live) {
        Map<String, Snapshots.Value> values = values();
        Board counted = live(strategy, live);
        Map<String, State> states = new HashMap<>(counted.states());
        Instant at = null;
        for (Figure figure : live) {
            Snapshots.Value value = values.get(Snapshots.name(figure));
            if (value != null) {
                states.put(figure.aim().code(), figure.state(value.ratio()));
                at = at == null || value.at().isBefore(at) ? value.at() : at;
            }
        }
        return new Board(states, at);
    }

    /** The board as counted now: of one body, or of another time. */
    static Board live(Strategy strategy, List<Figure> live) {
        Map<String, State> states = new HashMap<>();
        for (Aim aim : strategy.aims()) {
            Figure figure =
                    live.stream().filter(one -> one.aim().equals(aim)).findFirst().orElse(null);
            states.put(aim.code(), State.of(aim, figure));
        }
        return new Board(states, null);
    }

    private Map<String, Snapshots.Value> values() {
        Instant now = periods.now();
        Read last = read;
        if (Duration.between(last.at(), now).abs().compareTo(OFTEN) < 0) {
            return last.values();
        }
        Map<String, Snapshots.Value> values =
                snapshots.values().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Snapshots.Value::name, Function.identity()));
        read = new Read(now, values);
        return values;
    }
}
