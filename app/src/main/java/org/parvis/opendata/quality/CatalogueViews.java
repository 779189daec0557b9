package org.parvis.opendata.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Link;
import org.parvis.ds.Status;
import org.parvis.ds.Words;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.quality.CatalogueScore.Share;
import org.springframework.stereotype.Component;

/** Says in words and figures how good the descriptions of the whole catalogue are. */
@Component
class CatalogueViews {
    private final QualityRules rules;
    private final QualityViews views;

    CatalogueViews(QualityRules rules, QualityViews views) {
        this.rules = rules;
        this.views = views;
    }

    /**
     * As its page has it.
     *
     * @param unknown what nobody has tried yet, in words; nothing when all is known
     */
    record View(
            String points,
            Status level,
            List<String> levels,
            DataTable table,
            List<String> unknown,
            String source,
            List<Link> crumbs) {}

    View of(CatalogueScore score, Words w) {
        BigDecimal points = score.points();
        return new View(
                w.say(
                        "opendata.quality.catalogue.points",
                        w.decimal(points.doubleValue()),
                        rules.most(),
                        score.all()),
                views.level(points.doubleValue(), w),
                levels(score, w),
                table(score, w),
                unknown(score, w),
                views.source(w),
                List.of(Link.to(w.say("opendata.list.title"), DataPaths.list(w.lang()))));
    }

    private static List<String> levels(CatalogueScore score, Words w) {
        List<String> lines = new ArrayList<>();
        for (Level level : Level.values()) {
            lines.add(
                    w.say(
                            "opendata.quality.level.many",
                            w.say("opendata.quality.level." + level.code()),
                            score.of(level)));
        }
        return lines;
    }

    private DataTable table(CatalogueScore score, Words w) {
        DataTable table =
                DataTable.of(
                        w.say("opendata.quality.catalogue.table"),
                        Column.text(w.say("opendata.quality.criterion")),
                        Column.number(w.say("opendata.quality.datasets")),
                        Column.number(w.say("opendata.quality.points.head")));
        for (int at = 0; at < rules.all().size(); at++) {
            Share share = score.shares().get(at);
            table =
                    table.row(
                            w.typeset(rules.all().get(at).name().in(w.lang())),
                            w.say(
                                    "opendata.quality.held",
                                    share.held(),
                                    share.all(),
                                    w.percent(share.share())),
                            points(share.points(), share.most(), w));
        }
        return table.row(
                w.say("opendata.quality.sum"),
                w.number(score.all()),
                points(score.points(), rules.most(), w));
    }

    private static String points(BigDecimal points, int most, Words w) {
        return w.say("opendata.quality.of", hundredths(points, w), most);
    }

    /** Both digits, so that the lines are seen to add up. */
    private static String hundredths(BigDecimal points, Words w) {
        return w.typeset(
                w.lang().equals("fr")
                        ? points.toPlainString().replace('.', ',')
                        : points.toPlainString());
    }

    private List<String> unknown(CatalogueScore score, Words w) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < rules.all().size(); at++) {
            Share share = score.shares().get(at);
            if (share.unknown() > 0) {
                lines.add(
                        w.say(
                                "opendata.quality.catalogue.unknown",
                                w.typeset(rules.all().get(at).name().in(w.lang())),
                                share.unknown()));
            }
        }
        return lines;
    }
}
