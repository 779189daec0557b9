package org.parvis.opendata.quality;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.quality.Scores.Brief;
import org.springframework.stereotype.Component;

/** Says in words and figures how good all data of a body are, and what would help most. */
@Component
class BodyViews {
    /** Things to do that are told in full. */
    private static final int MOST = 5;

    private final QualityRules rules;
    private final QualityViews views;
    private final KeptViews kept;
    private final BodyDatasets datasets;
    private final PublishedData data;

    BodyViews(
            QualityRules rules,
            QualityViews views,
            KeptViews kept,
            BodyDatasets datasets,
            PublishedData data) {
        this.rules = rules;
        this.views = views;
        this.kept = kept;
        this.datasets = datasets;
        this.data = data;
    }

    /** Nothing while nothing is published. */
    BodyView.@Nullable Whole whole(List<Brief> all, Actor.Agent agent, Words w) {
        if (all.isEmpty()) {
            return null;
        }
        BodyScore score = BodyScore.of(rules, all);
        return new BodyView.Whole(
                w.say(
                        "opendata.quality.body.points",
                        w.decimal(score.points()),
                        rules.most(),
                        score.all()),
                views.level(score.points(), w),
                w.say("opendata.quality.body.wins", score.winnable()),
                score.gains().stream().limit(MOST).map(gain -> gain(gain, score, w)).toList(),
                Stream.of(Dimension.values()).map(part -> bar(part, all, w)).toList(),
                levels(score, w),
                promises(agent, w));
    }

    private static BodyView.Gain gain(BodyScore.Gain gain, BodyScore score, Words w) {
        QualityRules.Rule rule = gain.rule();
        return new BodyView.Gain(
                w.typeset(rule.name().in(w.lang())),
                w.say("opendata.quality.worth", gain.points()),
                w.say("opendata.quality.body.lost", gain.lost(), score.all()),
                w.typeset(rule.todo().in(w.lang())));
    }

    private QualityView.Bar bar(Dimension part, List<Brief> all, Words w) {
        return views.bar(part, BodyScore.mean(part, all), w);
    }

    private static DataTable levels(BodyScore score, Words w) {
        DataTable table = table("opendata.quality.body.levels", w);
        for (Level level : Level.values()) {
            table =
                    table.row(
                            w.say("opendata.quality.level." + level.code()),
                            w.number(score.levels().getOrDefault(level, 0)));
        }
        return table;
    }

    private DataTable promises(Actor.Agent agent, Words w) {
        Map<Freshness.State, Integer> states = new EnumMap<>(Freshness.State.class);
        datasets.promises(agent)
                .forEach(
                        one ->
                                states.merge(
                                        kept.state(one.frequency(), one.filed()), 1, Integer::sum));
        DataTable table = table("opendata.quality.fresh", w);
        for (Freshness.State state : Freshness.State.values()) {
            table =
                    table.row(
                            w.say("opendata.quality.fresh." + state.code()),
                            w.number(states.getOrDefault(state, 0)));
        }
        return table;
    }

    private static DataTable table(String key, Words w) {
        return DataTable.of(
                w.say(key),
                Column.text(w.say("opendata.quality.standing")),
                Column.number(w.say("opendata.quality.datasets")));
    }

    /** Those of a page, in their order. */
    List<BodyView.Line> lines(List<Brief> here, Actor.Agent agent, boolean prepares, Words w) {
        Map<String, Version> named =
                data.named(here.stream().map(one -> one.dataset().name()).toList());
        Set<String> open = datasets.open(agent);
        return here.stream()
                .flatMap(
                        one ->
                                Stream.ofNullable(named.get(one.dataset().name()))
                                        .map(
                                                version ->
                                                        line(
                                                                one,
                                                                version,
                                                                doors(one, open, prepares),
                                                                w)))
                .toList();
    }

    private static RoomDoors doors(Brief one, Set<String> open, boolean prepares) {
        String name = one.dataset().name();
        return new RoomDoors(name, open.contains(name), prepares);
    }

    private BodyView.Line line(Brief one, Version version, RoomDoors doors, Words w) {
        Score.Line first = one.score().winnableFirst().orElse(null);
        return new BodyView.Line(
                w.typeset(version.description().title().in(w.lang())),
                DataPaths.roomQuality(one.dataset().name(), w.lang()),
                w.say("opendata.quality.points.short", one.score().points()),
                views.level(one.score().points(), w),
                kept.fresh(version, w).state(),
                w.say("opendata.quality.body.line.wins", one.score().winnable()),
                first == null
                        ? w.say("opendata.quality.lost.none")
                        : w.say(
                                "opendata.quality.room.first",
                                w.typeset(first.rule().name().in(w.lang()))),
                first == null ? null : doors.to(first.rule().place(), w));
    }
}
