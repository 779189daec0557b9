package org.parvis.identity.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.WayKind;
import org.parvis.identity.sessions.BrowserCookie;
import org.parvis.identity.sessions.IdentityCookie;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Between the first proof and the second: nobody is signed in yet, one browser may go on for a few
 * minutes. It is no session, so nothing can mistake it for one.
 */
@Component
public class Steps {
    static final Duration VALID = Duration.ofMinutes(10);
    private static final BrowserCookie COOKIE = new BrowserCookie(IdentityCookie.STEP, VALID);

    /** Whose second proof is awaited, and what the first one was. */
    public record Pending(UUID account, WayKind first) {}

    private final Scenes scenes;
    private final InstantSource clock;

    Steps(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    void open(
            UUID account, WayKind first, HttpServletRequest request, HttpServletResponse response) {
        byte[] browser = Digests.of(COOKIE.give(request, response));
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into identity.steps (browser, account, first, expires_at)
                                        values (:browser, :account, :first, :expires)
                                        """)
                                .param("browser", browser)
                                .param("account", account)
                                .param("first", first.code())
                                .param(
                                        "expires",
                                        clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                                .update());
    }

    public Optional<Pending> pending(HttpServletRequest request) {
        return COOKIE.word(request).flatMap(this::pending);
    }

    private Optional<Pending> pending(String word) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select account, first from identity.steps
                                        where browser = :browser and expires_at > :now
                                        """)
                                .param("browser", Digests.of(word))
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(
                                        (rows, i) ->
                                                new Pending(
                                                        rows.getObject("account", UUID.class),
                                                        WayKind.of(rows.getString("first"))))
                                .optional());
    }

    /** After the second proof, or when the first is taken back. */
    void close(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.word(request)
                .ifPresent(
                        word ->
                                scenes.in(
                                        new IdentityScene(),
                                        jdbc ->
                                                jdbc.sql(
                                                                """
                                                                delete from identity.steps
                                                                where browser = :browser
                                                                """)
                                                        .param("browser", Digests.of(word))
                                                        .update()));
        COOKIE.forget(request, response);
    }
}
