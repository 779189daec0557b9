package org.parvis.identity;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords with Argon2id. A comparison is made to cost much, so it is done by
 * a few threads of its own and of low priority, never by those that answer requests; the others
 * wait their turn in a short queue, and beyond it are asked to try again. A flood of wrong
 * passwords fills this queue, never the program.
 */
@Component
class Passwords implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 8;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;

    /** As many as one thread gets through in the longest wait, or nearly. */
    private static final int WAITING = 100;

    private final PasswordEncoder argon =
            new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, ITERATIONS);
    private final ThreadPoolExecutor places;

    /** Compared with when there is no account, so that both answers cost the same. */
    private final Supplier<String> nobody;

    Passwords() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    Passwords(int atOnce, int waiting) {
        this.places =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(waiting),
                        Thread.ofPlatform()
                                .name("passwords-", 0)
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
        places.allowCoreThreadTimeOut(true);
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

    @Override
    public void close() {
        places.shutdownNow();
    }

    private <T> Optional<T> inTurn(Callable<@Nullable T> work) {
        FutureTask<@Nullable T> turn = new FutureTask<>(work);
        try {
            places.execute(turn);
            return Optional.ofNullable(turn.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (RejectedExecutionException | TimeoutException tooMany) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e.getCause());
        } finally {
            turn.cancel(false); // nobody waits for it any more
        }
    }
}
