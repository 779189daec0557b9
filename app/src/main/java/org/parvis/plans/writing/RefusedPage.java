package org.parvis.plans.writing;

import java.util.List;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.plans.Addresses;
import org.parvis.plans.Holder;
import org.parvis.plans.Problem;

/** Why a file was not taken: each place with its reason. Nothing of it was kept. */
record RefusedPage(Words w, Holder holder, List<Problem> problems) {
    private static final int MOST = 100;

    String back() {
        return Addresses.team(w.lang(), holder.code());
    }

    String body() {
        return w.typeset(holder.in(w.lang()));
    }

    List<FieldError> errors() {
        return List.of(new FieldError(null, w.say("plans.import.nothing", problems.size())));
    }

    DataTable table() {
        var table =
                DataTable.of(
                        w.say("plans.import.refused"),
                        Column.text(w.say("plans.import.place")),
                        Column.text(w.say("plans.import.reason")));
        for (Problem one : problems.stream().limit(MOST).toList()) {
            table = table.row(one.place(), one.reason(w));
        }
        return table;
    }
}
