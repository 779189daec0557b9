package org.parvis.documents.keys;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys that bodies hold themselves, for what their members say among themselves. The public key of
 * a body is known: whoever writes seals with it, jobs too. Its private key is wrapped by a token of
 * the body, and open for the time of one piece of work only, under the session of a member in that
 * token, where it is logged. The program has no PIN.
 */
@Component
public class BodyKeys {
    private static final ScopedValue<Opened> OPENED = ScopedValue.newInstance();

    private final Scenes scenes;
    private final BodySettings settings;
    private final InstantSource clock;
    private final Map<Home, HybridEncrypt> sealing = new ConcurrentHashMap<>();

    /** Who is logged in to a token is so for the whole process: one after the other. */
    private final ReentrantLock session = new ReentrantLock();

    BodyKeys(Scenes scenes, BodySettings settings, InstantSource clock) {
        this.scenes = scenes;
        this.settings = settings;
        this.clock = clock;
    }

    private record Opened(Home body, HybridDecrypt key) {}

    /** Against whom it holds what members say among themselves in files that live there. */
    public KeyGrade grade(Home home) {
        return settings.bodyOf(home).isPresent() ? KeyGrade.BODYS_KEYS : KeyGrade.SAME_MACHINE;
    }

    /**
     * Makes the key of a body, under the session of one of its members; it has one for good, and
     * nothing is made in a token beside one. In transactions of its own, outside any scene.
     */
    public Outcome<Home> make(Home body, String pin) {
        return wrapped(body).isPresent()
                ? Outcome.refused("documents.refused.bodyHasKey")
                : token(body, pin, true, token -> made(body, token));
    }

    private Outcome<Home> made(Home body, TokenCustody token) {
        KeysetHandle pair = HybridKeyPair.pair();
        byte[] plain = HybridKeyPair.bytes(pair);
        try {
            byte[] wrapped = token.wrap(body, plain);
            int kept =
                    scenes.<Integer>job(
                            jobs -> insert(jobs, body, HybridKeyPair.publicKey(pair), wrapped));
            return kept == 1 ? Outcome.ok(body) : Outcome.refused("documents.refused.bodyHasKey");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private int insert(JdbcClient jobs, Home body, byte[] publicKey, byte[] wrapped) {
        return jobs.sql(
                        """
                        insert into vault.body_keys (home, public, wrapped, made_at)
                        values (:home, :public, :wrapped, :now) on conflict (home) do nothing
                        """)
                .param("home", body.id())
                .param("public", publicKey)
                .param("wrapped", wrapped)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Does something under the session of a member of the body in its token: what members said
     * among themselves opens during that, in scenes that admit to it. Outside any scene.
     *
     * @return refused when the token does not take the PIN
     * @throws KeysAway when the token does not answer
     */
    public <T> Outcome<T> under(Home home, String pin, Supplier<Outcome<T>> work) {
        Home body = settings.bodyOf(home).orElse(home);
        Outcome<Opened> opened = token(body, pin, false, token -> open(body, token));
        return opened.then(key -> ScopedValue.where(OPENED, key).call(work::get));
    }

    private Outcome<Opened> open(Home body, TokenCustody token) {
        byte[] wrapped = wrapped(body).orElse(null);
        return wrapped == null
                ? Outcome.refused("documents.refused.bodyHasNoKey")
                : Outcome.ok(new Opened(body, HybridKeyPair.opening(token.unwrap(body, wrapped))));
    }

    private Optional<byte[]> wrapped(Home body) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql("select wrapped from vault.body_keys where home = ?")
                                .param(body.id())
                                .query((row, n) -> row.getBytes("wrapped"))
                                .optional());
    }

    /** What is done while a member is logged in. */
    private interface Session<T> {
        Outcome<T> with(TokenCustody token);
    }

    private <T> Outcome<T> token(Home body, String pin, boolean make, Session<T> work) {
        BodySettings.Place place = settings.place(body);
        if (place == null) {
            return Outcome.refused("documents.refused.bodyHasNoKey");
        }
        session.lock();
        TokenCustody token = new TokenCustody(place.with(pin));
        try {
            token.unlock(make);
            return work.with(token);
        } catch (KeysAway e) {
            if (token.pinRefused()) {
                return Outcome.refused("documents.refused.pin");
            }
            throw e;
        } finally {
            token.leave();
            session.unlock();
        }
    }

    /** What seals to the body that holds its own keys; none where the installation keeps them. */
    Optional<HybridEncrypt> sealing(JdbcClient sql, Home home) {
        return settings.bodyOf(home)
                .map(
                        body -> {
                            HybridEncrypt known = sealing.get(body);
                            return known == null ? read(sql, body) : known;
                        });
    }

    private HybridEncrypt read(JdbcClient sql, Home body) {
        byte[] publicKey =
                sql.sql("select public from vault.body_keys where home = ?")
                        .param(body.id())
                        .query((row, n) -> row.getBytes("public"))
                        .optional()
                        .orElseThrow(
                                () ->
                                        new VaultException(
                                                "The body "
                                                        + body
                                                        + " is to hold its own keys and has none"
                                                        + " yet: one of its members makes them"
                                                        + " first"));
        HybridEncrypt found = HybridKeyPair.sealing(publicKey);
        sealing.put(body, found);
        return found;
    }

    /** What opens for that home now, if a member of its body is at work. */
    @Nullable HybridDecrypt opened(Home home) {
        Opened now = OPENED.isBound() ? OPENED.get() : null;
        return now != null && (now.body().equals(home) || now.body().closed().equals(home))
                ? now.key()
                : null;
    }
}
