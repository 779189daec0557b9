package org.parvis.plans.pages;

import java.time.LocalDate;
import java.util.List;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Status;
import org.parvis.ds.Texts;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.plans.PlanWords;
import org.parvis.plans.Sheet;
import org.parvis.strategy.PromisedElsewhere.Promised;
import org.parvis.strategy.PromisedElsewhere.State;

/** What bodies promised to people outside of their plans, as lines of the roadmap. */
record RoadmapPromised(Words w, PlanWords names, List<Promised> promised) {
    /** The same page with them; as it is where nothing was promised. */
    Sheet in(Sheet sheet) {
        if (promised.isEmpty()) {
            return sheet;
        }
        DataTable table =
                DataTable.of(
                        w.say("plans.promised"),
                        Column.text(w.say("plans.promised.what")),
                        Column.text(w.say("plans.field.owner")),
                        Column.text(w.say("plans.promised.by")),
                        Column.text(w.say("plans.across.state")));
        for (Promised one : promised) {
            table =
                    table.row(
                            Texts.link(one.page().in(w.lang()), w.typeset(one.what().in(w.lang()))),
                            names.holder(w, one.body()),
                            by(one),
                            state(one.state()));
        }
        return sheet.section(
                Sheet.Section.of("promised", w.say("plans.promised"), w.say("plans.promised.text"))
                        .table(table));
    }

    private String by(Promised one) {
        LocalDate moved = one.moved();
        return moved == null
                ? w.date(one.by())
                : w.say("plans.promised.moved", w.date(one.by()), w.date(moved));
    }

    private Status state(State state) {
        return switch (state) {
            case TO_COME -> Status.of(w.say("plans.promised.toCome"), Tone.PROGRESS);
            case LATE -> Status.of(w.say("plans.promised.late"), Tone.BAD);
            case KEPT -> Status.of(w.say("plans.promised.kept"), Tone.GOOD).withIcon("check");
            case GIVEN_UP -> Status.of(w.say("plans.promised.givenUp"), Tone.NEUTRAL);
        };
    }
}
