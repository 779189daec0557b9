package org.parvis.participation.doors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Stance;
import org.parvis.participation.Tool;
import org.parvis.participation.budget.ChoosePage;
import org.parvis.participation.voices.TakePage;

/**
 * The form in which an agent enters a sheet.
 *
 * @param said what the sheet says: the same questions as people answer on the Web
 * @param ballot what it says of a budget; none where none is shared today
 * @param day on which it is entered
 * @param before the entry of the same sheet; none when there is none
 */
record EntryForm(
        Words w,
        Consultation consultation,
        TypedEntry typed,
        TakePage said,
        @Nullable ChoosePage ballot,
        LocalDate day,
        List<FieldError> errors,
        @Nullable EntryView before) {
    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }

    /** Whether something is still entered. */
    boolean enters() {
        return consultation.enters(day);
    }

    /** Whether it asks about propositions, as long as these are entered. */
    boolean proposes() {
        return consultation.has(Tool.PROPOSITIONS);
    }

    /** A statement, and what the sheet says of it. */
    record Opinion(String field, String words, String value) {}

    /** Those that stand on a sheet, while people answer them. */
    List<Opinion> opinions() {
        return OnSheet.entered(consultation, day).stream()
                .map(
                        one ->
                                new Opinion(
                                        OnSheet.OPINION + one.code(),
                                        w.typeset(one.text().in(w.lang())),
                                        typed.field(OnSheet.OPINION + one.code())))
                .toList();
    }

    List<Choice> stances() {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", w.say("participation.entry.opinion.none")));
        for (Stance one : Stance.values()) {
            choices.add(
                    Choice.of(one.word(), w.say("participation.opinions.stance." + one.word())));
        }
        return choices;
    }

    List<Choice> doors() {
        return SideDoors.BESIDE.stream()
                .map(one -> Choice.of(one.word(), w.say("participation.door." + one.word())))
                .toList();
    }

    /** The languages in which people take part; none to choose where there is one. */
    List<Choice> languages() {
        return List.of("fr", "en").stream()
                .filter(consultation.languages()::contains)
                .map(one -> Choice.of(one, w.say("participation.entry.lang." + one)))
                .toList();
    }

    /** Until when what came in time is entered. */
    String until() {
        return consultation.entered().map(w::date).orElse("");
    }

    String closes() {
        return consultation.lastOnPaper().map(w::date).orElse("");
    }

    String room() {
        return ParticipationPaths.entries(consultation.code(), w.lang());
    }

    String action() {
        return ParticipationPaths.newEntry(consultation.code(), w.lang());
    }
}
