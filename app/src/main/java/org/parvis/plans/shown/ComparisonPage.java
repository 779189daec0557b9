package org.parvis.plans.shown;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.plans.Change;
import org.parvis.plans.Holder;
import org.parvis.plans.Plan;
import org.parvis.plans.PlanWords;

/** What changed between two revisions, point by point. */
public record ComparisonPage(
        Words w,
        PlanWords names,
        Holder holder,
        int first,
        int second,
        Plan before,
        Plan after,
        String back,
        boolean team) {

    List<Change> changes() {
        return Change.between(before, after, holder.code());
    }

    String body() {
        return w.typeset(holder.in(w.lang()));
    }

    public String title() {
        return w.say("plans.comparison.title", first, second);
    }

    /** A table for each point that changed. */
    List<DataTable> tables() {
        Map<String, DataTable> tables = new LinkedHashMap<>();
        for (Change change : changes()) {
            Plan has = after.initiatives().isEmpty() && after.targets().isEmpty() ? before : after;
            String point = names.point(w, change.point(), gone(change) ? before : has);
            DataTable table =
                    tables.computeIfAbsent(
                            point,
                            name ->
                                    DataTable.of(
                                            name,
                                            Column.text(w.say("plans.comparison.what")),
                                            Column.text(w.say("plans.comparison.before")),
                                            Column.text(w.say("plans.comparison.after"))));
            tables.put(
                    point,
                    table.row(
                            what(change),
                            value(change, change.before()),
                            value(change, change.after())));
        }
        return List.copyOf(tables.values());
    }

    /** Words of the body are in French; what the program says is in the language of the page. */
    private Content value(Change change, String text) {
        String said = change.said(text, w, names, after);
        return said.equals(text) ? PlanWords.own(w, text) : output -> output.writeUserContent(said);
    }

    private static boolean gone(Change change) {
        return change.field().isEmpty() && change.after().isEmpty();
    }

    private String what(Change change) {
        if (!change.field().isEmpty()) {
            return PlanWords.field(w, change.field());
        }
        if (!change.point().contains(":")) {
            return w.say("plans.comparison.text");
        }
        return w.say(gone(change) ? "plans.comparison.gone" : "plans.comparison.new");
    }
}
