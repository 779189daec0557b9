package org.parvis.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/** The errors of a form, as its summary and its fields show them. */
public record Fields(List<FieldError> errors) {
    public static final Fields NONE = new Fields(List.of());

    public static Fields of(Words w, List<AccountResult.Problem> problems) {
        return new Fields(
                problems.stream()
                        .map(
                                p ->
                                        new FieldError(
                                                p.field(),
                                                w.say(p.refusal().key(), p.refusal().arguments())))
                        .toList());
    }

    public static Fields of(Words w, AccountResult.Problem problem) {
        return of(w, List.of(problem));
    }

    public @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    public boolean any() {
        return !errors.isEmpty();
    }
}
