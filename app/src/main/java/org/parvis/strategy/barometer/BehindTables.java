package org.parvis.strategy.barometer;

import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.strategy.FigureWords;
import org.parvis.strategy.declared.Declaration;
import org.parvis.strategy.involved.Involvement;
import org.parvis.strategy.involved.InvolvementPage;

/** What stands behind a figure, as tables: statements of bodies, what was done with people. */
record BehindTables(Words w, FigureWords words, Behind.Found behind) {
    /** Who stated the totals behind this figure, when, and where that can be checked. */
    DataTable stated() {
        var table =
                DataTable.of(
                        w.say("strategy.stated"),
                        Column.text(w.say("strategy.body")),
                        Column.text(w.say("strategy.declared.day")),
                        Column.number(w.say("strategy.stated.total")),
                        Column.text(w.say("strategy.declared.evidence")),
                        Column.text(w.say("strategy.declared.origin")));
        for (Declaration each : behind.statements()) {
            Declaration.Source source = each.source();
            table =
                    table.row(
                            words.bodyName(each.home().toString()),
                            w.date(each.day()),
                            w.number(each.total()),
                            w.typeset(each.evidence()),
                            source == null
                                    ? w.say("strategy.declared.by-hand", w.dateTime(each.at()))
                                    : w.say(
                                            "strategy.declared.from",
                                            source.file(),
                                            source.line()));
        }
        return table;
    }

    /** What was done with people, service by service. */
    DataTable logged() {
        var table =
                DataTable.of(
                        w.say("strategy.involvement.log"),
                        Column.text(w.say("strategy.involvement.log.service")),
                        Column.text(w.say("strategy.involvement.held")),
                        Column.text(w.say("strategy.involvement.kind")),
                        Column.number(w.say("strategy.involvement.people")),
                        Column.text(w.say("strategy.involvement.learned")));
        for (Involvement one : behind.log()) {
            table =
                    table.row(
                            words.serviceName(one.service()),
                            w.date(one.heldOn()),
                            InvolvementPage.kind(w, one.kind()),
                            w.number(one.people()),
                            w.typeset(one.learned().in(w.lang())));
        }
        return table;
    }
}
