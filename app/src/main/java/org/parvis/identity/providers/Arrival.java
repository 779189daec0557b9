package org.parvis.identity.providers;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.PersonName;
import org.parvis.identity.entrance.SignInSettings;
import org.parvis.platform.Digests;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Somebody whom a provider vouches for. Of the number by which it knows them only a digest is kept;
 * name and address are proposals that their owner confirms.
 *
 * @param provider its word in the configuration
 * @param identity digest of issuer and subject, in hexadecimal
 * @param level assurance of this proof, 1 to 3
 * @param browser random word: a code sent for this arrival counts with it only
 * @param groups those of an employer that mean something here
 */
record Arrival(
        String provider,
        String identity,
        int level,
        String name,
        String email,
        String browser,
        List<String> groups) {
    private static final String BETWEEN = "\n";

    static Arrival of(
            String provider,
            SignInSettings.Provider settings,
            OidcUser user,
            String browser,
            List<String> groups) {
        String issuer = String.valueOf(user.getIdToken().getIssuer());
        return new Arrival(
                provider,
                HexFormat.of()
                        .formatHex(
                                Digests.of(
                                        "identity",
                                        issuer,
                                        Objects.requireNonNull(user.getIdToken().getSubject()))),
                settings.level(user.getIdToken().getAuthenticationContextClass()),
                bounded(user.getFullName(), PersonName.LONGEST),
                bounded(user.getEmail(), 254),
                browser,
                groups);
    }

    byte[] digest() {
        return HexFormat.of().parseHex(identity);
    }

    Arrival named(String chosen) {
        return new Arrival(provider, identity, level, chosen, email, browser, groups);
    }

    Map<String, String> facts() {
        Map<String, String> facts = new HashMap<>();
        facts.put("provider", provider);
        facts.put("identity", identity);
        facts.put("level", String.valueOf(level));
        facts.put("name", name);
        facts.put("email", email);
        facts.put("browser", browser);
        facts.put("groups", String.join(BETWEEN, groups));
        return facts;
    }

    static Optional<Arrival> of(Map<String, String> facts) {
        try {
            return Optional.of(
                    new Arrival(
                            facts.getOrDefault("provider", ""),
                            facts.getOrDefault("identity", ""),
                            Integer.parseInt(facts.getOrDefault("level", "")),
                            facts.getOrDefault("name", ""),
                            facts.getOrDefault("email", ""),
                            facts.getOrDefault("browser", ""),
                            facts.getOrDefault("groups", "")
                                    .lines()
                                    .filter(group -> !group.isBlank())
                                    .toList()));
        } catch (NumberFormatException e) {
            return Optional.empty(); // written by another release
        }
    }

    private static String bounded(@Nullable String said, int longest) {
        return said == null || said.length() > longest ? "" : said;
    }
}
