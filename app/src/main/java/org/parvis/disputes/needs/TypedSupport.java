package org.parvis.disputes.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.parvis.disputes.effects.Supporting;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.util.MultiValueMap;

/**
 * Whom a side trusts and asks to come, as it was typed.
 *
 * @param may what the side lets them do beside reading, by the codes of the form
 */
record TypedSupport(String name, String email, List<String> may) {
    static final TypedSupport NOTHING = new TypedSupport("", "", List.of());

    /** Under their own name, to all. */
    static final String WRITE = "write";

    /** What the side and the mediator say in private. */
    static final String HEAR = "hear";

    private static final int LONGEST = 120;

    TypedSupport {
        may = List.copyOf(may);
    }

    static TypedSupport of(MultiValueMap<String, String> form) {
        return new TypedSupport(
                one(form, "support-name"),
                one(form, "support-email"),
                Objects.requireNonNullElse(form.get("may"), List.<String>of()));
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }

    /** What is not right, in the order of the form. */
    List<FieldError> errors(Words w) {
        List<FieldError> errors = new ArrayList<>();
        if (name.isEmpty()) {
            errors.add(new FieldError("support-name", w.say("disputes.support.error.name")));
        } else if (name.length() > LONGEST) {
            errors.add(new FieldError("support-name", w.say("disputes.error.long", LONGEST)));
        }
        if (EmailAddress.of(email) instanceof Outcome.Refused<EmailAddress>(Refusal why)) {
            errors.add(new FieldError("support-email", w.say(why.key())));
        }
        return errors;
    }

    /** As they are asked, once nothing is wrong. */
    Supporting.Trusted asked() {
        return new Supporting.Trusted(
                name,
                EmailAddress.of(email).orThrow().written(),
                may.contains(WRITE),
                may.contains(HEAR));
    }
}
