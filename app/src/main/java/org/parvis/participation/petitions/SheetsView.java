package org.parvis.participation.petitions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Door;

/**
 * The sheets of a petition.
 *
 * @param found one more than a page when there are others
 * @param takes whether signatures count today
 * @param typed what was not taken
 */
record SheetsView(
        Words w,
        Petition of,
        List<SignedSheets.Sheet> found,
        boolean takes,
        Map<String, String> typed,
        List<FieldError> errors,
        boolean done) {
    static final List<Door> DOORS = List.of(Door.COUNTER, Door.HALL, Door.POST);

    Quoted title() {
        return Quoted.of(of.text().title(), w);
    }

    Progress progress() {
        return new Progress(of.signatures().all(), of.terms().threshold());
    }

    List<SignedSheets.Sheet> sheets() {
        return found.stream().limit(SignedSheets.PAGE).toList();
    }

    /** Where those are that were entered before. */
    @Nullable String older() {
        return found.size() > SignedSheets.PAGE
                ? action() + "?before=" + found.get(SignedSheets.PAGE - 1).id()
                : null;
    }

    String back() {
        return PetitionPaths.team(w.lang());
    }

    String action() {
        return PetitionPaths.sheets(of.code(), w.lang());
    }

    String field(String name) {
        return typed.getOrDefault(name, "");
    }

    List<Choice> doors() {
        return DOORS.stream()
                .map(one -> Choice.of(one.word(), w.say("participation.door." + one.word())))
                .toList();
    }

    String said(SignedSheets.Sheet sheet) {
        return w.say(
                sheet.takenBack()
                        ? "participation.petition.sheet.gone"
                        : "participation.petition.sheet",
                sheet.number(),
                sheet.signatures(),
                w.say("participation.door." + sheet.door().word()),
                w.dateTime(sheet.enteredAt()));
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
