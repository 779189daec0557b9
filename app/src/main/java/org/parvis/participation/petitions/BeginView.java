package org.parvis.participation.petitions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation.Rule;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.petitions.PetitionBodies.Taking;

/** The form by which somebody begins a petition. */
record BeginView(Words w, List<Taking> taking, TypedPetition typed, List<FieldError> errors) {
    List<Choice> bodies() {
        return taking.stream()
                .map(one -> Choice.of(one.terms().body(), one.name()).withHint(terms(one.terms())))
                .toList();
    }

    private String terms(PetitionTerms terms) {
        return w.say(
                "participation.petition.terms",
                terms.threshold(),
                terms.days(),
                terms.answerDays());
    }

    /** The only body there is, else what was chosen. */
    String body() {
        return taking.size() == 1 ? taking.getFirst().terms().body() : typed.field("body");
    }

    String said(Rule rule) {
        return w.typeset(rule.name().in(w.lang()));
    }

    String source(Taking one) {
        return w.typeset(one.terms().source().in(w.lang()));
    }

    /** How often each of these rules refuses. */
    String log(Taking one) {
        return ParticipationPaths.petitionsLog(one.terms().body(), w.lang());
    }

    String action() {
        return PetitionPaths.begin(w.lang());
    }

    /** The other language than that of the page. */
    String other() {
        return w.lang().equals("fr") ? "en" : "fr";
    }

    String label(String what, String lang) {
        return w.say("participation.petition." + what + "." + lang);
    }

    boolean otherOpen() {
        return List.of("title", "ask", "why").stream()
                .anyMatch(
                        what ->
                                !typed.field(what + "-" + other()).isEmpty()
                                        || error(what + "-" + other()) != null);
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
