package org.parvis.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.registers.spi.Reply;
import org.parvis.registers.spi.Reply.Why;

/** Registers over the network, the bad ones above all. */
class RestSourceTests {
    private static final String JSON = "application/json";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @AfterAll
    static void close() {
        CLIENT.shutdownNow();
    }

    @Test
    void aRecordIsGivenAsItCame() throws Exception {
        try (var register = StubRegister.saying(200, JSON, "{\"name\":{\"family\":\"Côté\"}}")) {
            assertThat(asked(register))
                    .isInstanceOfSatisfying(
                            Reply.Found.class,
                            found ->
                                    assertThat(found.answer().at("/name/family").stringValue())
                                            .isEqualTo("Côté"));
        }
    }

    @Test
    void whatTheRegisterDoesNotHoldIsUnknown() throws Exception {
        try (var register = StubRegister.saying(404, JSON, "")) {
            assertThat(asked(register)).isEqualTo(new Reply.Unknown());
        }
    }

    @Test
    void aRedirectionIsNotFollowed() throws Exception {
        var reached = new CountDownLatch(1);
        try (var elsewhere =
                        StubRegister.of(
                                exchange -> {
                                    reached.countDown();
                                    exchange.close();
                                });
                var register =
                        StubRegister.of(
                                exchange -> {
                                    try (exchange) {
                                        exchange.getResponseHeaders()
                                                .set("Location", elsewhere.address() + "/x");
                                        exchange.sendResponseHeaders(302, -1);
                                    }
                                })) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.REDIRECTED));
            assertThat(reached.getCount()).isEqualTo(1);
        }
    }

    @Test
    void aRegisterThatDoesNotAnswerInTimeIsLeft() throws Exception {
        var end = new CountDownLatch(1);
        try (var register = StubRegister.of(exchange -> await(end))) {
            assertThat(askedInHaste(register)).isEqualTo(Reply.silent(Why.TOO_SLOW));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aBodyThatNeverEndsIsLeftToo() throws Exception {
        var end = new CountDownLatch(1);
        try (var register =
                StubRegister.of(
                        exchange -> {
                            exchange.getResponseHeaders().set("Content-Type", JSON);
                            exchange.sendResponseHeaders(200, 0);
                            exchange.getResponseBody().write('{');
                            exchange.getResponseBody().flush();
                            await(end);
                        })) {
            assertThat(askedInHaste(register)).isEqualTo(Reply.silent(Why.TOO_SLOW));
        } finally {
            end.countDown();
        }
    }

    @Test
    void aHugeAnswerIsNotRead() throws Exception {
        String huge = "{\"a\":\"" + "x".repeat(100_000) + "\"}";
        try (var register = StubRegister.saying(200, JSON, huge)) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.UNREADABLE));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"text\"",
                "{",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1" + "000000000000000000000000000000000000000000000000" + "}",
                "{'a':1}",
                "<html>"
            })
    void whatIsNoRecordIsUnreadable(String body) throws Exception {
        try (var register = StubRegister.saying(200, JSON, body)) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.UNREADABLE));
        }
    }

    @Test
    void aRecordNestedWithoutEndIsUnreadable() throws Exception {
        String deep = "{\"a\":".repeat(60) + "1" + "}".repeat(60);
        try (var register = StubRegister.saying(200, JSON, deep)) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.UNREADABLE));
        }
    }

    @Test
    void aPageInsteadOfDataIsUnreadable() throws Exception {
        try (var register = StubRegister.saying(200, "text/html", "{}")) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.UNREADABLE));
        }
    }

    @Test
    void anErrorIsARefusal() throws Exception {
        try (var register = StubRegister.saying(500, JSON, "{}")) {
            assertThat(asked(register)).isEqualTo(Reply.silent(Why.REFUSED));
        }
    }

    @Test
    void nobodyThereIsUnreachable() throws Exception {
        URI gone;
        try (var register = StubRegister.saying(200, JSON, "{}")) {
            gone = register.address();
        }
        assertThat(source(Optional.of(gone), "/x", false).ask(Map.of()))
                .isEqualTo(Reply.silent(Why.UNREACHABLE));
    }

    @Test
    void aHostThatNobodyConfiguredIsNotConnected() {
        var source = source(Optional.empty(), "/x", false);
        assertThat(source.connected()).isFalse();
        assertThat(source.ask(Map.of())).isEqualTo(Reply.silent(Why.NOT_CONNECTED));
    }

    @Test
    void aKeyCannotLeadOutOfItsPlaceInTheAddress() throws Exception {
        var asked = new AtomicReference<String>();
        try (var register =
                StubRegister.of(
                        exchange -> {
                            try (exchange) {
                                asked.set(exchange.getRequestURI().toString());
                                exchange.sendResponseHeaders(404, -1);
                            }
                        })) {
            source(Optional.of(register.address()), "/people/{number}?v=1", false)
                    .ask(Map.of("number", "../admin?x=1#é @"));
        }
        assertThat(asked.get()).isEqualTo("/people/..%2Fadmin%3Fx%3D1%23%C3%A9%20%40?v=1");
    }

    @Test
    void keysOfAPostStandInTheBodyAlone() throws Exception {
        var asked = new AtomicReference<String>();
        try (var register =
                StubRegister.of(
                        exchange -> {
                            try (exchange) {
                                asked.set(
                                        exchange.getRequestURI()
                                                + " "
                                                + new String(
                                                        exchange.getRequestBody().readAllBytes(),
                                                        StandardCharsets.UTF_8));
                                exchange.sendResponseHeaders(404, -1);
                            }
                        })) {
            source(Optional.of(register.address()), "/people", true)
                    .ask(Map.of("number", "\"123\""));
        }
        assertThat(asked.get()).isEqualTo("/people {\"number\":\"\\\"123\\\"\"}");
    }

    private static Reply asked(StubRegister register) {
        return source(Optional.of(register.address()), "/x", false).ask(Map.of());
    }

    private static Reply askedInHaste(StubRegister register) {
        return new RestSource(
                        CLIENT,
                        () -> Optional.of(register.address()),
                        "/x",
                        false,
                        Duration.ofMillis(400),
                        10_000)
                .ask(Map.of());
    }

    private static RestSource source(Optional<URI> address, String path, boolean body) {
        return new RestSource(CLIENT, () -> address, path, body, Duration.ofMinutes(1), 10_000);
    }

    private static void await(CountDownLatch end) {
        try {
            end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
