package org.parvis.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;

/**
 * Gives numbers in the order in which people came, over all nodes. Those who come while a node asks
 * the database are served by its next question, all at once: a thousand newcomers cost a few
 * statements on one connection.
 */
final class Numbers {
    private static final long PATIENCE_SECONDS = 2;

    private final LongUnaryOperator issue;
    private final ConcurrentLinkedQueue<CompletableFuture<Long>> asking =
            new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param issue takes so many numbers and says which is the last of them
     */
    Numbers(LongUnaryOperator issue) {
        this.issue = issue;
    }

    /** The next number; none when the database gives none in time. */
    OptionalLong next() {
        CompletableFuture<Long> mine = new CompletableFuture<>();
        asking.add(mine);
        serve();
        try {
            return OptionalLong.of(mine.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException e) {
            mine.cancel(false);
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    private void serve() {
        while (!asking.isEmpty() && busy.compareAndSet(false, true)) {
            try {
                serve(everybody());
            } finally {
                busy.set(false);
            }
        }
    }

    private List<CompletableFuture<Long>> everybody() {
        List<CompletableFuture<Long>> all = new ArrayList<>();
        for (var one = asking.poll(); one != null; one = asking.poll()) {
            if (!one.isDone()) {
                all.add(one);
            }
        }
        return all;
    }

    private void serve(List<CompletableFuture<Long>> all) {
        if (all.isEmpty()) {
            return;
        }
        try {
            long number = issue.applyAsLong(all.size()) - all.size();
            for (CompletableFuture<Long> one : all) {
                one.complete(++number);
            }
        } catch (RuntimeException e) {
            all.forEach(one -> one.completeExceptionally(e));
        }
    }
}
