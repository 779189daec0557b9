package org.parvis.opendata.quality;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.opendata.harvest.Tried;
import org.parvis.opendata.harvest.TriedAddresses;
import org.parvis.opendata.programs.PublishedGraphs;
import org.parvis.opendata.programs.PublishedGraphs.Listed;
import org.springframework.stereotype.Component;

/**
 * The points of all that is published. Each state of a dataset is judged once; what changed is
 * judged when somebody asks, and all of it after addresses elsewhere were tried.
 */
@Component
class Scores {
    private static final Score NOTHING = new Score(List.of());

    private final PublishedGraphs graphs;
    private final Judging judging;
    private final TriedAddresses tried;
    private volatile Known known = new Known(Map.of(), Map.of());

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
    private record Known(Map<String, Tried> trials, Map<State, Score> scores) {}

    /** A dataset as it was at a moment. */
    private record State(UUID id, Instant modified) {
        static State of(Listed one) {
            return new State(one.id(), one.modified());
        }
    }

    /** A dataset with its points. */
    record Scored(Listed dataset, Score score) {}

    /** All of the catalogue, in the order of their names. */
    List<Scored> all() {
        List<Listed> all = graphs.all();
        Map<String, Tried> trials = tried.all();
        Map<State, Score> before = scores(trials);
        Map<State, Score> now = HashMap.newHashMap(all.size());
        for (Listed one : all) {
            State state = State.of(one);
            Score score = before.get(state);
            if (score == null) {
                graphs.of(one).ifPresent(it -> now.put(state, judging.judge(it)));
            } else {
                now.put(state, score);
            }
        }
        known = new Known(trials, Map.copyOf(now));
        return all.stream()
                .filter(one -> now.containsKey(State.of(one)))
                .map(one -> new Scored(one, now.getOrDefault(State.of(one), NOTHING)))
                .toList();
    }

    @SuppressWarnings("ReferenceEquality") // what is known of addresses is another map each time
    private Map<State, Score> scores(Map<String, Tried> trials) {
        Known now = known;
        return now.trials() == trials ? now.scores() : Map.of();
    }

    /** One by its name. */
    Optional<Scored> find(String name) {
        return graphs.find(name)
                .flatMap(
                        one ->
                                Optional.ofNullable(scores(tried.all()).get(State.of(one)))
                                        .or(() -> graphs.of(one).map(judging::judge))
                                        .map(score -> new Scored(one, score)));
    }
}
