package org.parvis.ds;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The guide in a real browser: no violation, no sideways scroll, nothing blocked by the strictest
 * policy.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@NullUnmarked
class GuideAccessibilityTests {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'";
    private static final Map<String, String> TYPES =
            Map.of(
                    "css",
                    "text/css",
                    "js",
                    "text/javascript",
                    "svg",
                    "image/svg+xml",
                    "woff2",
                    "font/woff2");

    private HttpServer server;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                Assets.PATH,
                exchange -> {
                    var name = exchange.getRequestURI().getPath().substring(Assets.PATH.length());
                    try (var in =
                            getClass().getClassLoader().getResourceAsStream(Assets.FOLDER + name)) {
                        send(
                                exchange,
                                in == null ? new byte[0] : in.readAllBytes(),
                                TYPES.getOrDefault(
                                        name.substring(name.lastIndexOf('.') + 1), "text/plain"));
                    }
                });
        server.createContext(
                "/",
                exchange -> {
                    var parts = exchange.getRequestURI().getPath().substring(1).split("-");
                    var html =
                            parts.length < 4
                                    ? ""
                                    : GuideTests.guide(parts[3], parts[1], parts[2], parts[0]);
                    send(
                            exchange,
                            html.getBytes(StandardCharsets.UTF_8),
                            "text/html;charset=UTF-8");
                });
        server.start();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(
                                                Path.of("/usr/bin/chromium-headless-shell"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--no-first-run",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        browser.close();
        playwright.close();
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource({
        "public-neutral-light-fr,1280", "public-neutral-dark-en,390", "public-quebec-light-en,390",
        "public-quebec-dark-fr,1280", "public-neutral-light-fr,320", "team-neutral-light-fr,1280",
        "team-neutral-dark-en,390", "team-quebec-light-fr,320", "team-quebec-dark-en,1280"
    })
    void aStateOfTheGuideHoldsForEverybody(String state, int width) {
        try (var context =
                browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900))) {
            var page = context.newPage();
            var refused = new ArrayList<String>();
            page.onConsoleMessage(
                    message -> {
                        if (message.type().equals("error")) {
                            refused.add(message.text());
                        }
                    });
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/" + state);
            var violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations)
                    .as(
                            violations.stream()
                                    .map(
                                            v ->
                                                    v.getId()
                                                            + " "
                                                            + v.getNodes().stream()
                                                                    .map(n -> n.getHtml())
                                                                    .limit(3)
                                                                    .toList())
                                    .toList()
                                    .toString())
                    .isEmpty();
            assertThat(sideways(page)).as("scrolls sideways").isFalse();
            assertThat(refused).isEmpty();
        }
    }

    private static boolean sideways(Page page) {
        return (Boolean)
                page.evaluate(
                        "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private static void send(HttpExchange exchange, byte[] body, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }
}
