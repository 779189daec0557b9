package org.parvis.identity.second;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.TypedCodes;
import org.parvis.identity.WayKind;
import org.parvis.identity.entrance.Ways;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Authenticator applications: one for an account, whose key is kept sealed. A code is taken once
 * only, even when two requests bring it at the same time.
 */
@Component
class Applications {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Scenes scenes;
    private final Ways ways;
    private final InstantSource clock;
    private final Sealer sealer;

    Applications(Scenes scenes, Ways ways, Vault vault, InstantSource clock) {
        this.scenes = scenes;
        this.ways = ways;
        this.clock = clock;
        this.sealer = vault.installation("identity.totp");
    }

    /** A key not kept anywhere yet. */
    byte[] newKey() {
        byte[] key = new byte[Totp.KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The key as a page may hold it until the first code is typed, for that account only. */
    String sealed(UUID account, byte[] key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.seal(key, bound(account)));
    }

    /** The key that a page held; nothing when it is not one of ours for that account. */
    Optional<byte[]> opened(UUID account, String sealed) {
        try {
            return Optional.of(
                    sealer.unseal(Base64.getUrlDecoder().decode(sealed), bound(account)));
        } catch (IllegalArgumentException | VaultException e) {
            return Optional.empty();
        }
    }

    /** Adds the application once it gave a right code. */
    Outcome<UUID> add(UUID account, byte[] key, String typed) {
        OptionalLong step = Totp.stepOf(key, TypedCodes.digits(typed), clock.instant());
        if (step.isEmpty()) {
            return Outcome.refused("identity.totp.wrong");
        }
        byte[] sealed = sealer.seal(key, bound(account));
        boolean added =
                scenes.in(
                        new IdentityScene(),
                        jdbc -> ways.add(jdbc, account, WayKind.TOTP, sealed, step.getAsLong()));
        return added ? Outcome.ok(account) : Outcome.refused("identity.totp.already");
    }

    /** Whether that is a code of now, not taken before. */
    boolean takes(UUID account, String typed) {
        return scenes.in(
                new IdentityScene(),
                jdbc -> {
                    Optional<byte[]> key = key(jdbc, account);
                    OptionalLong step =
                            key.map(k -> Totp.stepOf(k, TypedCodes.digits(typed), clock.instant()))
                                    .orElse(OptionalLong.empty());
                    return step.isPresent() && taken(jdbc, account, step.getAsLong());
                });
    }

    private Optional<byte[]> key(JdbcClient jdbc, UUID account) {
        return jdbc.sql(
                        "select sealed from identity.ways where account = :account and kind ="
                                + " 'totp'")
                .param("account", account)
                .query((rows, i) -> rows.getBytes("sealed"))
                .optional()
                .map(kept -> sealer.unseal(kept, bound(account)));
    }

    private boolean taken(JdbcClient jdbc, UUID account, long step) {
        return jdbc.sql(
                                """
                                update identity.ways set last_step = :step, used_at = :now
                                where account = :account and kind = 'totp' and last_step < :step
                                """)
                        .param("step", step)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    private static byte[] bound(UUID account) {
        return account.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
