package org.parvis.cases.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.platform.words.TypedDay;

/**
 * A batch as its member sees it: what to do with the files, what would become of each, what did.
 *
 * @param state {@code choosing}, {@code preview}, {@code waiting}, {@code running}, {@code done} or
 *     {@code undone}
 * @param gives whether the files change hands; else something is done in them
 * @param text what is said in each
 * @param grounds on which the law lets the term be longer; empty when it lets none be
 * @param day of a reminder, as it was typed
 * @param sums how many files each colleague gets, in words
 */
record BatchPage(
        String state,
        List<Line> lines,
        List<Choice> hows,
        @Nullable String how,
        List<Choice> colleagues,
        @Nullable String to,
        boolean gives,
        String text,
        List<Choice> grounds,
        String ground,
        TypedDay day,
        List<String> sums,
        List<FieldError> errors,
        String heading,
        Ways ways) {

    /**
     * A file of the batch.
     *
     * @param now who has it
     * @param then who would get it, or what became of it
     */
    record Line(String reference, String href, String title, String now, String then) {}

    /** Addresses of the page and of its forms. */
    record Ways(String page, String plan, String confirm, String undo, String queue) {}

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
