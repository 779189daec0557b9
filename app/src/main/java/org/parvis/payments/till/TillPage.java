package org.parvis.payments.till;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.DataTable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.payments.BillView;
import org.parvis.payments.Till;

/**
 * A payment as whoever works on the file sees it.
 *
 * @param left what is left to pay; none where nothing is
 * @param over what came by hand and has to go back so; none where nothing has
 * @param part names what has to go back so; none where nothing has
 * @param waives whether they may waive it
 * @param typed what was typed when the page is shown again, by field
 */
record TillPage(
        String about,
        String standing,
        BillView bill,
        DataTable tries,
        @Nullable String left,
        @Nullable String over,
        @Nullable String part,
        boolean waives,
        String back,
        String path,
        Map<String, String> typed,
        List<FieldError> errors) {
    @Nullable String typed(String field) {
        return typed.get(field);
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    List<Choice> means(Words w) {
        return Till.MEANS.stream()
                .map(code -> Choice.of(code, w.say("payments.way." + code)))
                .toList();
    }
}
