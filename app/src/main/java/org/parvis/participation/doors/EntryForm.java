package org.parvis.participation.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Tool;
import org.parvis.participation.voices.TakePage;

/**
 * The form in which an agent enters a sheet.
 *
 * @param said what the sheet says: the same questions as people answer on the Web
 * @param before the entry of the same sheet; none when there is none
 * @param today whether something is still entered
 */
record EntryForm(
        Words w,
        Consultation consultation,
        TypedEntry typed,
        TakePage said,
        List<FieldError> errors,
        @Nullable EntryView before,
        boolean today) {
    String name() {
        return w.typeset(consultation.name().in(w.lang()));
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
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
        return consultation
                .last(Tool.PROPOSITIONS)
                .map(consultation.paper()::until)
                .map(w::date)
                .orElse("");
    }

    String closes() {
        return consultation.last(Tool.PROPOSITIONS).map(w::date).orElse("");
    }

    String room() {
        return ParticipationPaths.entries(consultation.code(), w.lang());
    }

    String action() {
        return ParticipationPaths.newEntry(consultation.code(), w.lang());
    }
}
