package org.parvis.identity.codes;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.post.DemonstrationAddresses;
import org.springframework.stereotype.Component;

/**
 * The addresses of the accounts that a demonstration made, and of no account that somebody opened.
 */
@Component
class DemonstrationOwners implements DemonstrationAddresses {
    private final Scenes scenes;

    DemonstrationOwners(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public Set<String> own(Collection<String> emails) {
        Map<String, String> keys = new HashMap<>();
        for (String email : emails) {
            if (EmailAddress.of(email) instanceof Outcome.Ok<EmailAddress>(EmailAddress address)) {
                keys.put(email, address.key());
            }
        }
        Set<String> own =
                scenes.reading(
                        new IdentityScene(),
                        jdbc ->
                                new HashSet<>(
                                        jdbc.sql(
                                                        """
                                                        select email_key from identity.accounts
                                                        where demonstration
                                                          and email_key = any(cast(:keys as text[]))
                                                        """)
                                                .param("keys", keys.values().toArray(String[]::new))
                                                .query(String.class)
                                                .list()));
        return keys.keySet().stream()
                .filter(email -> own.contains(keys.get(email)))
                .collect(Collectors.toSet());
    }
}
