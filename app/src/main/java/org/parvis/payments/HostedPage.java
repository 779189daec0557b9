package org.parvis.payments;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parvis.platform.BoundedExchange;
import org.parvis.platform.BoundedExchange.Answer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of a provider, in front of which a small bridge speaks as written here: the person is sent
 * to a signed address and types their card there, never here; the bridge posts a signed word when
 * it knows what became of it, and answers when it is asked. What it does not sign is not heard.
 */
@Component
public class HostedPage implements PaymentWay {
    public static final String CODE = "hosted";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int OK = 200;
    private static final int LONGEST = 16_384;

    private final PaymentSettings settings;
    private final InstantSource time;
    private final HttpClient client;

    HostedPage(PaymentSettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
        this.client = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    @Override
    public String code() {
        return CODE;
    }

    boolean configured() {
        return settings.page() != null;
    }

    /** Sum, try, way back and end are signed: whoever changes one of them pays nothing. */
    @Override
    public URI page(Attempt attempt, String back, String lang) {
        Map<String, String> asked = new TreeMap<>();
        asked.put("attempt", attempt.id().toString());
        asked.put("back", back);
        asked.put("cents", String.valueOf(attempt.cents()));
        asked.put("currency", Cents.CURRENCY);
        asked.put("ends", String.valueOf(attempt.endsAt().getEpochSecond()));
        asked.put("lang", lang);
        String query =
                asked.entrySet().stream()
                        .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        String signature =
                Signing.sign(
                        settings.key(), time.instant(), query.getBytes(StandardCharsets.UTF_8));
        return URI.create(at("/pay") + "?" + query + "&signature=" + encoded(signature));
    }

    @Override
    public Optional<Said> ask(Attempt attempt) {
        return say("/ask", Map.of("attempt", attempt.id().toString()))
                .flatMap(words -> ProviderWords.read(CODE, words))
                .filter(said -> said.attempt().equals(attempt.id()));
    }

    @Override
    public boolean giveBack(Attempt attempt, long cents, String key) {
        return say(
                        "/return",
                        Map.of(
                                "attempt",
                                attempt.id().toString(),
                                "cents",
                                String.valueOf(cents),
                                "key",
                                key))
                .isPresent();
    }

    /** Whether it signed these bytes just now. */
    boolean signed(byte[] words, String signature) {
        return configured()
                && Signing.holds(
                        List.of(settings.key(), settings.before()),
                        time.instant(),
                        words,
                        signature);
    }

    /** Its signed answer; nothing when it is away, slow, wrong or not itself. */
    private Optional<byte[]> say(String what, Map<String, String> asked) {
        if (!configured()) {
            return Optional.empty();
        }
        byte[] words = JSON.writeValueAsBytes(asked);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(at(what)))
                        .timeout(settings.patience())
                        .header("Content-Type", "application/json")
                        .header(Signing.HEADER, Signing.sign(settings.key(), time.instant(), words))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(words))
                        .build();
        return answer(request)
                .filter(answer -> answer.statusCode() == OK)
                .filter(
                        answer ->
                                signed(
                                        answer.body(),
                                        answer.headers().firstValue(Signing.HEADER).orElse("")))
                .map(HttpResponse::body);
    }

    private Optional<HttpResponse<byte[]>> answer(HttpRequest request) {
        return switch (BoundedExchange.ask(client, request, LONGEST)) {
            case Answer.Whole(HttpResponse<byte[]> answer) -> Optional.of(answer);
            case Answer.None none -> Optional.empty();
        };
    }

    private String at(String path) {
        return Objects.requireNonNull(settings.page()).toString().replaceAll("/$", "") + path;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
