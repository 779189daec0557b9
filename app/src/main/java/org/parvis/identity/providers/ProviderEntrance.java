package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.identity.SignedIn;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Entrance;
import org.parvis.identity.entrance.Ways;
import org.parvis.identity.sessions.HttpSessions;
import org.parvis.identity.web.Onward;
import org.parvis.identity.web.ReturnAddress;
import org.parvis.platform.Page;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes whom a provider vouches for: into their account, on with a further proof, or
 * to the question which account is meant. Two accounts are never joined because their addresses
 * look the same.
 */
@Component
class ProviderEntrance {
    private final ExternalIdentities identities;
    private final Arrivals arrivals;
    private final Entrance entrance;
    private final HttpSessions sessions;
    private final Ways ways;
    private final StaffArrivals staff;

    ProviderEntrance(
            ExternalIdentities identities,
            Arrivals arrivals,
            Entrance entrance,
            HttpSessions sessions,
            Ways ways,
            StaffArrivals staff) {
        this.identities = identities;
        this.arrivals = arrivals;
        this.entrance = entrance;
        this.sessions = sessions;
        this.ways = ways;
        this.staff = staff;
    }

    /** The address to go on to. */
    String come(
            Arrival arrival,
            @Nullable String next,
            Words w,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<UUID> account = identities.account(arrival);
        Optional<UUID> in = sessions.current(request).map(SignedIn::account);
        if (account.isEmpty()) {
            arrivals.keep(arrival, request, response);
            return in.isPresent()
                    ? ProviderLinkPages.path(w.lang()) + ReturnAddress.suffix(next)
                    : ArrivalPages.path(w.lang()) + ReturnAddress.suffix(next);
        }
        if (in.isPresent() && !in.equals(account)) {
            return ProviderPages.refusal("other", next, w.lang());
        }
        identities.used(arrival);
        staff.came(account.get(), arrival);
        if (in.isPresent()) {
            return prove(arrival, in.get(), next, w, request);
        }
        return address(
                entrance.enter(
                        account.get(),
                        WayKind.EXTERNAL,
                        arrival.level(),
                        next,
                        w,
                        request,
                        response));
    }

    /** One proof of a provider is no second proof for who chose that one is not enough. */
    private String prove(
            Arrival arrival,
            UUID account,
            @Nullable String next,
            Words w,
            HttpServletRequest request) {
        if (arrival.level() > 1 || !ways.asksSecond(account)) {
            sessions.prove(WayKind.EXTERNAL, arrival.level(), request);
        }
        return Onward.address(next, w);
    }

    private static String address(Page page) {
        String address = page.redirect();
        if (address == null) {
            throw new IllegalStateException("The door leads on, it shows nothing");
        }
        return address;
    }
}
