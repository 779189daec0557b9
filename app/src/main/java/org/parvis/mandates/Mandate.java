package org.parvis.mandates;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.OnBehalfOf;

/**
 * Somebody acts for somebody, within limits.
 *
 * @param principal for whom; unknown while a proposal waits at an address
 * @param holder who acts; unknown while a proposal waits at an address
 * @param services codes of the services; none means all of them
 * @param establishments places of a business; none means all of it, and what is of no place
 * @param until the last day, which every mandate has
 * @param firm the business that holds it, when not one person does; whoever it sends there then
 *     acts as the holder
 * @param hidden a block that does not reveal itself: to its holder it never was
 */
public record Mandate(
        UUID id,
        @Nullable UUID principal,
        PrincipalKind kind,
        String principalName,
        @Nullable UUID holder,
        String holderName,
        @Nullable UUID firm,
        String ground,
        Set<String> services,
        Set<UUID> establishments,
        Set<Act> acts,
        LocalDate from,
        LocalDate until,
        Proof proof,
        Standing standing,
        UUID proposedBy,
        boolean consult,
        boolean hidden) {
    public Mandate {
        services = Set.copyOf(services);
        establishments = Set.copyOf(establishments);
        acts = Set.copyOf(acts);
    }

    /** Whether it holds at a place of a business, or for what is of no place. */
    public boolean covers(@Nullable UUID establishment) {
        return establishments.isEmpty()
                || (establishment != null && establishments.contains(establishment));
    }

    public boolean covers(String service) {
        return services.isEmpty() || services.contains(service);
    }

    public boolean allows(Act act) {
        return acts.contains(act);
    }

    /** Whether it holds on that day. */
    public boolean inForce(LocalDate on) {
        return standing == Standing.OPEN && !hidden && !on.isBefore(from) && !on.isAfter(until);
    }

    /** Whether that side is asked: what the other one proposed waits for its answer. */
    public boolean asks(UUID side) {
        return standing == Standing.PROPOSED && !proposedBy.equals(side);
    }

    public boolean over(LocalDate on) {
        return switch (standing) {
            case REFUSED, REVOKED -> true;
            case PROPOSED, DECIDING, OPEN -> on.isAfter(until);
        };
    }

    /** For whom, once that is known: always so of one in force. */
    public OnBehalfOf onBehalf() {
        if (principal == null) {
            throw new IllegalStateException("Nobody is known yet for whom to act");
        }
        return new OnBehalfOf(principal, id);
    }
}
