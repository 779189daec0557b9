package org.parvis.cases.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;

/**
 * What an agent typed in one form of the page and why it was not taken, so that the page gives it
 * all back.
 *
 * @param act which form
 * @param kept other forms of the page that were sent along and hold something
 * @param seen the latest act that they had seen
 */
public record TeamTyped(
        String act,
        Map<String, List<String>> values,
        int seen,
        List<FieldError> errors,
        boolean conflict,
        Set<String> kept) {
    public static final TeamTyped NOTHING =
            new TeamTyped("", Map.of(), Integer.MAX_VALUE, List.of(), false);

    public TeamTyped(
            String act,
            Map<String, List<String>> values,
            int seen,
            List<FieldError> errors,
            boolean conflict) {
        this(act, values, seen, errors, conflict, Set.of());
    }

    /** The same with others that came along: nothing of them is lost. */
    public TeamTyped with(Set<String> others) {
        return new TeamTyped(act, values, seen, errors, conflict, others);
    }

    /** What was typed in that field of that form, else what stood there. */
    public String get(String form, String field, @Nullable String otherwise) {
        if (!shows(form)) {
            return otherwise == null ? "" : otherwise;
        }
        List<String> all = values.getOrDefault(field, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String form, String field, List<String> otherwise) {
        return shows(form) ? values.getOrDefault(field, List.of()) : otherwise;
    }

    /** Whether something that was typed in that form is to be seen. */
    public boolean shows(String form) {
        return form.equals(act) || kept.contains(form);
    }

    /** The first error of a field, or of a whole form when no field is named. */
    public @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    public boolean in(String form) {
        return form.equals(act);
    }
}
