package org.parvis.participation.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Status;
import org.parvis.ds.Words;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.answers.NewAnswer.Seen;

/**
 * One theme as its body answers it: what holds, the form, and what came of each commitment.
 *
 * @param decides whether whoever reads may answer; others say what came of commitments
 * @param about the number of the commitment whose form was not complete; zero for that of the
 *     answer
 */
record ThemePage(
        Words w,
        Consultation consultation,
        Consultation.Theme theme,
        Given given,
        LocalDate today,
        boolean decides,
        Form form) {

    /** What was typed in which form, and what is wrong with it. */
    record Form(
            TypedAnswer answer, int about, TypedNews news, List<FieldError> errors, boolean done) {

        /** What holds, to be changed. */
        static Form fresh(Given given, String theme, boolean done) {
            return new Form(held(given, theme), 0, TypedNews.EMPTY, List.of(), done);
        }

        /** An answer that was not taken. */
        static Form wrong(TypedAnswer typed, List<FieldError> errors) {
            return new Form(typed, 0, TypedNews.EMPTY, errors, false);
        }

        /** News of a commitment that were not taken. */
        static Form wrong(Given given, Commitment about, TypedNews typed, List<FieldError> errors) {
            return new Form(held(given, about.theme()), about.number(), typed, errors, false);
        }

        private static TypedAnswer held(Given given, String theme) {
            return TypedAnswer.of(given.answer(theme).orElse(null), Seen.of(given, theme));
        }
    }

    String title() {
        return w.typeset(theme.name().in(w.lang()));
    }

    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    List<Answer> versions() {
        return given.versions(theme.code()).reversed();
    }

    List<Commitment> commitments() {
        return given.commitments(theme.code());
    }

    String action() {
        return ParticipationPaths.answer(consultation.code(), theme.code(), w.lang());
    }

    String action(Commitment one) {
        return ParticipationPaths.commitment(
                consultation.code(), theme.code(), one.number(), w.lang());
    }

    List<Choice> verdicts() {
        List<Choice> choices = new ArrayList<>();
        for (Verdict one : Verdict.values()) {
            choices.add(Choice.of(one.word(), w.say("participation.verdict." + one.word())));
        }
        return choices;
    }

    List<Choice> kinds() {
        List<Choice> choices = new ArrayList<>();
        for (Commitment.Kind one : Commitment.Kind.values()) {
            choices.add(Choice.of(one.word(), w.say("participation.news." + one.word())));
        }
        return choices;
    }

    List<Integer> slots() {
        return IntStream.range(0, TypedAnswer.SLOTS).boxed().toList();
    }

    Status verdict(Answer one) {
        return new StandingWords(w).verdict(one.verdict());
    }

    Status standing(Commitment one) {
        return new StandingWords(w).tag(Standing.of(one, today));
    }

    Spoken said(LocalizedText text) {
        return Spoken.of(text, w);
    }

    String day(LocalDate day) {
        return w.date(day);
    }

    TypedNews typed(Commitment one) {
        return form.about() == one.number() ? form.news() : TypedNews.EMPTY;
    }

    @Nullable String error(String field) {
        return form.about() == 0 ? FieldError.at(field, form.errors()) : null;
    }

    @Nullable String error(Commitment one, String field) {
        return form.about() == one.number() ? FieldError.at(field, form.errors()) : null;
    }
}
