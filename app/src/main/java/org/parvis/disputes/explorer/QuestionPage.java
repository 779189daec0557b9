package org.parvis.disputes.explorer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;

/**
 * One question of an explorer.
 *
 * @param sealed the answers so far
 * @param faded whether answers came that no longer open
 */
record QuestionPage(
        Words w,
        Explorer explorer,
        Question question,
        Typed typed,
        String sealed,
        List<TrailStep> trail,
        List<FoundWay> talk,
        boolean faded) {

    String action() {
        return ExplorerPaths.of(explorer, w.lang());
    }

    boolean first() {
        return trail.isEmpty();
    }

    String title() {
        return w.typeset(explorer.title().in(w.lang()));
    }

    String label() {
        return w.typeset(question.label().in(w.lang()));
    }

    @Nullable String help() {
        return said(question.help());
    }

    private @Nullable String said(@Nullable LocalizedText text) {
        return text == null ? null : w.typeset(text.in(w.lang()));
    }

    List<Choice> choices() {
        return question.options().stream()
                .map(
                        one ->
                                Choice.of(one.code(), w.typeset(one.label().in(w.lang())))
                                        .withHint(said(one.help())))
                .toList();
    }

    @Nullable String error() {
        return typed.wrong() == null
                ? null
                : w.say("disputes.explorer.wrong." + typed.wrong(), Typed.LONGEST);
    }

    List<FieldError> errors() {
        String error = error();
        String field = question.kind() == Question.Kind.DAY ? "answer-day" : Typed.FIELD;
        return error == null ? List.of() : List.of(new FieldError(field, error));
    }
}
