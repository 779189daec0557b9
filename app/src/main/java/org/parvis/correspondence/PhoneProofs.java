package org.parvis.correspondence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.Words;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.parvis.platform.web.Throttle;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves that a telephone is its owner's: a code goes there, and they type it here. What is handed
 * a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class PhoneProofs {
    private static final int TRIES = 5;
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final Throttle.Limit OF_ACCOUNT =
            new Throttle.Limit("text-codes-account", 5, Duration.ofHours(1));
    private static final Throttle.Limit OF_NUMBER =
            new Throttle.Limit("text-codes-number", 5, Duration.ofHours(1));

    private final Scenes scenes;
    private final Post post;
    private final Throttle throttle;
    private final Sealer sealer;
    private final InstantSource clock;

    PhoneProofs(Scenes scenes, Post post, Throttle throttle, Vault vault, InstantSource clock) {
        this.scenes = scenes;
        this.post = post;
        this.throttle = throttle;
        this.sealer = vault.installation("correspondence.proofs");
        this.clock = clock;
    }

    /** Sends a code to that number; one sent before counts no more. */
    Outcome<Telephone> send(UUID account, Telephone to, Words w) {
        return allowed(account, to)
                .then(
                        code ->
                                scenes.in(
                                        new Scene.Person(account),
                                        sql -> send(sql, account, to, code, w)));
    }

    /** The same for a file whose person has no account; it stands where an account would. */
    Outcome<Telephone> sendForFile(UUID file, Telephone to, Words w) {
        return allowed(file, to).then(code -> scenes.job(jobs -> send(jobs, file, to, code, w)));
    }

    private Outcome<String> allowed(UUID account, Telephone to) {
        Throttle.Answer answer =
                throttle.take(
                        new Throttle.Bucket(OF_ACCOUNT, account.toString()),
                        new Throttle.Bucket(OF_NUMBER, to.number()));
        if (answer instanceof Throttle.Answer.Wait wait) {
            return Outcome.refused("correspondence.refused.wait", wait.minutes());
        }
        return Outcome.ok(Secrets.sixDigits());
    }

    private Outcome<Telephone> send(
            JdbcClient sql, UUID account, Telephone to, String code, Words w) {
        sql.sql(
                        """
                        insert into correspondence.proofs (account, sealed, code, tries_left,
                          expires_at)
                        values (:account, :sealed, :code, :tries, :expires)
                        on conflict (account) do update set sealed = excluded.sealed,
                          code = excluded.code, tries_left = excluded.tries_left,
                          expires_at = excluded.expires_at
                        """)
                .param("account", account)
                .param("sealed", sealer.seal(utf8(to.number()), utf8(account.toString())))
                .param("code", digest(account, code))
                .param("tries", TRIES)
                .param("expires", clock.instant().plus(VALID).atOffset(ZoneOffset.UTC))
                .update();
        post.send(
                sql,
                Message.sms(
                        "phone-code",
                        null,
                        to.number(),
                        w.lang(),
                        w.say("correspondence.sms.code", code),
                        "phone-code:" + Ids.next()));
        return Outcome.ok(to);
    }

    /** The number that waits for its code, while one may still be typed. */
    Optional<Telephone> waiting(JdbcClient sql, UUID account) {
        return sql.sql(
                        """
                        select sealed from correspondence.proofs
                        where account = :account and tries_left > 0 and expires_at > :now
                        """)
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> number(account, bytes));
    }

    private record Tried(byte[] sealed, byte[] code, int left) {}

    /** Takes one try; a right code is used up. */
    Outcome<Telephone> redeem(JdbcClient sql, UUID account, String typed) {
        String digits = typed.replaceAll("\\D", "");
        if (digits.isEmpty()) {
            return Outcome.refused("correspondence.refused.code.missing");
        }
        Optional<Tried> tried =
                sql.sql(
                                """
                                update correspondence.proofs set tries_left = tries_left - 1
                                where account = :account and tries_left > 0 and expires_at > :now
                                returning sealed, code, tries_left
                                """)
                        .param("account", account)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(
                                (row, n) ->
                                        new Tried(
                                                row.getBytes("sealed"),
                                                row.getBytes("code"),
                                                row.getInt("tries_left")))
                        .optional();
        if (tried.isEmpty()) {
            return Outcome.refused("correspondence.refused.code.gone");
        }
        if (!MessageDigest.isEqual(tried.get().code(), digest(account, digits))) {
            return Outcome.refused("correspondence.refused.code", tried.get().left());
        }
        sql.sql("delete from correspondence.proofs where account = ?").param(account).update();
        return Outcome.ok(number(account, tried.get().sealed()));
    }

    /** Numbers whose code nobody typed in time; how many. */
    int forgetExpired() {
        return scenes.job(
                jobs ->
                        jobs.sql("delete from correspondence.proofs where expires_at <= ?")
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
    }

    private Telephone number(UUID account, byte[] sealed) {
        byte[] plain = sealer.unseal(sealed, utf8(account.toString()));
        return new Telephone(new String(plain, StandardCharsets.UTF_8));
    }

    private static byte[] digest(UUID account, String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(utf8(account + ":" + code));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
