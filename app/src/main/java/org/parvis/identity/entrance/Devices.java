package org.parvis.identity.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Date;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.web.Device;
import org.springframework.stereotype.Component;

/**
 * Browsers that an account was signed in from. Their attempts are counted apart, so a stranger who
 * uses up all attempts on somebody's address locks nobody out who was here before.
 */
@Component
public class Devices {
    private static final BrowserCookie COOKIE =
            new BrowserCookie(IdentityCookie.DEVICE, Duration.ofDays(365));

    private final Scenes scenes;
    private final InstantSource clock;

    public Devices(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** What names the browser, when it was named. */
    public static Optional<String> name(HttpServletRequest request) {
        return COOKIE.word(request);
    }

    /** Whether the owner of that address signed in from that browser before. */
    public boolean knows(String device, EmailAddress email) {
        return scenes.reading(
                new IdentityScene(),
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

    /** The browser's name when that account signed in from it before. */
    public Optional<String> known(UUID account, HttpServletRequest request) {
        return name(request).filter(device -> knows(device, account));
    }

    private boolean knows(String device, UUID account) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select exists (
                                          select from identity.devices
                                          where account = :account and device = :device)
                                        """)
                                .param("account", account)
                                .param("device", Digests.of(device))
                                .query(Boolean.class)
                                .single());
    }

    /**
     * Remembers the browser after its owner signed in, unless others use it too.
     *
     * @return whether the account was signed in before, and never from here
     */
    public boolean remember(
            UUID account, HttpServletRequest request, HttpServletResponse response) {
        if (Device.shared(request)) {
            return elsewhere(account);
        }
        Optional<String> named = name(request);
        named.ifPresent(device -> COOKIE.keep(device, request, response));
        String device = named.orElseGet(() -> COOKIE.give(request, response));
        return scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into identity.devices (account, device, used_on)
                                        values (:account, :device, :today)
                                        on conflict (account, device) do update set used_on = excluded.used_on
                                        returning xmax = 0 and exists (
                                          select from identity.devices o where o.account = :account)
                                        """)
                                .param("account", account)
                                .param("device", Digests.of(device))
                                .param("today", Date.valueOf(today()))
                                .query(Boolean.class)
                                .single());
    }

    private boolean elsewhere(UUID account) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        "select exists (select from identity.devices where account"
                                                + " = :account)")
                                .param("account", account)
                                .query(Boolean.class)
                                .single());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
