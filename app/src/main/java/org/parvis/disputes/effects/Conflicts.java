package org.parvis.disputes.effects;

import java.util.Locale;
import org.parvis.disputes.Mediator;
import org.parvis.disputes.seats.Contact;

/** Whom a mediator has to do with. */
final class Conflicts {
    private Conflicts() {}

    /** Whether they are that person, or have an interest that touches them. */
    static boolean between(Mediator one, Contact contact) {
        return is(one, contact) || one.interests().stream().anyMatch(it -> touches(it, contact));
    }

    /** Whether it is they themselves, by their address or their name. */
    static boolean is(Mediator one, Contact contact) {
        return same(contact.email(), one.email()) || same(contact.name(), one.name());
    }

    private static boolean touches(String interest, Contact contact) {
        return same(interest, contact.name())
                || !interest.isBlank()
                        && contact.email()
                                .toLowerCase(Locale.ROOT)
                                .endsWith("@" + interest.toLowerCase(Locale.ROOT));
    }

    /** Whether both are written alike; what is empty is like nothing. */
    static boolean same(String one, String other) {
        return !one.isBlank() && one.strip().equalsIgnoreCase(other.strip());
    }
}
