package org.parvis.identity;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords with Argon2id. A comparison is made to cost much, so only a few run
 * at once and the others wait their turn: a flood of wrong passwords fills this queue, never the
 * program.
 */
@Component
class Passwords {
    private static final long LONGEST_WAIT_SECONDS = 8;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;

    private final PasswordEncoder argon =
            new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS);
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /** Compared with when there is no account, so that both answers cost the same. */
    private final Supplier<String> nobody;

    Passwords() {
        String hash = argon.encode("nobody's password");
        this.nobody = () -> hash == null ? "" : hash;
    }

    /** The encoded hash; empty when the queue is too long. */
    Optional<String> hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    /**
     * Whether that is the password of the hash; without a hash the same work is done and the answer
     * is no. Empty when the queue is too long.
     */
    Optional<Boolean> matches(String typed, @Nullable String hash) {
        String password = PasswordRules.normalized(typed);
        String against = hash == null ? nobody.get() : hash;
        return inTurn(() -> argon.matches(password, against) && hash != null);
    }

    private <T> Optional<T> inTurn(Supplier<@Nullable T> work) {
        boolean entered = false;
        try {
            entered = places.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            return entered ? Optional.ofNullable(work.get()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            if (entered) {
                places.release();
            }
        }
    }
}
