package org.parvis.opendata.quality;

import java.util.Optional;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Texts;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.springframework.stereotype.Component;

/** One line on the page of a dataset: its points, with a door to what they are made of. */
@Component
public class QualityLine {
    private final Scores scores;
    private final QualityRules rules;
    private final QualityViews views;

    QualityLine(Scores scores, QualityRules rules, QualityViews views) {
        this.scores = scores;
        this.rules = rules;
        this.views = views;
    }

    /** Nothing when it is in the catalogue no more. */
    public Optional<SummaryRow> of(String name, Words w) {
        return scores.find(name)
                .map(one -> one.score().points())
                .map(
                        points ->
                                SummaryRow.of(
                                        w.say("opendata.quality"),
                                        Texts.link(
                                                DataPaths.quality(name, w.lang()),
                                                w.say(
                                                        "opendata.quality.line",
                                                        views.level(points, w).text(),
                                                        points,
                                                        rules.most()))));
    }
}
