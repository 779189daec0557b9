package org.parvis.opendata.harvest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Fetches a page from outside, in bounds of time and size that hold for the whole of it. Where an
 * answer leads to another address, that one is looked at as the first one was.
 */
@Component
class Fetching implements DisposableBean {
    static final int LARGEST = 10_000_000;
    private static final int REDIRECTIONS = 3;

    private final Outward outward;
    private final HarvestSettings settings;
    private final HttpClient client;

    Fetching(Outward outward, HarvestSettings settings) {
        this.outward = outward;
        this.settings = settings;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(settings.patience())
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    /**
     * What came.
     *
     * @param from where it came from in the end
     * @param type as the answer calls it, in small letters, without parameters
     */
    record Fetched(URI from, String type, byte[] body) {}

    Outcome<Fetched> get(URI address, String accept) {
        URI now = address;
        for (int led = 0; led <= REDIRECTIONS; led++) {
            Optional<Refusal> refused = outward.refused(now);
            if (refused.isPresent()) {
                return Outcome.refused(refused.get());
            }
            Outcome<HttpResponse<byte[]>> answered = ask(now, accept);
            if (!(answered instanceof Outcome.Ok<HttpResponse<byte[]>>(var answer))) {
                return answered.map(none -> new Fetched(address, "", new byte[0]));
            }
            Optional<URI> further = further(now, answer);
            if (further.isEmpty()) {
                return read(now, answer);
            }
            now = further.get();
        }
        return Outcome.refused("opendata.harvest.failed.led");
    }

    private static Optional<URI> further(URI now, HttpResponse<byte[]> answer) {
        if (answer.statusCode() / 100 != 3) {
            return Optional.empty();
        }
        try {
            return answer.headers().firstValue("Location").map(now::resolve);
        } catch (IllegalArgumentException unread) {
            return Optional.empty();
        }
    }

    private static Outcome<Fetched> read(URI from, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status >= 500 || status == 429) {
            return Outcome.refused("opendata.harvest.failed.busy", status);
        }
        if (status != 200) {
            return Outcome.refused("opendata.harvest.failed.status", status);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        String bare = type.replaceAll(";.*", "").strip().toLowerCase(java.util.Locale.ROOT);
        return Outcome.ok(new Fetched(from, bare, answer.body()));
    }

    private Outcome<HttpResponse<byte[]>> ask(URI address, String accept) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(settings.patience())
                        .header("Accept", accept)
                        .header("User-Agent", "Parvis")
                        .GET()
                        .build();
        AtomicBoolean answering = new AtomicBoolean();
        var bounded =
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofByteArray(), LARGEST);
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(
                        request,
                        head -> {
                            answering.set(true);
                            return bounded.apply(head);
                        });
        try {
            return Outcome.ok(coming.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            return slow();
        } catch (ExecutionException failed) {
            return failed(failed.getCause(), answering.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return slow();
        } finally {
            coming.cancel(true);
        }
    }

    private Outcome<HttpResponse<byte[]>> slow() {
        return Outcome.refused(
                "opendata.harvest.failed.slow", Math.max(1, settings.patience().toSeconds()));
    }

    /** Whether it was too long, or the line broke: only what was being read can be too long. */
    private Outcome<HttpResponse<byte[]>> failed(@Nullable Throwable cause, boolean answering) {
        if (cause instanceof java.net.http.HttpTimeoutException) {
            return slow();
        }
        boolean large =
                answering
                        && cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("exceeds capacity");
        return large
                ? Outcome.refused("opendata.harvest.failed.large", LARGEST / 1_000_000)
                : Outcome.refused("opendata.harvest.failed.broken");
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
