package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.parvis.disputes.effects.Attendance;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * Somebody of their firm whom one asks to come, as it was typed.
 *
 * @param own the name of whoever asks, who has none there yet
 */
record TypedColleague(String own, String name, String email) {
    static final TypedColleague NOTHING = new TypedColleague("", "", "");

    private static final int LONGEST = 120;

    static TypedColleague of(MultiValueMap<String, String> typed) {
        return new TypedColleague(
                TypedOffer.one(typed, "own"),
                TypedOffer.one(typed, "colleague"),
                TypedOffer.one(typed, "email"));
    }

    /**
     * What is not right, in the order of the form.
     *
     * @param named whether whoever asks has a name there already
     */
    List<FieldError> errors(boolean named, Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (!named) {
            name("own", own, errors, w);
        }
        name("colleague", name, errors, w);
        if (EmailAddress.of(email) instanceof Outcome.Refused<EmailAddress>(Refusal why)) {
            errors.add(new FieldError("email", w.say(why.key())));
        }
        return errors;
    }

    private static void name(String field, String name, List<FieldError> errors, Words w) {
        if (name.isEmpty()) {
            errors.add(new FieldError(field, w.say("disputes.error.empty.name")));
        } else if (name.length() > LONGEST) {
            errors.add(new FieldError(field, w.say("disputes.error.long", LONGEST)));
        }
    }

    /** As they are asked, once nothing is wrong. */
    Attendance.Colleague asked() {
        return new Attendance.Colleague(own, name, EmailAddress.of(email).orThrow().written());
    }
}
