package org.parvis.identity.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.VaultException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts that a browser carries for us for some minutes, on its way to a provider and back: sealed,
 * so that it can neither read nor change them, and no row is kept of somebody who may never come
 * back.
 */
public final class SealedCookie {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, String>> FACTS = new TypeReference<>() {};
    private static final String UNTIL = "until";

    private final BrowserCookie cookie;
    private final Sealer sealer;
    private final InstantSource clock;

    public SealedCookie(BrowserCookie cookie, Sealer sealer, InstantSource clock) {
        this.cookie = cookie;
        this.sealer = sealer;
        this.clock = clock;
    }

    public void put(
            Map<String, String> facts, HttpServletRequest request, HttpServletResponse response) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(UNTIL, clock.instant().plus(cookie.life()).toString());
        byte[] sealed =
                sealer.seal(JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8), bound());
        cookie.keep(
                Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), request, response);
    }

    /** What it carries, while its time lasts. */
    public Optional<Map<String, String>> read(HttpServletRequest request) {
        return cookie.value(request)
                .flatMap(this::open)
                .filter(facts -> Instant.parse(facts.get(UNTIL)).isAfter(clock.instant()));
    }

    public void forget(HttpServletRequest request, HttpServletResponse response) {
        cookie.forget(request, response);
    }

    private Optional<Map<String, String>> open(String value) {
        try {
            byte[] plain = sealer.unseal(Base64.getUrlDecoder().decode(value), bound());
            return Optional.of(JSON.readValue(plain, FACTS));
        } catch (IllegalArgumentException | VaultException | JacksonException e) {
            return Optional.empty();
        }
    }

    private byte[] bound() {
        return cookie.family().beginning().getBytes(StandardCharsets.US_ASCII);
    }
}
