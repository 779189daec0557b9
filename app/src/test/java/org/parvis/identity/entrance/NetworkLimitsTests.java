package org.parvis.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.identity.web.FormTokens;
import org.parvis.platform.web.Throttle;
import org.parvis.platform.web.Throttle.Bucket;
import org.parvis.platform.web.Throttle.Limit;
import org.parvis.testing.ProgramInPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * An installation behind a proxy with TLS, over real HTTP: 127.0.0.1 is its proxy, 127.0.0.2 is
 * anybody.
 */
@Tag("installation")
@ProgramInPort
@TestPropertySource(
        properties = {
            "server.address=127.0.0.1",
            "parvis.proxies=127.0.0.1/32,10.20.0.0/16",
            "parvis.public-url=https://services.example.org"
        })
class NetworkLimitsTests {
    private static final String PROXY = "127.0.0.1";
    private static final String ANYBODY = "127.0.0.2";
    private static final AtomicInteger EACH_TIME = new AtomicInteger();

    @LocalServerPort int port;
    @Autowired Throttle throttle;

    /** What is counted by network, each with a request that takes a token and gives none back. */
    enum Counted {
        PASSWORD("/fr/connexion", "email=%s&password=pas+la+bonne", Limits.ADDRESS),
        SIGN_IN_CODE("/fr/connexion/code", "email=%s", Limits.CODES_ADDRESS),
        SIGN_UP_CODE("/fr/inscription", "email=%s", Limits.CODES_ADDRESS),
        PASSWORD_CODE("/en/password", "email=%s", Limits.CODES_ADDRESS),
        DRAFT_CODE("/fr/reprendre", "code=%s", limit("forms.resume", 20, 20)),
        LINK("/fr/lien", "code=BCDFG-HJKLM-NPQRT&%s=", limit("share-codes", 30, 15)),
        PROPOSED_DRAFT("/api/drafts", "%s", limit("forms.api", 60, 60));

        private final String path;
        private final String body;
        private final Limit limit;

        Counted(String path, String body, Limit limit) {
            this.path = path;
            this.body = body;
            this.limit = limit;
        }

        private static Limit limit(String name, int tokens, int minutes) {
            return new Limit(name, tokens, Duration.ofMinutes(minutes));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHeaderThatChangesEachTimeChangesNoLimitOfAnybody(Counted counted) throws Exception {
        int before = left(counted, ANYBODY);
        for (int i = 0; i < 3; i++) {
            ask(ANYBODY, counted, another());
        }
        assertThat(left(counted, ANYBODY)).isLessThan(before - 1);
    }

    @ParameterizedTest
    @EnumSource
    void behindAProxyOursTheClientIsCountedWhateverItSaysOfItself(Counted counted)
            throws Exception {
        String client = "203.0.113." + (counted.ordinal() + 1);
        int before = left(counted, client);
        for (int i = 0; i < 3; i++) {
            ask(PROXY, counted, another() + ", " + client + ", 10.20.3.4");
        }
        assertThat(left(counted, client)).isLessThan(before - 1);
    }

    @Test
    void onAnHttpsAddressEveryCookieAndTheHeaderHoldTheBrowserToItWhateverTheRequestSays()
            throws Exception {
        for (String from : new String[] {PROXY, ANYBODY}) {
            HttpResponse<String> page = get(from, "/fr/connexion", "X-Forwarded-Proto", "http");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
            HttpResponse<String> given =
                    ask(from, Counted.SIGN_IN_CODE, "203.0.113." + EACH_TIME.incrementAndGet());
            assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty();
            assertThat(given.headers().allValues("Set-Cookie")).isNotEmpty();
            for (HttpResponse<String> answer : List.of(page, given)) {
                assertThat(answer.headers().allValues("Set-Cookie"))
                        .allSatisfy(
                                cookie ->
                                        assertThat(cookie)
                                                .startsWith("__Host-")
                                                .contains("Secure")
                                                .contains("HttpOnly"));
            }
        }
    }

    @Test
    void metricsAreNotOpenThroughAProxyThatNobodyNamed() throws Exception {
        // all of 127.0.0.0/8 is this machine; only one of its addresses is a proxy here
        assertThat(get(PROXY, "/actuator/prometheus", "X-Forwarded-For", "203.0.113.9"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(403);
        assertThat(get(PROXY, "/actuator/prometheus", "Accept", "*/*"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }

    /** How many are left, all taken. */
    private int left(Counted counted, String network) {
        Bucket bucket = new Bucket(counted.limit, Throttle.network(network));
        int tokens = 0;
        while (throttle.take(bucket) instanceof Throttle.Answer.Go) {
            tokens++;
        }
        for (int i = 0; i < Math.min(tokens, counted.limit.tokens()); i++) {
            throttle.giveBack(List.of(bucket));
        }
        return tokens;
    }

    private static String another() {
        int n = EACH_TIME.incrementAndGet();
        return "198.51." + n / 250 + "." + (n % 250 + 1);
    }

    private HttpResponse<String> ask(String from, Counted counted, String forwarded)
            throws Exception {
        HttpResponse<String> form = get(from, "/fr/connexion/code", "X-Forwarded-For", forwarded);
        String proof =
                Objects.requireNonNull(
                                Jsoup.parse(form.body())
                                        .selectFirst("input[name=" + FormTokens.FIELD + "]"))
                        .val();
        String cookies =
                form.headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";", 2)[0])
                        .collect(Collectors.joining("; "));
        String mine = "client" + EACH_TIME.incrementAndGet() + "@personne.example";
        String body =
                FormTokens.FIELD
                        + "="
                        + URLEncoder.encode(proof, StandardCharsets.UTF_8)
                        + "&"
                        + counted.body.formatted(URLEncoder.encode(mine, StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(at(counted.path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookies)
                        .header("X-Forwarded-For", forwarded)
                        .header("Forwarded", "for=" + forwarded.split(",", 2)[0])
                        .header("X-Real-IP", forwarded.split(",", 2)[0])
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        return client(from).send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String from, String path, String header, String value)
            throws Exception {
        return client(from)
                .send(
                        HttpRequest.newBuilder(at(path)).header(header, value).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpClient client(String from) throws Exception {
        return HttpClient.newBuilder().localAddress(InetAddress.getByName(from)).build();
    }
}
