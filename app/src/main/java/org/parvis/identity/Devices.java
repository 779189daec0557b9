package org.parvis.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.sql.Date;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers that an account was signed in from. Their attempts are counted apart, so a stranger who
 * uses up all attempts on somebody's address locks nobody out who was here before.
 */
@Component
class Devices {
    private static final String COOKIE = "parvis-device";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    private final Scenes scenes;
    private final InstantSource clock;

    Devices(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What names the browser, when it was named. */
    static Optional<String> name(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> value.length() == BYTES * 4 / 3);
    }

    /** Whether the owner of that address signed in from that browser before. */
    boolean knows(String device, EmailAddress email) {
        return scenes.reading(
                new Scene.Identity(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select exists (
                                          select from identity.devices d
                                          join identity.accounts a on a.id = d.account
                                          where a.email_key = :key and d.device = :device)
                                        """)
                                .param("key", email.key())
                                .param("device", Digests.of(device))
                                .query(Boolean.class)
                                .single());
    }

    /** Remembers the browser after its owner signed in. */
    void remember(UUID account, HttpServletRequest request, HttpServletResponse response) {
        String device = name(request).orElseGet(Devices::random);
        scenes.in(
                new Scene.Identity(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into identity.devices (account, device, used_on)
                                        values (:account, :device, :today)
                                        on conflict (account, device) do update set used_on = excluded.used_on
                                        """)
                                .param("account", account)
                                .param("device", Digests.of(device))
                                .param("today", Date.valueOf(today()))
                                .update());
        ResponseCookie cookie =
                ResponseCookie.from(COOKIE, device)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
