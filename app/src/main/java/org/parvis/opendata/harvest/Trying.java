package org.parvis.opendata.harvest;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Executors;
import org.parvis.platform.BoundedExchange;
import org.parvis.platform.BoundedExchange.Answer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks an address elsewhere whether it answers, and takes nothing of what is there. Each address,
 * also one to which an answer leads, is looked at before: nobody is led inside.
 */
@Component
class Trying implements DisposableBean {
    private static final int REDIRECTIONS = 3;

    /** Of a machine that does not answer without its whole file. */
    private static final int LARGEST = 100_000;

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Outward outward;
    private final InstantSource clock;
    private final Duration patience;
    private final HttpClient client;

    Trying(Outward outward, HarvestSettings settings, InstantSource clock) {
        this.outward = outward;
        this.clock = clock;
        this.patience = settings.patience().compareTo(LONGEST) < 0 ? settings.patience() : LONGEST;
        this.client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .proxy(HttpClient.Builder.NO_PROXY)
                        .connectTimeout(patience)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .build();
    }

    Tried trial(String address) {
        try {
            return trial(address, URI.create(address), "HEAD", 0);
        } catch (IllegalArgumentException unread) {
            return tried(address, false, "refused");
        }
    }

    private Tried trial(String address, URI now, String method, int led) {
        if (led > REDIRECTIONS) {
            return tried(address, false, "led");
        }
        if (outward.refused(now).isPresent()) {
            return tried(address, false, "refused");
        }
        return switch (ask(now, method)) {
            case Answer.None(BoundedExchange.Why why) ->
                    tried(
                            address,
                            why == BoundedExchange.Why.LARGE,
                            why.name().toLowerCase(Locale.ROOT));
            case Answer.Whole(HttpResponse<byte[]> answer) ->
                    answered(address, now, method, led, answer);
        };
    }

    private Tried answered(
            String address, URI now, String method, int led, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String further = answer.headers().firstValue("Location").orElse("");
        if (status / 100 == 3 && !further.isEmpty()) {
            return trial(address, now.resolve(further), method, led + 1);
        }
        // some machines know no such question: they are asked for the file, and cut short
        boolean unknown = status == 403 || status == 405 || status == 501;
        return unknown && method.equals("HEAD")
                ? trial(address, now, "GET", led)
                : tried(address, status / 100 == 2, String.valueOf(status));
    }

    private Tried tried(String address, boolean answered, String said) {
        return new Tried(address, answered, said, clock.instant());
    }

    private Answer ask(URI address, String method) {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(patience)
                        .header("User-Agent", "Parvis")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return BoundedExchange.ask(client, request, LARGEST);
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
