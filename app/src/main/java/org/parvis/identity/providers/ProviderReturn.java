package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.MessageCatalogue;
import org.parvis.identity.entrance.SignInCounts;
import org.parvis.identity.entrance.SignInSettings;
import org.parvis.platform.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpServerErrorException;

/**
 * Somebody comes back from a provider: with a proof that was checked, or with none. The log says
 * what was wrong with an answer, never whose it was.
 */
@Component
class ProviderReturn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    static final String PATH = "/sign-in/return/";

    private static final Logger LOG = LoggerFactory.getLogger(ProviderReturn.class);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Providers providers;
    private final ProviderTrips trips;
    private final ProviderEntrance entrance;
    private final StaffArrivals staff;
    private final ObjectProvider<MessageCatalogue> messages;
    private final SignInCounts counts;

    ProviderReturn(
            Providers providers,
            ProviderTrips trips,
            ProviderEntrance entrance,
            StaffArrivals staff,
            ObjectProvider<MessageCatalogue> messages,
            SignInCounts counts) {
        this.counts = counts;
        this.providers = providers;
        this.trips = trips;
        this.entrance = entrance;
        this.staff = staff;
        this.messages = messages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        Map<String, String> trip = ProviderTrips.of(request);
        String next = trip.get(ProviderTrips.NEXT);
        String lang = trip.getOrDefault(ProviderTrips.LANG, "fr");
        if (!(who instanceof OAuth2AuthenticationToken token)
                || !(token.getPrincipal() instanceof OidcUser user)) {
            go(ProviderPages.refusal("refused", next, lang), response);
            return;
        }
        if (old(trip.get(ProviderTrips.BEGAN), user.getIdToken().getAuthenticatedAt())) {
            LOG.info("An answer of a provider was refused: old_authentication");
            go(ProviderPages.refusal("old", next, lang), response);
            return;
        }
        String id = token.getAuthorizedClientRegistrationId();
        SignInSettings.Provider provider = providers.find(id).orElseThrow();
        go(
                entrance.come(
                        Arrival.of(
                                id, provider, user, Secrets.random(), staff.of(id, provider, user)),
                        next,
                        messages.getObject().forLanguage(lang),
                        request,
                        response),
                response);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String code =
                e instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : "none";
        String why = why(code, e);
        LOG.info(
                "An answer of a provider was refused: {}", ours(code) ? code : "error_of_provider");
        counts.tried(false);
        String next = ProviderTrips.of(request).get(ProviderTrips.NEXT);
        go(ProviderPages.refusal(why, next, trips.language(request)), response);
    }

    private static String why(String code, @Nullable Throwable cause) {
        if (code.equals("access_denied")) {
            return "cancelled";
        }
        boolean unreachable = code.equals(Providers.UNREACHABLE);
        for (Throwable one = cause; one != null && !unreachable; one = one.getCause()) {
            unreachable = one instanceof IOException || one instanceof HttpServerErrorException;
        }
        return unreachable ? "unreachable" : "refused";
    }

    /** An answer may bring any words as its error; only words of a fixed kind are logged. */
    private static boolean ours(String code) {
        return code.matches("[a-z_]{1,40}");
    }

    /** Whether a proof of now was asked for and this one is of before. */
    private static boolean old(@Nullable String began, @Nullable Instant authenticated) {
        return began != null
                && (authenticated == null
                        || authenticated.isBefore(Instant.parse(began).minus(SKEW)));
    }

    private static void go(String place, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Location", Objects.requireNonNull(place));
    }
}
