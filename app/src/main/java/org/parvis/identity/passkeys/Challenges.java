package org.parvis.identity.passkeys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.documents.keys.VaultException;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Random bytes that a device signs. Showing a page keeps nothing: the page carries them sealed, for
 * one use and one account; only an answer leaves a row, so that it cannot be given twice.
 */
@Component
public class Challenges {
    private static final Duration VALID = Duration.ofMinutes(15);
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A challenge and its sealed form. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Fresh(byte[] bytes, String sealed) {}

    private final Scenes scenes;
    private final InstantSource clock;
    private final Sealer sealer;

    Challenges(Scenes scenes, Vault vault, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
        this.sealer = vault.installation("identity.challenge");
    }

    Fresh fresh(String use, @Nullable UUID account) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        long until = clock.instant().plus(VALID).getEpochSecond();
        byte[] plain =
                ByteBuffer.allocate(BYTES + Long.BYTES).put(challenge).putLong(until).array();
        return new Fresh(
                challenge,
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(sealer.seal(plain, bound(use, account))));
    }

    /** The challenge that came back, the first time that it does. */
    Optional<byte[]> answered(String use, @Nullable UUID account, String sealed) {
        try {
            ByteBuffer plain =
                    ByteBuffer.wrap(
                            sealer.unseal(
                                    Base64.getUrlDecoder().decode(sealed), bound(use, account)));
            byte[] challenge = Arrays.copyOf(plain.array(), BYTES);
            Instant until = Instant.ofEpochSecond(plain.getLong(BYTES));
            return until.isAfter(clock.instant()) && first(challenge, until)
                    ? Optional.of(challenge)
                    : Optional.empty();
        } catch (IllegalArgumentException | VaultException e) {
            return Optional.empty();
        }
    }

    public boolean first(byte[] challenge, Instant until) {
        return scenes.in(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                insert into identity.answered (challenge, expires_at)
                                                values (:challenge, :until) on conflict do nothing
                                                """)
                                        .param("challenge", challenge)
                                        .param("until", until.atOffset(ZoneOffset.UTC))
                                        .update())
                == 1;
    }

    private static byte[] bound(String use, @Nullable UUID account) {
        return (use + ":" + (account == null ? Ids.NIL : account))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
