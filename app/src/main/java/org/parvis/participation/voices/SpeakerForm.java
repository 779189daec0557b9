package org.parvis.participation.voices;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Choice;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.participation.ParticipationPaths;
import org.parvis.participation.Speaker;
import org.parvis.platform.words.HiddenSigns;

/**
 * As whom somebody speaks, as it is typed.
 *
 * @param as its word
 */
record SpeakerForm(Words w, String as, String name, String registration, List<FieldError> errors) {
    private static final int LONGEST = 150;
    private static final int LONGEST_REGISTRATION = 40;

    static SpeakerForm of(Speaker before, Words w) {
        return new SpeakerForm(
                w, before.as().word(), before.name(), before.registration(), List.of());
    }

    static SpeakerForm read(String as, String name, String registration, Words w) {
        return new SpeakerForm(
                w,
                as,
                HiddenSigns.without(name).strip(),
                HiddenSigns.without(registration).strip(),
                List.of());
    }

    /** The same with what is wrong. */
    SpeakerForm checked() {
        List<FieldError> wrong = new ArrayList<>();
        Speaker.As said = Speaker.As.of(as).orElse(null);
        if (said == null) {
            wrong.add(new FieldError("as", w.say("participation.speaker.error.as")));
        } else if (said.named() && (name.isEmpty() || name.length() > LONGEST)) {
            wrong.add(new FieldError("name", w.say("participation.speaker.error.name", LONGEST)));
        }
        boolean needed = said == Speaker.As.LOBBYIST;
        if (needed && (registration.isEmpty() || registration.length() > LONGEST_REGISTRATION)) {
            wrong.add(
                    new FieldError(
                            "registration",
                            w.say(
                                    "participation.speaker.error.registration",
                                    LONGEST_REGISTRATION)));
        }
        return new SpeakerForm(w, as, name, registration, wrong);
    }

    /** What it says, once nothing is wrong. */
    Speaker speaker() {
        Speaker.As said = Speaker.As.of(as).orElse(Speaker.As.PERSON);
        return new Speaker(
                said, said.named() ? name : "", said == Speaker.As.LOBBYIST ? registration : "");
    }

    String action() {
        return ParticipationPaths.speaker(w.lang());
    }

    String back() {
        return ParticipationPaths.receipt(w.lang());
    }

    List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        for (Speaker.As one : Speaker.As.values()) {
            choices.add(
                    Choice.of(one.word(), w.say("participation.speaker.as." + one.word()))
                            .withHint(w.say("participation.speaker.hint." + one.word())));
        }
        return choices;
    }

    @Nullable String error(String field) {
        return FieldError.at(field, errors);
    }
}
