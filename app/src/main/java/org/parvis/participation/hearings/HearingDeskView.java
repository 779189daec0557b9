package org.parvis.participation.hearings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.hearings.TeamHearings.Read;

/** One request as a member of the body reads it. */
record HearingDeskView(Words w, Consultation of, Read one, Typed typed) {
    /** What was typed and not taken. */
    record Typed(String decision, String reason, List<FieldError> errors) {
        static final Typed NOTHING = new Typed("", "", List.of());
    }

    String back() {
        return ParticipationPaths.teamHearings(of.code(), w.lang());
    }

    String action() {
        return HearingPaths.desk(of.code(), one.request().entry(), w.lang());
    }

    String turn() {
        return one.waits()
                ? w.say("participation.hearing.desk.turn", w.date(one.readBy()))
                : w.say("participation.hearing.desk." + one.request().state());
    }

    String meta() {
        return new SessionWords(w).how(one.request());
    }

    List<Choice> decisions() {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("accept", w.say("participation.hearing.accept")));
        of.rules()
                .forEach(
                        rule ->
                                choices.add(
                                        Choice.of(
                                                rule.code(),
                                                w.say(
                                                        "participation.hearing.refuse",
                                                        w.typeset(rule.name().in(w.lang()))))));
        return choices;
    }

    /** The rule that keeps it back, in words; none where none does. */
    @Nullable String rule() {
        return new SessionWords(w).rule(of, one.rule());
    }

    @Nullable String error(String field) {
        return FieldError.at(field, typed.errors());
    }
}
