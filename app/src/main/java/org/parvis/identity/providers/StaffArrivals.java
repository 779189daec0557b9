package org.parvis.identity.providers;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.parvis.identity.StaffGroups;
import org.parvis.identity.entrance.SignInSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Reads the groups that a provider says somebody is in, and hands them on once it is known who. */
@Component
class StaffArrivals {
    private static final int LONGEST = 200;

    private final ObjectProvider<StaffGroups> groups;

    StaffArrivals(ObjectProvider<StaffGroups> groups) {
        this.groups = groups;
    }

    /** Those that mean something here. What is no list of words counts as none. */
    List<String> of(String id, SignInSettings.Provider provider, OidcUser user) {
        String claim = provider.groupsClaim();
        StaffGroups known = groups.getIfAvailable();
        if (claim.isEmpty() || known == null) {
            return List.of();
        }
        Set<String> meant = known.known(id);
        return user.getClaims().get(claim) instanceof Collection<?> said
                ? said.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(group -> group.length() <= LONGEST && meant.contains(group))
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }

    void came(UUID account, Arrival arrival) {
        groups.ifAvailable(one -> one.came(account, arrival.provider(), arrival.groups()));
    }
}
