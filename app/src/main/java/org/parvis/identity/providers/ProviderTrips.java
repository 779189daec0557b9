package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Vault;
import org.parvis.identity.passkeys.Challenges;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.identity.sessions.SealedCookie;
import org.parvis.platform.Digests;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * What is to be remembered of somebody who was sent to a provider: the state, the nonce and the
 * verifier that the answer must match, and where they were going. The browser carries it, sealed;
 * an answer is taken in that browser only, once, from that provider.
 */
@Component
class ProviderTrips implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    static final Duration VALID = Duration.ofMinutes(15);
    static final String LANG = "parvis.lang";
    static final String NEXT = "parvis.next";
    static final String BEGAN = "parvis.began";
    private static final String STATE = "parvis.state";
    private static final String[] CARRIED = {
        OAuth2ParameterNames.REGISTRATION_ID,
        OidcParameterNames.NONCE,
        PkceParameterNames.CODE_VERIFIER,
        LANG,
        NEXT,
        BEGAN
    };

    private final Providers providers;
    private final Challenges challenges;
    private final InstantSource clock;
    private final SealedCookie cookie;

    ProviderTrips(Providers providers, Challenges challenges, Vault vault, InstantSource clock) {
        this.providers = providers;
        this.challenges = challenges;
        this.clock = clock;
        this.cookie =
                new SealedCookie(
                        new BrowserCookie(IdentityCookie.TRIP, VALID),
                        vault.installation("identity.trip"),
                        clock);
    }

    /** The way back that this request is on, once its answer was matched. */
    static Map<String, String> of(HttpServletRequest request) {
        return request.getAttribute(ProviderTrips.class.getName()) instanceof Carried carried
                ? carried.facts()
                : Map.of();
    }

    private record Carried(Map<String, String> facts) {}

    /** The language that the page spoke; also when the answer was not ours. */
    String language(HttpServletRequest request) {
        return of(request)
                .getOrDefault(
                        LANG, cookie.read(request).map(facts -> facts.get(LANG)).orElse("fr"));
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest trip,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (trip == null) {
            cookie.forget(request, response);
            return;
        }
        Map<String, String> facts = new HashMap<>();
        for (String name : CARRIED) {
            if (trip.getAttribute(name) instanceof String value) {
                facts.put(name, value);
            }
        }
        facts.put(STATE, trip.getState());
        cookie.put(facts, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(
            HttpServletRequest request) {
        return matching(request).flatMap(this::trip).orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        Optional<Map<String, String>> found = matching(request);
        if (found.isEmpty()) {
            return null;
        }
        request.setAttribute(ProviderTrips.class.getName(), new Carried(found.get()));
        cookie.forget(request, response);
        byte[] state = Digests.of("trip", found.get().getOrDefault(STATE, ""));
        return challenges.first(state, clock.instant().plus(VALID))
                ? trip(found.get()).orElse(null)
                : null;
    }

    /**
     * The state in constant time; and from the provider that was asked, so that none answers for
     * another.
     */
    private Optional<Map<String, String>> matching(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        String place = request.getRequestURI();
        return state == null
                ? Optional.empty()
                : cookie.read(request)
                        .filter(facts -> same(state, facts.get(STATE)))
                        .filter(
                                facts ->
                                        place.equals(
                                                ProviderReturn.PATH
                                                        + facts.get(
                                                                OAuth2ParameterNames
                                                                        .REGISTRATION_ID)));
    }

    private static boolean same(String one, @Nullable String other) {
        return other != null
                && MessageDigest.isEqual(
                        one.getBytes(StandardCharsets.UTF_8),
                        other.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<OAuth2AuthorizationRequest> trip(Map<String, String> facts) {
        String id = facts.getOrDefault(OAuth2ParameterNames.REGISTRATION_ID, "");
        ClientRegistration provider = providers.findByRegistrationId(id);
        return provider == null
                ? Optional.empty()
                : Optional.of(
                        OAuth2AuthorizationRequest.authorizationCode()
                                .authorizationUri(
                                        Objects.requireNonNull(
                                                provider.getProviderDetails()
                                                        .getAuthorizationUri()))
                                .clientId(provider.getClientId())
                                .redirectUri(provider.getRedirectUri())
                                .scopes(provider.getScopes())
                                .state(facts.get(STATE))
                                .attributes(all -> all.putAll(facts))
                                .build());
    }
}
