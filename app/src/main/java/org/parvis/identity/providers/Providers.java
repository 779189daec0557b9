package org.parvis.identity.providers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.identity.entrance.SignInSettings;
import org.parvis.platform.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The providers that an installation trusts to say who somebody is. What a provider says of itself
 * is read when somebody first wants it, and kept for an hour: one that is down stops neither the
 * start nor the other ways in.
 */
@Component
@EnableConfigurationProperties(SignInSettings.class)
public class Providers implements ClientRegistrationRepository {
    static final String UNREACHABLE = "provider_unreachable";

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
            new ParameterizedTypeReference<>() {};

    private final Map<String, SignInSettings.Provider> known;
    private final ProviderHttp http;
    private final String site;
    private final Cache<String, ClientRegistration> registrations;

    Providers(SignInSettings settings, ProviderHttp http, Settings installation, Ticker ticker) {
        this.known = new LinkedHashMap<>(settings.providers());
        this.http = http;
        this.site = installation.publicUrl();
        this.registrations = Caffeine.newBuilder().ticker(ticker).expireAfterWrite(KEPT).build();
        known.forEach(ProviderRules::check);
    }

    public Optional<SignInSettings.Provider> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    /** How people know it; its word when it is configured no more. */
    public String name(@Nullable String id, Words w) {
        return id == null ? "" : find(id).map(one -> one.name(w.lang())).orElse(id);
    }

    /** Where one begins with each provider. */
    public List<Link> links(String key, @Nullable String next, Words w) {
        return known.entrySet().stream()
                .map(one -> link(key, one.getKey(), one.getValue(), 0, next, w))
                .toList();
    }

    /** Where one begins with that provider, when it can reach a level. */
    public Optional<Link> link(@Nullable String id, int level, @Nullable String next, Words w) {
        return id == null
                ? Optional.empty()
                : find(id).filter(one -> one.highest() >= level)
                        .map(one -> link("identity.provider.confirm", id, one, level, next, w));
    }

    private static Link link(
            String key,
            String id,
            SignInSettings.Provider one,
            int level,
            @Nullable String next,
            Words w) {
        return Link.to(
                w.say(key, one.name(w.lang())), ProviderPages.path(id, level, next, w.lang()));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        SignInSettings.Provider provider = known.get(id);
        return provider == null
                ? null
                : registrations.get(id, same -> registration(same, provider));
    }

    private ClientRegistration registration(String id, SignInSettings.Provider provider) {
        Map<String, Object> said = discover(id, provider.issuer());
        if (!provider.issuer().equals(said.get("issuer"))) {
            LOG.warn("The provider {} calls itself by another issuer than it was given", id);
            throw unreachable();
        }
        try {
            ClientRegistration.Builder builder =
                    ClientRegistrations.fromOidcConfiguration(said)
                            .registrationId(id)
                            .clientId(provider.clientId())
                            .redirectUri(site + ProviderReturn.PATH + id)
                            .scope(provider.scopes());
            ClientRegistration one =
                    provider.clientSecret().isEmpty()
                            ? builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                                    .build()
                            : builder.clientSecret(provider.clientSecret()).build();
            if (one.getProviderDetails().getJwkSetUri() != null) {
                return one;
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("What it says is not what the protocol asks", e);
        }
        LOG.warn("The provider {} describes itself in a way that cannot be used", id);
        throw unreachable();
    }

    private Map<String, Object> discover(String id, String issuer) {
        try {
            String place = issuer.replaceAll("/+$", "") + DISCOVERY;
            Map<String, Object> said = http.plain().get().uri(place).retrieve().body(DOCUMENT);
            if (said != null) {
                return said;
            }
        } catch (RestClientException e) {
            LOG.warn("The provider {} does not answer", id, e);
        }
        throw unreachable();
    }

    private static OAuth2AuthenticationException unreachable() {
        return new OAuth2AuthenticationException(new OAuth2Error(UNREACHABLE));
    }
}
