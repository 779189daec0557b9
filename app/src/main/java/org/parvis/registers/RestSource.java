package org.parvis.registers;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.parvis.kernel.CanonicalJson;
import org.parvis.platform.BoundedExchange;
import org.parvis.platform.BoundedExchange.Answer;
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
        return switch (BoundedExchange.ask(client, request, largest)) {
            case Answer.Whole(HttpResponse<byte[]> response) -> reply(response);
            case Answer.None(BoundedExchange.Why why) -> Reply.silent(why(why));
        };
    }

    private static Reply.Why why(BoundedExchange.Why why) {
        return switch (why) {
            case SLOW -> Reply.Why.TOO_SLOW;
            case LARGE, CUT -> Reply.Why.UNREADABLE;
            case AWAY -> Reply.Why.UNREACHABLE;
        };
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
        return type.toLowerCase(Locale.ROOT).startsWith("application/json")
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
