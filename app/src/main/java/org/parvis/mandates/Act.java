package org.parvis.mandates;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What somebody may do for somebody else, from the lightest to the gravest. */
public enum Act {
    /** Reads the file, its messages and its letters. */
    RECEIVE,
    /** Writes to the public body and answers it. */
    COMMUNICATE,
    /** Fills in forms, which somebody else may have to send. */
    COMPLETE,
    /** Sends a form. */
    SEND,
    /** Declares, gives up or contests in the other's name. */
    SIGN,
    /** Says who acts for a business. */
    ADMINISTER,
    /** Acts for the clients of a business to whom it sends them. */
    REPRESENT;

    /** As files and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Act> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code().equals(code)).findFirst();
    }

    public static Set<Act> set(Collection<String> codes) {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        codes.forEach(code -> of(code).ifPresent(acts::add));
        return acts;
    }
}
