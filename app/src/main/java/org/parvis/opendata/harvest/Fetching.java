package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.BoundedExchange;
import org.parvis.platform.BoundedExchange.Answer;
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
        return get(address, accept, 0);
    }

    private Outcome<Fetched> get(URI address, String accept, int led) {
        if (led > REDIRECTIONS) {
            return Outcome.refused("opendata.harvest.failed.led");
        }
        Optional<Refusal> refused = outward.refused(address);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        return switch (ask(address, accept)) {
            case Answer.None(BoundedExchange.Why why) -> failed(why);
            case Answer.Whole(HttpResponse<byte[]> answer) -> {
                Optional<URI> further = further(address, answer);
                yield further.isPresent()
                        ? get(further.get(), accept, led + 1)
                        : read(address, answer);
            }
        };
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
        String bare = type.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Outcome.ok(new Fetched(from, bare, answer.body()));
    }

    private Answer ask(URI address, String accept) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(settings.patience())
                        .header("Accept", accept)
                        .header("User-Agent", "Parvis")
                        .GET()
                        .build();
        return BoundedExchange.ask(client, request, LARGEST);
    }

    private Outcome<Fetched> failed(BoundedExchange.Why why) {
        return switch (why) {
            case SLOW ->
                    Outcome.refused(
                            "opendata.harvest.failed.slow",
                            Math.max(1, settings.patience().toSeconds()));
            case LARGE -> Outcome.refused("opendata.harvest.failed.large", LARGEST / 1_000_000);
            case CUT, AWAY -> Outcome.refused("opendata.harvest.failed.broken");
        };
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
