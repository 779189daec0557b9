package org.parvis.identity.providers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.parvis.documents.keys.Vault;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.identity.sessions.SealedCookie;
import org.springframework.stereotype.Component;

/** Who came from a provider and has no account by it yet: their browser carries it for a while. */
@Component
class Arrivals {
    private final SealedCookie cookie;

    Arrivals(Vault vault, InstantSource clock) {
        this.cookie =
                new SealedCookie(
                        new BrowserCookie(IdentityCookie.ARRIVAL, Duration.ofMinutes(30)),
                        vault.installation("identity.arrival"),
                        clock);
    }

    void keep(Arrival arrival, HttpServletRequest request, HttpServletResponse response) {
        cookie.put(arrival.facts(), request, response);
    }

    Optional<Arrival> of(HttpServletRequest request) {
        return cookie.read(request).flatMap(Arrival::of);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
    }
}
