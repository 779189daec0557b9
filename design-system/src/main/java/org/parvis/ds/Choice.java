package org.parvis.ds;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One possible answer of radios, checkboxes or a list.
 *
 * @param conditional what appears under the answer once it is chosen; without script it is always
 *     there
 * @param exclusive choosing this checkbox clears the others (« aucun de ceux-là »)
 */
public record Choice(
        String value,
        String label,
        @Nullable String hint,
        boolean checked,
        boolean disabled,
        @Nullable Content conditional,
        boolean exclusive,
        @Nullable String divider) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null, false, false, null, false, null);
    }

    /** A word between two answers, such as « ou ». */
    public static Choice divider(String word) {
        return new Choice("", "", null, false, false, null, false, word);
    }

    /** Value and label pairs, in order. */
    public static List<Choice> all(Map<String, String> labels) {
        return labels.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    public Choice withHint(@Nullable String text) {
        return new Choice(value, label, text, checked, disabled, conditional, exclusive, divider);
    }

    public Choice checked(boolean chosen) {
        return new Choice(value, label, hint, chosen, disabled, conditional, exclusive, divider);
    }

    public Choice disabled(boolean off) {
        return new Choice(value, label, hint, checked, off, conditional, exclusive, divider);
    }

    public Choice revealing(Content content) {
        return new Choice(value, label, hint, checked, disabled, content, exclusive, divider);
    }

    public Choice alone() {
        return new Choice(value, label, hint, checked, disabled, conditional, true, divider);
    }
}
