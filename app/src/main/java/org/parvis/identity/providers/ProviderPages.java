package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.Sessions;
import org.parvis.identity.entrance.SignInSettings;
import org.parvis.identity.web.AccountPaths;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.platform.Page;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The way to a provider, and what is said when one comes back without a proof. */
@Controller
class ProviderPages {
    /** Why nobody was let in, as the page can say it. */
    private static final List<String> WHY =
            List.of("unreachable", "cancelled", "refused", "old", "other");

    private final Providers providers;
    private final ProviderTrips trips;
    private final Sessions sessions;
    private final InstantSource clock;

    ProviderPages(
            Providers providers, ProviderTrips trips, Sessions sessions, InstantSource clock) {
        this.providers = providers;
        this.trips = trips;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Where one sets out for a provider. */
    static String path(String id, int level, @Nullable String next, String lang) {
        String query = ReturnAddress.suffix(next);
        String place =
                AccountPaths.signIn(lang)
                        + (lang.equals("fr") ? "/fournisseur/" : "/provider/")
                        + id;
        return level <= 1
                ? place + query
                : place + query + (query.isEmpty() ? "?" : "&") + "level=" + level;
    }

    static String refusal(String why, @Nullable String next, String lang) {
        String query = ReturnAddress.suffix(next);
        return AccountPaths.signIn(lang)
                + (lang.equals("fr") ? "/refus" : "/refusal")
                + query
                + (query.isEmpty() ? "?" : "&")
                + "why="
                + why;
    }

    /** Why nobody was let in, and the other ways. */
    record RefusalPage(String why, boolean signedIn, String ways) {}

    @GetMapping({"/fr/connexion/fournisseur/{id}", "/en/sign-in/provider/{id}"})
    Page go(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int level,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInSettings.Provider provider = providers.find(id).orElse(null);
        if (provider == null) {
            return Page.redirect(AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(next));
        }
        try {
            OAuth2AuthorizationRequest trip = trip(id, provider, level, next, w, request);
            trips.saveAuthorizationRequest(trip, request, response);
            return Page.redirect(trip.getAuthorizationRequestUri());
        } catch (OAuth2AuthenticationException e) {
            return Page.redirect(refusal("unreachable", next, w.lang()));
        }
    }

    @GetMapping({"/fr/connexion/refus", "/en/sign-in/refusal"})
    Page refused(
            @RequestParam(defaultValue = "") String why,
            @RequestParam(required = false) @Nullable String next,
            Words w,
            HttpServletRequest request) {
        boolean in = sessions.current(request).isPresent();
        String ways =
                in
                        ? Onward.address(next, w)
                        : AccountPaths.signIn(w.lang()) + ReturnAddress.suffix(next);
        return Page.of(
                        "identity/providers/providerRefusal",
                        new RefusalPage(WHY.contains(why) ? why : "refused", in, ways))
                .title(w.say("identity.provider.refusal.title"))
                .nav("account");
    }

    /** Whoever is signed in already gives a proof of now: the provider must ask them again. */
    private OAuth2AuthorizationRequest trip(
            String id,
            SignInSettings.Provider provider,
            int level,
            @Nullable String next,
            Words w,
            HttpServletRequest request) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(providers, "/none");
        List<String> asked = level > 1 ? provider.reaching(level) : List.of();
        boolean again = sessions.current(request).isPresent();
        resolver.setAuthorizationRequestCustomizer(
                trip ->
                        trip.additionalParameters(all -> ask(all, asked, again, w))
                                .attributes(all -> carry(all, again, next, w)));
        OAuth2AuthorizationRequest trip = resolver.resolve(request, id);
        if (trip == null) {
            throw new IllegalStateException("The provider was there a moment ago");
        }
        return trip;
    }

    private static void ask(Map<String, Object> all, List<String> acr, boolean again, Words w) {
        all.put("ui_locales", w.lang());
        if (!acr.isEmpty()) {
            all.put("acr_values", String.join(" ", acr));
        }
        if (again) {
            all.put("max_age", "0");
        }
    }

    private void carry(Map<String, Object> all, boolean again, @Nullable String next, Words w) {
        all.put(ProviderTrips.LANG, w.lang());
        String safe = ReturnAddress.safe(next);
        if (safe != null) {
            all.put(ProviderTrips.NEXT, safe);
        }
        if (again) {
            all.put(ProviderTrips.BEGAN, clock.instant().toString());
        }
    }
}
