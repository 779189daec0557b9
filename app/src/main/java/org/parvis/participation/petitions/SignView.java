package org.parvis.participation.petitions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;

/**
 * Where somebody signs.
 *
 * @param email as it was typed and not taken
 * @param tell whether they want to know what becomes of it
 */
record SignView(Words w, Petition of, String email, boolean tell, List<FieldError> errors) {
    Quoted title() {
        return Quoted.of(of.text().title(), w);
    }

    String back() {
        return PetitionPaths.petition(of.code(), w.lang());
    }

    String action() {
        return PetitionPaths.sign(of.code(), w.lang());
    }

    List<Choice> tells() {
        return List.of(Choice.of("yes", w.say("participation.petition.sign.tell")));
    }

    Set<String> ticked() {
        return tell ? Set.of("yes") : Set.of();
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
