package org.parvis.disputes.table;

import java.util.ArrayList;
import java.util.List;
import org.parvis.correspondence.PostalAddress;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * Where else a merchant is reached whose letter came back, as it was typed: one of both at least.
 */
record TypedAddress(String email, String postal) {
    static final TypedAddress NOTHING = new TypedAddress("", "");

    static TypedAddress of(MultiValueMap<String, String> typed) {
        return new TypedAddress(
                TypedOffer.one(typed, "merchant-email"), TypedOffer.one(typed, "merchant-postal"));
    }

    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (email.isEmpty() && postal.isEmpty()) {
            errors.add(new FieldError("merchant-email", w.say("disputes.error.address")));
        }
        if (!email.isEmpty()) {
            wrong("merchant-email", EmailAddress.of(email), errors, w);
        }
        if (!postal.isEmpty()) {
            wrong("merchant-postal", PostalAddress.of(postal), errors, w);
        }
        return errors;
    }

    private static void wrong(String field, Outcome<?> read, List<FieldError> errors, Words w) {
        if (read instanceof Outcome.Refused<?>(Refusal why)) {
            errors.add(new FieldError(field, w.say(why.key(), why.arguments())));
        }
    }

    /** As a mail goes there, once nothing is wrong; empty where a letter does. */
    String mailed() {
        return email.isEmpty() ? "" : EmailAddress.of(email).orThrow().written();
    }

    /** The lines of a letter, once nothing is wrong. */
    List<String> lines() {
        return postal.isEmpty() ? List.of() : PostalAddress.of(postal).orThrow().lines();
    }
}
