package org.parvis.participation.ballots;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.Tool;

/**
 * The ballot that somebody fills.
 *
 * @param token as they pasted it
 * @param good whether it is one of this vote
 * @param choice the code of what they ticked
 */
record UrnView(
        Words w,
        Consultation of,
        String token,
        boolean good,
        String choice,
        List<FieldError> errors) {
    static UrnView empty(Words w, Consultation of) {
        return new UrnView(w, of, "", false, "", List.of());
    }

    /** The same once its token was looked at. */
    UrnView with(boolean known, List<FieldError> told) {
        return new UrnView(w, of, token, known, choice, told);
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String question() {
        return w.typeset(of.ballot().question().in(w.lang()));
    }

    List<Choice> options() {
        return of.ballot().options().stream()
                .map(one -> Choice.of(one.code(), w.typeset(one.text().in(w.lang()))))
                .toList();
    }

    String until() {
        return of.last(Tool.BALLOT).map(w::date).orElse("");
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
