package org.parvis.identity.passwords;

import java.lang.ref.SoftReference;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;

/**
 * Argon2id (RFC 9106) in a memory that is used again. A hash wants nineteen mebibytes in some
 * twenty thousand pieces; asked for anew each time, they are what the collector carries about while
 * everybody waits, and a flood of wrong passwords becomes a flood of pauses. So as many memories
 * are kept as hashes may be made at once, and given up when the program is short of its own.
 *
 * <p>Hashes are written {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}, the salt of 16 bytes and
 * the hash of 32 in base64 without padding, as other implementations write and read them.
 */
final class Argon2id extends AbstractValidatingPasswordEncoder {
    private static final Logger LOG = LoggerFactory.getLogger(Argon2id.class);
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** What the generator works with beside the memory itself. */
    private static final int SPARE_BLOCKS = 8;

    private static final Pattern WRITTEN =
            Pattern.compile(
                    "\\$argon2id\\$v=(\\d{1,2})\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})"
                            + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final HashingCost cost;
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns;
    private final ConcurrentLinkedQueue<SoftReference<BlockPool>> memories =
            new ConcurrentLinkedQueue<>();

    /** So many hashes at once, in the order in which they were asked for. */
    Argon2id(HashingCost cost, int atOnce) {
        this.cost = cost;
        this.turns = new Semaphore(atOnce, true);
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        var asked =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(cost.kibibytes())
                        .withIterations(cost.passes())
                        .withParallelism(LANES)
                        .withSalt(salt);
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        Argon2Parameters.ARGON2_VERSION_13,
                        cost.kibibytes(),
                        cost.passes(),
                        LANES,
                        ENCODER.encodeToString(salt),
                        ENCODER.encodeToString(hashed(password, asked, HASH_BYTES)));
    }

    @Override
    protected boolean matchesNonNull(String password, String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            LOG.warn("A password is kept as no hash of Argon2id: it matches none");
            return false;
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(6));
        var asked =
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Integer.parseInt(parts.group(1)))
                        .withMemoryAsKB(Integer.parseInt(parts.group(2)))
                        .withIterations(Integer.parseInt(parts.group(3)))
                        .withParallelism(Integer.parseInt(parts.group(4)))
                        .withSalt(Base64.getDecoder().decode(parts.group(5)));
        return MessageDigest.isEqual(expected, hashed(password, asked, expected.length));
    }

    private byte[] hashed(String password, Argon2Parameters.Builder asked, int bytes) {
        byte[] hash = new byte[bytes];
        turns.acquireUninterruptibly();
        BlockPool memory = memory();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(asked.withBlockPool(memory).build());
            generator.generateBytes(password.toCharArray(), hash);
        } finally {
            memories.add(new SoftReference<>(memory));
            turns.release();
        }
        return hash;
    }

    private BlockPool memory() {
        for (var kept = memories.poll(); kept != null; kept = memories.poll()) {
            @Nullable BlockPool memory = kept.get();
            if (memory != null) {
                return memory;
            }
        }
        return new FixedBlockPool(cost.kibibytes() + SPARE_BLOCKS);
    }
}
