package org.parvis.opendata.quality;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.harvest.TriedAddresses;
import org.parvis.opendata.programs.PublishedGraphs;
import org.parvis.opendata.programs.PublishedGraphs.Listed;
import org.springframework.stereotype.Component;

/**
 * The points of all that is published. Each state of a dataset is judged once; what changed is
 * judged when somebody asks. What is elsewhere is judged again once an address answers otherwise:
 * files of ours are here, and wait for nobody. Of a score only how each criterion stands is in
 * memory, in one number.
 */
@Component
class Scores {
    private final PublishedGraphs graphs;
    private final Judging judging;
    private final QualityRules rules;
    private final TriedAddresses tried;
    private volatile Known known = new Known(0, new ConcurrentHashMap<>());

    Scores(PublishedGraphs graphs, Judging judging, QualityRules rules, TriedAddresses tried) {
        this.graphs = graphs;
        this.judging = judging;
        this.rules = rules;
        this.tried = tried;
    }

    /**
     * What was judged.
     *
     * @param answers by what was known then of addresses elsewhere
     */
    private record Known(long answers, Map<UUID, State> states) {
        /** What is still true when more is known of addresses. */
        Known with(long newer) {
            Map<UUID, State> here = new ConcurrentHashMap<>(states);
            here.values().removeIf(state -> !state.own());
            return new Known(newer, here);
        }
    }

    /** How a dataset stood at a moment. */
    private record State(Instant modified, boolean own, long standings) {}

    /** A dataset with its points. */
    record Scored(Listed dataset, Score score) {}

    /** One of many, with its points: what it is called is read for those that are shown. */
    record Brief(CatalogueEntry dataset, Score score) {}

    /** The points of each dataset of the catalogue, counted together. */
    CatalogueScore all() {
        List<CatalogueEntry> all = graphs.all();
        forgetOthers(all);
        CatalogueScore.Sum sum = new CatalogueScore.Sum(rules);
        each(all, (one, score) -> sum.add(score));
        return sum.done();
    }

    /** What is in the catalogue no more. */
    private void forgetOthers(List<CatalogueEntry> all) {
        Set<UUID> present = HashSet.newHashSet(all.size());
        all.forEach(one -> present.add(one.id()));
        now().states().keySet().retainAll(present);
    }

    /** Those that were signed in a body, in the order of their names. */
    List<Brief> of(Home home) {
        List<Brief> all = new ArrayList<>();
        List<CatalogueEntry> own =
                graphs.all().stream().filter(one -> one.own() && one.home().equals(home)).toList();
        each(own, (one, score) -> all.add(new Brief(one, score)));
        all.sort(Comparator.comparing(one -> one.dataset().name()));
        return all;
    }

    /** One by its name. */
    Optional<Scored> find(String name) {
        return graphs.find(name).flatMap(this::scored);
    }

    /** Nothing when it was taken back meanwhile. */
    private Optional<Scored> scored(Listed one) {
        Known now = now();
        Score before = known(now, one.id(), one.modified());
        Optional<Score> score =
                before == null ? graphs.of(one).map(judging::judge) : Optional.of(before);
        score.ifPresent(found -> keep(now, one, found));
        return score.map(found -> new Scored(one, found));
    }

    /** Those that were judged before, then the others: these are read part by part. */
    private void each(List<CatalogueEntry> many, BiConsumer<CatalogueEntry, Score> work) {
        Known now = now();
        Map<UUID, CatalogueEntry> open = new ConcurrentHashMap<>();
        List<CatalogueEntry> unknown = new ArrayList<>();
        for (CatalogueEntry one : many) {
            Score before = known(now, one.id(), one.modified());
            if (before == null) {
                open.put(one.id(), one);
                unknown.add(one);
            } else {
                work.accept(one, before);
            }
        }
        graphs.each(
                unknown,
                part -> {
                    Map<Listed, Score> scores = judging.judge(part);
                    scores.forEach((one, score) -> keep(now, one, score));
                    scores.forEach((one, score) -> work.accept(open.get(one.id()), score));
                });
    }

    private @Nullable Score known(Known now, UUID id, Instant modified) {
        State state = now.states().get(id);
        return state == null || !state.modified().equals(modified)
                ? null
                : Score.of(rules, state.standings());
    }

    private static void keep(Known now, Listed one, Score score) {
        now.states().put(one.id(), new State(one.modified(), one.own(), score.standings()));
    }

    private Known now() {
        long answers = tried.answers();
        Known now = known;
        if (now.answers() != answers) {
            now = now.with(answers);
            known = now;
        }
        return now;
    }
}
