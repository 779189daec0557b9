package org.parvis.identity.providers;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.entrance.SignInSettings;

/** What the description of a provider must be: a mistake in it stops the start, with its place. */
final class ProviderRules {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ProviderRules() {}

    static void check(String id, SignInSettings.Provider provider) {
        if (!ID.matcher(id).matches()) {
            throw wrong(id, ": the name is no word of small letters, digits and hyphens");
        }
        said(id, "client-id", provider.clientId());
        said(id, "name-fr", provider.nameFr());
        if (!reachable(provider.issuer())) {
            throw wrong(id, ".issuer is no https address (http only for this machine)");
        }
        if (!provider.scopes().contains("openid")) {
            throw wrong(id, ".scopes must hold openid");
        }
        for (SignInSettings.Acr acr : provider.acr()) {
            if (acr.level() < 1 || acr.level() > 3) {
                throw wrong(id, ".acr: a level is 1, 2 or 3");
            }
        }
    }

    private static void said(String id, String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(id, "." + field + " is missing");
        }
    }

    private static boolean reachable(@Nullable String issuer) {
        if (issuer == null) {
            return false;
        }
        try {
            URI uri = URI.create(issuer);
            return uri.getHost() != null
                    && uri.getQuery() == null
                    && ("https".equals(uri.getScheme())
                            || ("http".equals(uri.getScheme()) && HERE.contains(uri.getHost())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static IllegalStateException wrong(String id, String what) {
        return new IllegalStateException("parvis.sign-in.providers." + id + what);
    }
}
