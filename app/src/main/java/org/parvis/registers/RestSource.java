package org.parvis.registers;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CanonicalJson;
import org.parvis.registers.spi.RegisterSource;
import org.parvis.registers.spi.Reply;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One register over HTTP. The time bound covers the whole exchange, body included; the size bound
 * stops reading; whatever goes wrong is silence with a reason, and says nothing of the keys.
 *
 * @param address of the host now, none when it is not configured
 * @param path after the address; {@code {key}} is filled in, escaped
 * @param body whether the keys go as a JSON body, out of addresses and of the logs that keep them
 */
record RestSource(
        HttpClient client,
        Supplier<Optional<URI>> address,
        String path,
        boolean body,
        Duration timeout,
        int largest)
        implements RegisterSource {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(10_000)
                                                    .maxNumberLength(40)
                                                    .maxNameLength(200)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    @Override
    public boolean connected() {
        return address.get().isPresent();
    }

    @Override
    public Reply ask(Map<String, String> keys) {
        return address.get()
                .map(host -> exchange(request(host, keys)))
                .orElseGet(() -> Reply.silent(Reply.Why.NOT_CONNECTED));
    }

    private HttpRequest request(URI host, Map<String, String> keys) {
        String filled = path;
        for (Map.Entry<String, String> key : keys.entrySet()) {
            String escaped =
                    URLEncoder.encode(key.getValue(), StandardCharsets.UTF_8).replace("+", "%20");
            filled = filled.replace("{" + key.getKey() + "}", escaped);
        }
        String base = host.toString().replaceAll("/+$", "");
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + filled))
                        .timeout(timeout)
                        .header("Accept", "application/json");
        return body
                ? request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(CanonicalJson.text(keys)))
                        .build()
                : request.GET().build();
    }

    private Reply exchange(HttpRequest request) {
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
            return reply(coming.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Reply.silent(Reply.Why.TOO_SLOW);
        } catch (ExecutionException e) {
            return Reply.silent(why(e.getCause(), answering.get()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reply.silent(Reply.Why.UNREACHABLE);
        } finally {
            coming.cancel(true);
        }
    }

    private static Reply.Why why(@Nullable Throwable cause, boolean answering) {
        if (cause instanceof HttpTimeoutException) {
            return Reply.Why.TOO_SLOW;
        }
        return answering && cause instanceof IOException
                ? Reply.Why.UNREADABLE
                : Reply.Why.UNREACHABLE;
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        if (status == 404) {
            return new Reply.Unknown();
        }
        if (status >= 300 && status < 400) {
            return Reply.silent(Reply.Why.REDIRECTED);
        }
        if (status != 200) {
            return Reply.silent(Reply.Why.REFUSED);
        }
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.toLowerCase(java.util.Locale.ROOT).startsWith("application/json")
                ? read(response.body())
                : Reply.silent(Reply.Why.UNREADABLE);
    }

    private static Reply read(byte[] body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer != null && answer.isObject()
                    ? new Reply.Found(answer)
                    : Reply.silent(Reply.Why.UNREADABLE);
        } catch (JacksonException e) {
            return Reply.silent(Reply.Why.UNREADABLE);
        }
    }
}
