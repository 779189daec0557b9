package org.parvis.platform;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A question to another machine, in bounds that hold for the whole answer: the time limit of a
 * request is over once its first bytes came, and a body has no limit of its own.
 */
public final class BoundedExchange {
    private BoundedExchange() {}

    /** What came of it. */
    public sealed interface Answer {
        /** All of it, whatever its status. */
        record Whole(HttpResponse<byte[]> response) implements Answer {}

        /** None that can be used. */
        record None(Why why) implements Answer {}
    }

    /** Why there is no answer. */
    public enum Why {
        /** It was not there whole in time. */
        SLOW,
        /** It was longer than is read. */
        LARGE,
        /** It began and broke off. */
        CUT,
        /** Nothing of it came. */
        AWAY
    }

    /**
     * Asks, and waits for the whole answer.
     *
     * @param request has a time limit, which is that of the answer too
     * @param largest bytes of a body that are read
     */
    public static Answer ask(HttpClient client, HttpRequest request, int largest) {
        Duration patience = request.timeout().orElseThrow();
        AtomicBoolean answering = new AtomicBoolean();
        HttpResponse.BodyHandler<byte[]> bounded =
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), largest);
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(
                        request,
                        head -> {
                            answering.set(true);
                            return bounded.apply(head);
                        });
        try {
            return new Answer.Whole(coming.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return new Answer.None(Why.SLOW);
        } catch (ExecutionException failed) {
            return new Answer.None(why(failed.getCause(), answering.get()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.None(Why.AWAY);
        } finally {
            coming.cancel(true);
        }
    }

    /** Only what was being read can be too long; the client tells that in its message alone. */
    private static Why why(@Nullable Throwable cause, boolean answering) {
        if (cause instanceof HttpTimeoutException) {
            return Why.SLOW;
        }
        if (!answering || !(cause instanceof IOException)) {
            return Why.AWAY;
        }
        return String.valueOf(cause.getMessage()).contains("exceeds capacity")
                ? Why.LARGE
                : Why.CUT;
    }
}
