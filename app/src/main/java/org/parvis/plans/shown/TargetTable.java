package org.parvis.plans.shown;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Tone;
import org.parvis.plans.Plan.Target;
import org.parvis.plans.PlanWords;
import org.parvis.strategy.Ratio;
import org.parvis.strategy.Reading;

/** The targets of a plan year by year, beside what is measured. */
record TargetTable(PlanPage page) {
    DataTable table() {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(page.w().say("plans.target")));
        columns.add(Column.number(page.w().say("plans.field.baseline")));
        page.years().forEach(year -> columns.add(Column.number(String.valueOf(year))));
        columns.add(Column.number(page.w().say("plans.measured")));
        columns.add(Column.text(page.w().say("plans.gap")));
        var table =
                DataTable.of(page.w().say("plans.targets.caption"), columns.toArray(Column[]::new));
        for (Target one : page.plan().targets()) {
            table = table.row(row(one).toArray());
        }
        return table;
    }

    private List<Object> row(Target one) {
        var cells = new ArrayList<Object>();
        cells.add(
                one.adopted()
                        ? page.names().target(page.w(), one)
                        : PlanWords.own(page.w(), page.names().target(page.w(), one)));
        cells.add(PlanWords.share(page.w(), one.baseline()));
        page.years().forEach(year -> cells.add(PlanWords.share(page.w(), one.values().get(year))));
        Reading now = page.measured(one);
        String said = PlanWords.measured(page.w(), now);
        cells.add(now.share().isPresent() ? linked(said, one) : said);
        cells.add(gap(one, now.share()));
        return cells;
    }

    private Content linked(String value, Target one) {
        String href = page.names().targetAddress(page.w(), one.measuredBy());
        return out -> {
            out.writeContent("<a href=\"" + href + "\">");
            out.writeUserContent(value);
            out.writeContent("<span class=\"pv-hidden\"> ");
            out.writeUserContent(
                    page.w().say("plans.measured.of", page.names().target(page.w(), one)));
            out.writeContent("</span></a>");
        };
    }

    /** How far what is measured is from what is promised for this year. */
    private Object gap(Target one, Optional<Ratio> now) {
        Optional<Integer> promised = one.promised(page.today().getYear());
        if (now.isEmpty() || promised.isEmpty()) {
            return "–";
        }
        long points = Math.round(now.get().percent()) - promised.get();
        Status status =
                points >= 0
                        ? Status.of(page.w().say("plans.ahead", points), Tone.GOOD)
                                .withIcon("check")
                        : Status.of(page.w().say("plans.behind", -points), Tone.WARN)
                                .withIcon("alert");
        return status;
    }
}
