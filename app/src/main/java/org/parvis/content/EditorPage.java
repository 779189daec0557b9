package org.parvis.content;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;

/**
 * Where a page is written, both languages beside each other.
 *
 * @param base the version from which it was written; 0 for a new one
 * @param theirs what somebody else saved meanwhile
 * @param kinds what a new page may be; empty for one that is there
 * @param behind whether the French was touched after the English
 */
record EditorPage(
        String title,
        String back,
        String action,
        int base,
        PageForm form,
        List<FieldError> errors,
        @Nullable Theirs theirs,
        List<Choice> kinds,
        boolean behind,
        @Nullable String frenchAt,
        @Nullable String englishAt) {
    /** What somebody else saved, against what was typed here. */
    record Theirs(String who, String when, List<PageViews.Block> blocks) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
