package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.Consultation;
import org.parvis.participation.ParticipationPaths;

/**
 * Where whoever took part says who they are, if they wish.
 *
 * @param body by its name
 */
record ProfileView(
        Words w,
        Consultation of,
        String body,
        List<Population> asked,
        TypedProfile typed,
        List<FieldError> errors) {

    ProfileView with(TypedProfile other, List<FieldError> wrong) {
        return new ProfileView(w, of, body, asked, other, wrong);
    }

    String name() {
        return w.typeset(of.name().in(w.lang()));
    }

    String purpose() {
        return w.typeset(of.profile().purpose().in(w.lang()));
    }

    String action() {
        return ParticipationPaths.profile(of.code(), w.lang());
    }

    String consultation() {
        return ParticipationPaths.consultation(of.code(), w.lang());
    }

    /** Where everybody reads who is missing. */
    String missing() {
        return ParticipationPaths.missing(of.code(), w.lang());
    }

    String receipt() {
        return ParticipationPaths.receipt(w.lang());
    }

    /** What is kept and what is not, said before anybody answers. */
    List<String> kept() {
        return List.of(
                w.say("participation.missing.kept.sums"),
                w.say("participation.missing.kept.together", of.profile().together()),
                w.say("participation.missing.kept.minimum", of.profile().minimum()),
                w.say("participation.missing.kept.last"),
                w.say("participation.missing.kept.readers", body, after()));
    }

    /** The day after the last one. */
    String after() {
        return of.closes().map(it -> w.date(it.plusDays(1))).orElse("");
    }

    /** A question as it is asked. */
    record Asked(
            String field,
            String legend,
            List<Choice> choices,
            String chosen,
            @Nullable String error) {}

    List<Asked> questions() {
        return asked.stream()
                .map(
                        one ->
                                new Asked(
                                        TypedProfile.field(one),
                                        w.typeset(one.question().in(w.lang())),
                                        choices(one),
                                        typed.of(one),
                                        FieldError.at(TypedProfile.field(one), errors)))
                .toList();
    }

    private List<Choice> choices(Population one) {
        List<Choice> choices = new ArrayList<>();
        one.groups()
                .forEach(
                        it -> choices.add(Choice.of(it.code(), w.typeset(it.name().in(w.lang())))));
        choices.add(
                Choice.of(
                        TypedProfile.RATHER_NOT, w.say("participation.missing.profile.ratherNot")));
        return choices;
    }
}
