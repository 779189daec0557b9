package org.parvis.opendata.quality;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.parvis.opendata.harvest.Tried;
import org.parvis.opendata.harvest.TriedAddresses;
import org.parvis.opendata.programs.PublishedGraphs;
import org.parvis.opendata.programs.PublishedGraphs.Listed;
import org.springframework.stereotype.Component;

/**
 * The points of all that is published. Each state of a dataset is judged once; what changed is
 * judged when somebody asks. What is elsewhere is judged again once an address answers otherwise:
 * files of ours are here, and wait for nobody.
 */
@Component
class Scores {
    private final PublishedGraphs graphs;
    private final Judging judging;
    private final TriedAddresses tried;
    private volatile Known known = new Known(Map.of(), new ConcurrentHashMap<>());

    Scores(PublishedGraphs graphs, Judging judging, TriedAddresses tried) {
        this.graphs = graphs;
        this.judging = judging;
        this.tried = tried;
    }

    /**
     * What was judged.
     *
     * @param trials by what was known then of addresses elsewhere
     */
    private record Known(Map<String, Tried> trials, Map<State, Score> scores) {
        /** What is still true when more is known of addresses. */
        Known with(Map<String, Tried> newer) {
            if (answers(newer).equals(answers(trials))) {
                return new Known(newer, scores);
            }
            Map<State, Score> here = new ConcurrentHashMap<>(scores);
            here.keySet().removeIf(state -> !state.own());
            return new Known(newer, here);
        }

        /** Without the days on which they were asked: no point depends on them. */
        private static Map<String, Boolean> answers(Map<String, Tried> trials) {
            return trials.values().stream()
                    .collect(Collectors.toMap(Tried::address, Tried::answered));
        }
    }

    /** A dataset as it was at a moment. */
    private record State(UUID id, boolean own, Instant modified) {
        static State of(Listed one) {
            return new State(one.id(), one.own(), one.modified());
        }
    }

    /** A dataset with its points. */
    record Scored(Listed dataset, Score score) {}

    /** All of the catalogue, in the order of their names. */
    List<Scored> all() {
        List<Listed> all = graphs.all();
        Known now = now();
        Set<State> present = new HashSet<>();
        all.forEach(one -> present.add(State.of(one)));
        now.scores().keySet().retainAll(present);
        return all.stream().flatMap(one -> scored(one, now).stream()).toList();
    }

    /** One by its name. */
    Optional<Scored> find(String name) {
        return graphs.find(name).flatMap(one -> scored(one, now()));
    }

    /** Nothing when it was taken back meanwhile. */
    private Optional<Scored> scored(Listed one, Known now) {
        State state = State.of(one);
        Score before = now.scores().get(state);
        Optional<Score> score =
                before == null ? graphs.of(one).map(judging::judge) : Optional.of(before);
        score.ifPresent(found -> now.scores().put(state, found));
        return score.map(found -> new Scored(one, found));
    }

    @SuppressWarnings("ReferenceEquality") // what is known of addresses is another map each time
    private Known now() {
        Map<String, Tried> trials = tried.all();
        Known now = known;
        if (now.trials() != trials) {
            now = now.with(trials);
            known = now;
        }
        return now;
    }
}
