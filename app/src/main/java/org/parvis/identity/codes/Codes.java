package org.parvis.identity.codes;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.TypedCodes;
import org.parvis.identity.entrance.Devices;
import org.parvis.identity.entrance.Limits;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.parvis.platform.web.Throttle.Answer;
import org.parvis.platform.web.Throttle.Bucket;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes sent by e-mail. The page that asks for one answers the same whether or not there is an
 * account; only the message itself, which its owner alone reads, says which. What is handed a
 * {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Codes {
    private static final int TRIES = 5;

    /**
     * A code that waits to be typed.
     *
     * @param browser what has to be brought with it
     */
    public record Waiting(UUID id, EmailAddress email, String browser, Instant expires) {}

    /**
     * Who asks for a code.
     *
     * @param from network address
     * @param device what names their browser, when it was named
     * @param browser what the code is bound to: it counts for whoever brings that again
     */
    public record Asker(String from, @Nullable String device, String browser) {
        public static Asker of(HttpServletRequest request, String browser) {
            return new Asker(request.getRemoteAddr(), Devices.name(request).orElse(null), browser);
        }
    }

    /** A code typed right: for which address, and whose account when there is one. */
    public record Proven(EmailAddress email, @Nullable UUID account) {}

    private final Scenes scenes;
    private final Throttle throttle;
    private final CodeMessages messages;
    private final Devices devices;
    private final InstantSource clock;

    Codes(
            Scenes scenes,
            Throttle throttle,
            CodeMessages messages,
            Devices devices,
            InstantSource clock) {
        this.devices = devices;
        this.scenes = scenes;
        this.throttle = throttle;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Sends a code, or the reason why none is of use, to that address. One that was sent to the
     * same browser and is still good is not sent again.
     */
    public Outcome<UUID> send(Purpose purpose, EmailAddress email, String lang, Asker asker) {
        Optional<UUID> good = stillGood(purpose, email, asker.browser());
        if (good.isPresent()) {
            return Outcome.ok(good.get());
        }
        if (throttle.take(buckets(email, asker)) instanceof Answer.Wait wait) {
            return Outcome.refused("identity.code.wait", wait.minutes());
        }
        return Outcome.ok(send(purpose, email, lang, asker.browser()));
    }

    /**
     * A browser in which the owner of that address signed in before has codes of its own: however
     * many strangers ask for, they use up none of these.
     */
    private Bucket[] buckets(EmailAddress email, Asker asker) {
        String network = Throttle.network(asker.from());
        return asker.device() != null && devices.knows(asker.device(), email)
                ? new Bucket[] {new Bucket(Limits.CODES_DEVICE, email.key(), asker.device())}
                : new Bucket[] {
                    new Bucket(Limits.CODES_HERE, email.key(), network),
                    new Bucket(Limits.CODES_ADDRESS, network),
                    new Bucket(Limits.CODES_EMAIL, email.key())
                };
    }

    private Optional<UUID> stillGood(Purpose purpose, EmailAddress email, String browser) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select id from identity.verifications
                                        where email_key = :key and purpose = :purpose
                                          and browser = :browser
                                          and tries_left > 0 and expires_at > :now
                                        order by expires_at desc limit 1
                                        """)
                                .param("key", email.key())
                                .param("purpose", purpose.code())
                                .param("browser", digest(browser))
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(UUID.class)
                                .optional());
    }

    private UUID send(Purpose purpose, EmailAddress email, String lang, String browser) {
        UUID id = Ids.next();
        String code = Secrets.sixDigits();
        CodeAudience audience =
                scenes.in(
                        new IdentityScene(), jdbc -> keep(jdbc, id, purpose, email, code, browser));
        messages.send(id, audience.to(), lang, purpose, audience.usable() ? code : null);
        return id;
    }

    private CodeAudience keep(
            JdbcClient jdbc,
            UUID id,
            Purpose purpose,
            EmailAddress email,
            String code,
            String browser) {
        CodeAudience audience = CodeAudience.of(jdbc, purpose, email);
        jdbc.sql(
                        """
                        insert into identity.verifications
                          (id, purpose, email, email_key, code, account, tries_left, expires_at,
                           browser)
                        values (:id, :purpose, :email, :key, :code, :account, :tries, :expires,
                          :browser)
                        """)
                .param("id", id)
                .param("purpose", purpose.code())
                .param("email", email.written())
                .param("key", email.key())
                .param("code", audience.usable() ? digest(id, code) : null)
                .param("account", audience.account())
                .param("tries", TRIES)
                .param("expires", clock.instant().plus(purpose.valid()).atOffset(ZoneOffset.UTC))
                .param("browser", digest(browser))
                .update();
        return audience;
    }

    /** The code of that browser that the address of a page names, while it may still be typed. */
    public Optional<Waiting> waiting(Purpose purpose, String written, String browser) {
        return Ids.read(written).flatMap(id -> waiting(purpose, id, browser));
    }

    Optional<Waiting> waiting(Purpose purpose, UUID id, String browser) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select id, email, email_key, expires_at from identity.verifications
                                        where id = :id and purpose = :purpose
                                          and tries_left > 0 and expires_at > :now
                                          and browser = :browser
                                        """)
                                .param("browser", digest(browser))
                                .param("id", id)
                                .param("purpose", purpose.code())
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(
                                        (rows, i) ->
                                                new Waiting(
                                                        rows.getObject("id", UUID.class),
                                                        new EmailAddress(
                                                                rows.getString("email"),
                                                                rows.getString("email_key")),
                                                        browser,
                                                        rows.getObject(
                                                                        "expires_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant()))
                                .optional());
    }

    /** Takes a code that is typed alone, in a transaction of its own. */
    Outcome<Proven> redeem(Purpose purpose, Waiting waiting, String typed) {
        return typed.isBlank()
                ? Outcome.refused("identity.code.missing")
                : scenes.in(new IdentityScene(), jdbc -> redeem(jdbc, purpose, waiting, typed));
    }

    /** Takes one try; a right code is used up, so two requests can never both succeed. */
    public Outcome<Proven> redeem(JdbcClient jdbc, Purpose purpose, Waiting waiting, String typed) {
        UUID id = waiting.id();
        record Row(byte @Nullable [] code, int left, Proven proven) {}
        Instant now = clock.instant();
        Optional<Row> found =
                jdbc.sql(
                                """
                                update identity.verifications set tries_left = tries_left - 1
                                where id = :id and purpose = :purpose
                                  and tries_left > 0 and expires_at > :now
                                  and browser = :browser
                                returning code, tries_left, email, email_key, account
                                """)
                        .param("browser", digest(waiting.browser()))
                        .param("id", id)
                        .param("purpose", purpose.code())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query(
                                (rows, i) ->
                                        new Row(
                                                rows.getBytes("code"),
                                                rows.getInt("tries_left"),
                                                new Proven(
                                                        new EmailAddress(
                                                                rows.getString("email"),
                                                                rows.getString("email_key")),
                                                        rows.getObject("account", UUID.class))))
                        .optional();
        if (found.isEmpty()) {
            return Outcome.refused("identity.code.gone");
        }
        byte[] expected = found.get().code() == null ? new byte[0] : found.get().code();
        if (!MessageDigest.isEqual(expected, digest(id, TypedCodes.digits(typed)))) {
            int left = found.get().left();
            return left == 0
                    ? Outcome.refused("identity.code.gone")
                    : Outcome.refused("identity.code.wrong", left);
        }
        // one of them may be typed elsewhere at this moment: neither waits for the other
        jdbc.sql(
                        """
                        delete from identity.verifications where id in (
                          select id from identity.verifications where email_key = :key
                          for update skip locked)
                        """)
                .param("key", found.get().proven().email().key())
                .update();
        return Outcome.ok(found.get().proven());
    }

    private static byte[] digest(String browser) {
        return Digests.of("code", browser);
    }

    private static byte[] digest(UUID id, String code) {
        return Digests.of(id.toString(), code);
    }
}
