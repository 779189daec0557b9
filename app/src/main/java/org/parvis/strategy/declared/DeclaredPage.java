package org.parvis.strategy.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.Refusal;

/** What a body states of itself: the last totals, a form for each thing, and what was stated. */
record DeclaredPage(
        Words w,
        String body,
        String code,
        List<Thing> things,
        List<Declaration> stated,
        ContestedWords contested,
        List<SummaryRow> steps,
        @Nullable String done,
        Map<String, String> typed,
        List<FieldError> errors,
        List<Refusal> problems) {

    String action() {
        return DeclaredPages.path(w);
    }

    String importAction() {
        return action() + (w.lang().equals("fr") ? "/importer" : "/import");
    }

    String name(Thing thing) {
        return w.typeset(thing.name().in(w.lang()));
    }

    String about(Thing thing) {
        return w.typeset(thing.about().in(w.lang()));
    }

    String name(Thing.Part part) {
        return w.typeset(part.name().in(w.lang()));
    }

    /** What stood in a field that was refused; other things keep their empty fields. */
    String typed(Thing thing, String field) {
        return thing.code().equals(typed.get("thing")) ? typed.getOrDefault(field, "") : "";
    }

    /** The words of a confirmation that was refused. */
    String typedWords(Contradiction one) {
        return error(contested.field(one)) == null ? "" : typed.getOrDefault("words", "");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    /** What a statement of a thing does: move figures, or be compared with them. */
    String doing(Thing thing) {
        return thing.compared() == null ? "" : w.say("strategy.declared.compared");
    }

    boolean any(Thing thing) {
        return stated.stream().anyMatch(each -> each.thing().equals(thing.code()));
    }

    /** What was stated of a thing, the newest first. */
    DataTable history(Thing thing) {
        var columns = new ArrayList<Column>();
        columns.add(Column.text(w.say("strategy.declared.day")));
        thing.parts().forEach(part -> columns.add(Column.number(name(part))));
        columns.add(Column.text(w.say("strategy.declared.evidence")));
        columns.add(Column.text(w.say("strategy.declared.origin")));
        var table = DataTable.of(name(thing), columns.toArray(Column[]::new));
        for (Declaration each : stated) {
            if (each.thing().equals(thing.code())) {
                table = table.row(row(thing, each));
            }
        }
        return table;
    }

    private Object[] row(Thing thing, Declaration each) {
        var cells = new ArrayList<Object>();
        cells.add(w.date(each.day()));
        thing.parts()
                .forEach(part -> cells.add(w.number(each.totals().getOrDefault(part.value(), 0L))));
        cells.add(w.typeset(each.evidence()));
        Declaration.Source source = each.source();
        cells.add(
                source == null
                        ? w.say("strategy.declared.by-hand", w.dateTime(each.at()))
                        : w.say("strategy.declared.from", source.file(), source.line()));
        return cells.toArray();
    }

    List<String> reasons() {
        return problems.stream().map(each -> w.say(each.key(), each.arguments())).toList();
    }

    /** A table to begin with: the columns, and a line for each part. */
    String example() {
        var lines = new ArrayList<String>();
        lines.add("body,thing,day,part,total,evidence");
        things.forEach(
                thing ->
                        thing.parts()
                                .forEach(
                                        part ->
                                                lines.add(
                                                        String.join(
                                                                ",",
                                                                code,
                                                                thing.code(),
                                                                "2026-10-31",
                                                                part.value(),
                                                                "12",
                                                                w.say("strategy.declared.eg")))));
        return String.join("\n", lines);
    }
}
