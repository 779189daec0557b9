package org.parvis.post;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway spoken to by HTTP: {@code POST {"id", "to", "text"}} with a bearer token. Any provider
 * is reached through a small bridge of that form; 2xx is taken, 4xx will never be, the rest is
 * tried again.
 */
final class HttpSmsGateway implements SmsGateway {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 2;
    private static final int NEVER = 4;
    private static final int TOO_MANY = 429;

    private final @Nullable URI url;
    private final String token;
    private final Duration patience;
    private final HttpClient client;

    HttpSmsGateway(@Nullable URI url, String token, Duration patience) {
        this.url = url;
        this.token = token;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    @Override
    public boolean configured() {
        return url != null;
    }

    @Override
    public void deliver(UUID id, String number, String text) throws Undeliverable {
        if (url == null) {
            throw new IllegalStateException("No gateway for text messages is configured");
        }
        Map<String, String> message = Map.of("id", id.toString(), "to", number, "text", text);
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(patience)
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", id.toString())
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(message)))
                        .build();
        int status = send(request);
        if (status / 100 != OK) {
            // what a gateway answers may repeat the number: only the status is kept
            boolean never = status / 100 == NEVER && status != TOO_MANY;
            throw new Undeliverable("gateway " + status, never);
        }
    }

    private int send(HttpRequest request) throws Undeliverable {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new Undeliverable(e.getClass().getSimpleName(), false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Undeliverable("interrupted", false);
        }
    }
}
