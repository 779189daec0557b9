package org.parvis.plans.shown;

import java.util.ArrayList;
import java.util.List;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.plans.Plan;
import org.parvis.plans.Plan.Initiative;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Running;

/** What is known of one initiative, in rows; what is not known has none. */
record InitiativeFacts(PlanPage page, Running one) {

    List<SummaryRow> rows() {
        Words w = page.w();
        Initiative it = one.initiative();
        var rows = new ArrayList<SummaryRow>();
        own(rows, "owner", it.owner());
        rows.add(SummaryRow.of(w.say("plans.dates"), PlanWords.span(w, it.from(), it.to())));
        rows.add(SummaryRow.of(w.say("plans.field.cost"), cost()));
        own(rows, "benefit", it.benefit());
        add(rows, w.say("plans.benefit.title"), page.benefit(one));
        own(rows, "risks", it.risks());
        add(rows, w.say("plans.field.needs"), page.needs(it));
        add(rows, w.say("plans.field.services"), page.names().services(w, it.services()));
        String builds = it.builds();
        add(rows, w.say("plans.field.builds"), builds == null ? "" : page.names().block(w, builds));
        String action = it.action();
        add(
                rows,
                w.say("plans.field.action"),
                action == null ? "" : page.names().action(w, action));
        if (!one.progress().words().isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            w.say("plans.said", w.date(one.progress().on())),
                            PlanWords.own(w, one.progress().words())));
        }
        return rows;
    }

    private String cost() {
        Plan.Link partOf = one.initiative().partOf();
        String cost = page.cost(one);
        return partOf == null
                ? cost
                : cost
                        + " "
                        + page.w()
                                .say(
                                        "plans.cost.elsewhere",
                                        page.names()
                                                .initiative(
                                                        page.w(),
                                                        partOf,
                                                        page.holder().code(),
                                                        page.plan()));
    }

    private void own(List<SummaryRow> rows, String field, String words) {
        if (!words.isEmpty()) {
            rows.add(
                    SummaryRow.of(
                            page.w().say("plans.field." + field), PlanWords.own(page.w(), words)));
        }
    }

    private static void add(List<SummaryRow> rows, String key, String words) {
        if (!words.isEmpty()) {
            rows.add(SummaryRow.of(key, words));
        }
    }
}
