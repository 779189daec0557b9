package org.parvis.mandates;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody acts for a client of the firm that sends them. It is as strong as its weakest link: what
 * the client gave to the firm, for what the firm sends the person there, and that the person acts
 * for clients of the firm at all.
 */
record Chain(Mandate client, Set<Act> sent, Mandate staff) {
    Chain {
        sent = Set.copyOf(sent);
    }

    /** The chain as one mandate of the person; none when no day could make it one. */
    Optional<Mandate> whole() {
        Set<String> services = services();
        Set<Act> acts = acts();
        boolean one =
                staff.allows(Act.REPRESENT)
                        && !acts.isEmpty()
                        && (!services.isEmpty() || everywhere())
                        && client.firm() != null
                        && client.firm().equals(staff.principal());
        return one
                ? Optional.of(
                        new Mandate(
                                client.id(),
                                client.principal(),
                                client.kind(),
                                client.principalName(),
                                staff.holder(),
                                staff.holderName() + ", " + staff.principalName(),
                                client.firm(),
                                client.ground(),
                                services,
                                client.establishments(),
                                acts,
                                later(),
                                sooner(),
                                Proof.NONE,
                                client.standing() == Standing.OPEN
                                        ? staff.standing()
                                        : client.standing(),
                                client.proposedBy(),
                                client.consult(),
                                client.hidden() || staff.hidden()))
                : Optional.empty();
    }

    private boolean everywhere() {
        return client.services().isEmpty() && staff.services().isEmpty();
    }

    /** None is all in a mandate: what two of them share is never left empty by chance. */
    private Set<String> services() {
        if (staff.services().isEmpty()) {
            return client.services();
        }
        if (client.services().isEmpty()) {
            return staff.services();
        }
        Set<String> shared = new TreeSet<>(client.services());
        shared.retainAll(staff.services());
        return shared;
    }

    private Set<Act> acts() {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        acts.addAll(client.acts());
        acts.retainAll(sent);
        acts.remove(Act.ADMINISTER);
        acts.remove(Act.REPRESENT);
        return acts;
    }

    private LocalDate later() {
        return client.from().isAfter(staff.from()) ? client.from() : staff.from();
    }

    private LocalDate sooner() {
        return client.until().isBefore(staff.until()) ? client.until() : staff.until();
    }
}
