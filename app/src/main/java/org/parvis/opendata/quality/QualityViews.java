package org.parvis.opendata.quality;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.opendata.quality.QualityView.Missing;
import org.parvis.opendata.quality.Scores.Scored;
import org.springframework.stereotype.Component;

/** Says in words how good the description of a dataset is. */
@Component
class QualityViews {
    private final QualityRules rules;
    private final KeptViews kept;
    private final TriedViews tried;

    QualityViews(QualityRules rules, KeptViews kept, TriedViews tried) {
        this.rules = rules;
        this.kept = kept;
        this.tried = tried;
    }

    /** For anybody: what is there, and why what is not would help. */
    QualityView shown(Scored one, List<Link> ways, Words w) {
        return view(one, null, ways, w);
    }

    /**
     * For those who prepare it.
     *
     * @param doors where each thing is filled in
     */
    QualityView worked(Scored one, RoomDoors doors, List<Link> ways, Words w) {
        return view(one, doors, ways, w);
    }

    private QualityView view(Scored one, @Nullable RoomDoors doors, List<Link> ways, Words w) {
        Score score = one.score();
        return new QualityView(
                head(one, w),
                Stream.of(Dimension.values())
                        .map(part -> bar(part, score.points(part), w))
                        .toList(),
                score.such(Standing.LOST).stream().map(line -> missing(line, doors, w)).toList(),
                doors == null ? null : wins(score, doors, w),
                doors != null && doors.prepares() && score.winnable() > 0,
                score.such(Standing.UNKNOWN).stream().map(line -> missing(line, null, w)).toList(),
                kept.fresh(one.dataset(), w),
                kept.checks(one.dataset(), w),
                tried.of(one.dataset(), w),
                table(score, w),
                origin(one, w),
                ways);
    }

    private QualityView.Head head(Scored one, Words w) {
        String title = w.typeset(one.dataset().title().in(w.lang()));
        int points = one.score().points();
        return new QualityView.Head(
                w.say("opendata.quality.title", title),
                title,
                w.say("opendata.quality.points", points, rules.most()),
                level(points, w));
    }

    Status level(double points, Words w) {
        Level level = rules.level(points);
        return Status.of(w.say("opendata.quality.level." + level.code()), level.tone());
    }

    private static String wins(Score score, RoomDoors doors, Words w) {
        return w.say(
                doors.prepares() ? "opendata.quality.wins" : "opendata.quality.wins.theirs",
                score.winnable());
    }

    /** So many points of a dimension, drawn; of several datasets, in the mean. */
    QualityView.Bar bar(Dimension part, double points, Words w) {
        int most = rules.most(part);
        return new QualityView.Bar(
                w.say("opendata.quality.dimension." + part.code()),
                w.say("opendata.quality.of", w.decimal(points), most),
                Math.round(100.0 * points / most) + "%",
                w.say("opendata.quality.serves." + part.code()));
    }

    private static Missing missing(Score.Line line, @Nullable RoomDoors doors, Words w) {
        QualityRules.Rule rule = line.rule();
        return new Missing(
                w.typeset(rule.name().in(w.lang())),
                w.say("opendata.quality.worth", rule.points()),
                w.typeset(rule.why().in(w.lang())),
                doors == null ? null : w.typeset(rule.todo().in(w.lang())),
                doors == null ? null : doors.to(rule.place(), w));
    }

    private DataTable table(Score score, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("opendata.quality.all"),
                        Column.text(w.say("opendata.quality.criterion")),
                        Column.text(w.say("opendata.quality.dimension")),
                        Column.text(w.say("opendata.quality.standing")),
                        Column.number(w.say("opendata.quality.points.head")));
        for (Score.Line line : score.lines()) {
            table =
                    table.row(
                            w.typeset(line.rule().name().in(w.lang())),
                            w.say("opendata.quality.dimension." + line.rule().dimension().code()),
                            standing(line.standing(), w),
                            w.say("opendata.quality.of", line.points(), line.rule().points()));
        }
        return table;
    }

    private static Status standing(Standing standing, Words w) {
        return Status.of(
                w.say("opendata.quality.standing." + standing.code()),
                switch (standing) {
                    case HELD -> Tone.GOOD;
                    case LOST -> Tone.WARN;
                    case UNKNOWN -> Tone.NEUTRAL;
                });
    }

    private QualityView.Origin origin(Scored one, Words w) {
        return new QualityView.Origin(
                source(w),
                Link.to(
                        w.say("opendata.quality.proof"),
                        "/dataset/" + one.dataset().name() + ".ttl"));
    }

    /** Where points and lists come from, and whether somebody confirmed that they are the same. */
    String source(Words w) {
        String source = w.typeset(rules.origin().source().in(w.lang()));
        return rules.origin().confirmed()
                ? source
                : source + " " + w.say("opendata.quality.unconfirmed");
    }
}
