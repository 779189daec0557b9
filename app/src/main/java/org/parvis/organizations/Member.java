package org.parvis.organizations;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Role;

/**
 * Somebody who works in a public body, as anybody may know them: the name, title and duties of a
 * member of a public body are public information (A-2.1, s. 57).
 */
public record Member(
        Home home,
        UUID id,
        String name,
        LocalizedText title,
        @Nullable String unit,
        Set<Role> roles,
        LocalDate since,
        @Nullable LocalDate until) {

    public boolean worksOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** The same member in other duties. */
    public Member in(Set<Role> duties) {
        return new Member(home, id, name, title, unit, Set.copyOf(duties), since, until);
    }

    /** In which of their duties they act: the one that may do most with a file. */
    public Role role() {
        for (Role role : STRONGEST_FIRST) {
            if (roles.contains(role)) {
                return role;
            }
        }
        return Role.AGENT;
    }

    private static final Role[] STRONGEST_FIRST = {
        Role.PERSON_IN_CHARGE,
        Role.MANAGER,
        Role.AGENT,
        Role.HEAD,
        Role.DESIGNER,
        Role.JURIST,
        Role.STEWARD
    };
}
