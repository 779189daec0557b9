package org.parvis.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.ds.Assets;
import org.parvis.testing.ProgramInPort;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What every answer of the program has in common, over real HTTP, whatever was asked. */
@ProgramInPort
class EveryAnswerTests {
    private static final List<String> BESIDE =
            List.of(
                    "/",
                    "/assets/",
                    "/assets/rien.css",
                    "/fr/rien-ici",
                    "/en/team/queue",
                    "/api/rien",
                    "/actuator/health",
                    "/actuator/env",
                    "/favicon.ico");

    /** Where anybody's page may ask for what is public anyway; without the browser's cookies. */
    private static final Pattern OPEN =
            Pattern.compile(
                    "^/api/((3/)?action|resources)/|^/datastore/dump/"
                            + "|^/(fr/donnees|en/data)\\.atom$");

    @LocalServerPort int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void eachSaysWhatItIsAndWhatABrowserMayDoWithIt() throws Exception {
        SoftAssertions all = new SoftAssertions();
        for (String address : addresses()) {
            HttpResponse<byte[]> answer = get(address, "Origin", "https://elsewhere.example");
            HttpHeaders headers = answer.headers();
            String policy = headers.firstValue("Content-Security-Policy").orElse("");
            all.assertThat(policy).as(address).containsAnyOf("sandbox", "default-src 'none'");
            all.assertThat(policy).as(address).containsAnyOf("sandbox", "frame-ancestors 'none'");
            all.assertThat(headers.allValues("X-Content-Type-Options"))
                    .as(address)
                    .containsExactly("nosniff");
            all.assertThat(headers.firstValue("Referrer-Policy"))
                    .as(address)
                    .hasValue("same-origin");
            all.assertThat(headers.map())
                    .as(address)
                    .doesNotContainKeys(
                            "server", "x-powered-by", "access-control-allow-credentials");
            all.assertThat(headers.allValues("Access-Control-Allow-Origin"))
                    .as("%s is for this site alone, but open data", address)
                    .isEqualTo(OPEN.matcher(address).find() ? List.of("*") : List.of());
            if (answer.body().length > 0) {
                all.assertThat(
                                headers.firstValue("Content-Type")
                                        .orElse("")
                                        .toLowerCase(Locale.ROOT))
                        .as(address)
                        .matches(
                                "text/[a-z+-]+;charset=utf-8"
                                        + "|application/([a-z]+\\+)?xml;charset=utf-8"
                                        + "|application/([a-z0-9.-]+\\+)?json(;charset=utf-8)?"
                                        + "|application/(zip|pdf|octet-stream)"
                                        + "|image/(png|svg\\+xml|x-icon)|font/woff2"
                                        + "|text/plain;version=[0-9.]+;charset=utf-8");
            }
        }
        all.assertAll();
    }

    @Test
    void aValueIsDecodedOnce() throws Exception {
        Document found = page(get("/fr/recherche?q=%2541%253Cb%253E"));
        assertThat(found.select("input[name=q]").val()).isEqualTo("%41%3Cb%3E");
        String proof = page(get("/fr/connexion")).select("input[name=_proof]").val();
        HttpRequest sent =
                HttpRequest.newBuilder(address("/fr/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "_proof=" + proof + "&email=a%2540b%26amp%3Bc&password="))
                        .build();
        Document shown = page(http.send(sent, HttpResponse.BodyHandlers.ofByteArray()));
        assertThat(shown.select("input[name=email]").val()).isEqualTo("a%40b&amp;c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\nContent-Length: 5",
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: +5",
                "Content-Length: 5, 6",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: xchunked"
            })
    void aRequestWhoseEndCanBeReadInTwoWaysIsRefusedAndItsLineClosed(String lengths)
            throws IOException {
        String said =
                raw(
                        "POST /fr/connexion HTTP/1.1\r\nHost: localhost\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n"
                                + lengths
                                + "\r\n\r\n0\r\n\r\nGET /fr HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(said).matches("(?s)HTTP/1\\.1 (400|501) .*");
        assertThat(said.split("HTTP/1\\.1 ", -1)).as("one answer only").hasSize(2);
    }

    @Test
    void traceIsNotAnswered() throws IOException {
        String said =
                raw(
                        "TRACE /fr HTTP/1.1\r\nHost: localhost\r\nX-Planted: planted-word\r\n"
                                + "Connection: close\r\n\r\n");
        assertThat(said).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("planted-word");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets",
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/application.yaml",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/db/migration/modules.txt",
                "/messages/identity_fr.properties",
                "/org/parvis/Parvis.class",
                "/actuator",
                "/swagger-ui.html",
                "/v3/api-docs",
                "/h2-console"
            })
    void whatIsNoPageIsNotServedAndNoFolderIsListed(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).isIn(308, 400, 403, 404);
        assertThat(new String(answer.body(), UTF_8)).doesNotContainIgnoringCase("index of");
    }

    @Test
    void eachRouteOfThePagesNamesItsMethods() {
        routes.getHandlerMethods()
                .forEach(
                        (route, method) -> {
                            if (method.getBeanType().getName().startsWith("org.parvis.")
                                    && !patterns(route).contains("/error")) {
                                assertThat(route.getMethodsCondition().getMethods())
                                        .as(String.valueOf(route))
                                        .isNotEmpty();
                            }
                        });
    }

    /**
     * Programs prove themselves with a token that no browser adds by itself. What open data is
     * asked by POST changes nothing, and this one asks nothing that there is. Programs of mail
     * leave for their people by a word that their letters alone have (RFC 8058); another word does
     * nothing.
     */
    @Test
    void whatIsSentWithoutTheProofOfItsFormIsRefusedEverywhere() throws Exception {
        int sent = 0;
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = new TreeSet<>(route.getMethodsCondition().getMethods());
            methods.removeAll(Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS));
            for (RequestMethod method : methods) {
                for (String pattern : patterns(route)) {
                    int status = send(method.name(), filled(pattern));
                    boolean program =
                            pattern.startsWith("/api/") && (status == 401 || status == 415);
                    boolean asks = pattern.endsWith("/action/{action}") && status == 400;
                    boolean leaves =
                            pattern.startsWith("/api/followed-")
                                    && pattern.endsWith("/{token}")
                                    && status == 200;
                    assertThat(program || asks || leaves || status == 403)
                            .as("%s %s answered %s", method, pattern, status)
                            .isTrue();
                    sent++;
                }
            }
        }
        assertThat(sent).isGreaterThan(300);
    }

    private int send(String method, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("x=1"))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    /**
     * Every address that is read, with a word in each place, the files of the design and others.
     */
    private Set<String> addresses() {
        Set<String> all = new TreeSet<>(BESIDE);
        routes.getHandlerMethods()
                .keySet()
                .forEach(
                        route -> {
                            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                            if (methods.contains(RequestMethod.GET)) {
                                patterns(route).forEach(p -> all.add(filled(p)));
                            }
                        });
        all.addAll(files());
        assertThat(all).hasSizeGreaterThan(300);
        return all;
    }

    private static Set<String> patterns(RequestMappingInfo route) {
        return route.getPatternValues();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "x").replace("**", "x").replace("*", "x");
    }

    private static List<String> files() {
        Assets assets = Assets.fromClassPath();
        return assets.names().stream().map(assets::url).toList();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static Document page(HttpResponse<byte[]> answer) {
        return Jsoup.parse(new String(answer.body(), UTF_8));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** What comes back until the other side closes. */
    private String raw(String request) throws IOException {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream().write(request.getBytes(UTF_8));
            line.getOutputStream().flush();
            return new String(line.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
