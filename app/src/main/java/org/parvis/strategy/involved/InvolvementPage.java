package org.parvis.strategy.involved;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/** What was done with people for a service, and where to write down more. */
public record InvolvementPage(
        Words w,
        String service,
        String action,
        List<Involvement> all,
        boolean writes,
        boolean done,
        Map<String, String> typed,
        List<FieldError> errors) {

    String back() {
        return action.substring(0, action.lastIndexOf('/'));
    }

    List<Choice> kinds() {
        return Arrays.stream(Involvement.Kind.values())
                .map(kind -> Choice.of(kind.code(), kind(w, kind)))
                .toList();
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    DataTable table() {
        var table =
                DataTable.of(
                        w.say("strategy.involvement.title"),
                        Column.text(w.say("strategy.involvement.held")),
                        Column.text(w.say("strategy.involvement.kind")),
                        Column.number(w.say("strategy.involvement.people")),
                        Column.text(w.say("strategy.involvement.learned")));
        for (Involvement one : all) {
            table =
                    table.row(
                            w.date(one.heldOn()),
                            kind(w, one.kind()),
                            w.number(one.people()),
                            w.typeset(one.learned().in(w.lang())));
        }
        return table;
    }

    public static String kind(Words w, Involvement.Kind kind) {
        return w.say("strategy.involvement." + kind.code());
    }
}
