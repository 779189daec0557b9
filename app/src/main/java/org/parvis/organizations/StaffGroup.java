package org.parvis.organizations;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Role;

/**
 * What a group of a body's own provider means in the body. No group makes anybody the person in
 * charge or the head, and none makes a steward: the first takes a written instrument, the others
 * take two.
 *
 * @param provider its word in the configuration
 * @param group as the provider writes it
 */
public record StaffGroup(String provider, String group, Set<Role> roles, @Nullable String unit) {
    /** What a group may give. */
    public static final Set<Role> ALLOWED = EnumSet.of(Role.AGENT, Role.MANAGER, Role.DESIGNER);

    public StaffGroup {
        roles = Set.copyOf(roles);
    }
}
