package org.parvis.identity.passwords;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.web.LowThreads;
import org.parvis.portal.spi.InLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and compares passwords with Argon2id. A comparison is made to cost much, so it is done by
 * a few threads of its own and of low priority, never by those that answer requests; the others
 * wait their turn in a short queue, and beyond it are asked to try again. A flood of wrong
 * passwords fills the queue of newcomers, never the program: after each of theirs a thread rests as
 * long as it took, and whoever comes by a browser that is known stands in a line of their own.
 */
@Component
public class Passwords implements AutoCloseable, InLine {
    private static final long LONGEST_WAIT_SECONDS = 8;

    /** As many as one thread gets through in the longest wait, or nearly, with its rests. */
    private static final int WAITING = 50;

    /** In which line somebody stands. */
    public enum Line {
        /** By a browser in which the owner of that account signed in before. */
        KNOWN,
        NEWCOMERS
    }

    private final PasswordEncoder argon;
    private final ThreadPoolExecutor known;
    private final ThreadPoolExecutor newcomers;

    /**
     * Compared with when there is no account, so that both answers cost the same. It is made beside
     * the start, which waits for nothing that costs as much.
     */
    private final FutureTask<String> nobody;

    @Autowired
    public Passwords(HashingCost cost) {
        this(cost, Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING);
    }

    Passwords(HashingCost cost, int atOnce, int waiting) {
        this.argon = new Argon2id(cost, atOnce);
        this.known = line(atOnce, waiting, "passwords-known-");
        this.newcomers = line(atOnce, waiting, "passwords-");
        this.nobody =
                new FutureTask<>(() -> Objects.requireNonNull(argon.encode("nobody's password")));
        LowThreads.named("passwords-nobody-").newThread(nobody).start();
    }

    private static ThreadPoolExecutor line(int atOnce, int waiting, String name) {
        var line =
                new ThreadPoolExecutor(
                        atOnce,
                        atOnce,
                        1,
                        TimeUnit.MINUTES,
                        new ArrayBlockingQueue<>(waiting),
                        LowThreads.named(name));
        line.allowCoreThreadTimeOut(true);
        return line;
    }

    /** The encoded hash; empty when the queue is too long. */
    public Optional<String> hash(String password) {
        return inTurn(Line.NEWCOMERS, () -> argon.encode(password));
    }

    /**
     * Whether that is the password of the hash; without a hash the same work is done and the answer
     * is no. Empty when the queue is too long.
     */
    public Optional<Boolean> matches(String typed, @Nullable String hash, Line line) {
        String password = PasswordRules.normalized(typed);
        return inTurn(
                line,
                () -> argon.matches(password, hash == null ? nobody.get() : hash) && hash != null);
    }

    /** Whether a newcomer would be sent back at once. */
    boolean full() {
        return newcomers.getQueue().remainingCapacity() == 0;
    }

    @Override
    public int requests() {
        return known.getQueue().size() + newcomers.getQueue().size();
    }

    @Override
    public void close() {
        known.shutdownNow();
        newcomers.shutdownNow();
    }

    private <T> Optional<T> inTurn(Line line, Callable<@Nullable T> work) {
        FutureTask<@Nullable T> turn = new FutureTask<>(work);
        try {
            switch (line) {
                case KNOWN -> known.execute(turn);
                case NEWCOMERS -> newcomers.execute(() -> runAndRest(turn));
            }
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

    /** However many stand in line, they take half of a processor for each thread. */
    private void runAndRest(Runnable turn) {
        long begin = System.nanoTime();
        turn.run();
        if (!newcomers.getQueue().isEmpty()) {
            LockSupport.parkNanos(System.nanoTime() - begin);
        }
    }
}
