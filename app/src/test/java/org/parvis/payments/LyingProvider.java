package org.parvis.payments;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.parvis.testing.ProgramClock;

/** A provider on a port of its own, which signs, is away, answers for another, or does not sign. */
final class LyingProvider {
    /** How it behaves. */
    enum Mood {
        HONEST,
        SILENT,
        UNSIGNED,
        /** It begins to answer, and never ends. */
        ENDLESS
    }

    static final String KEY = "a key of both sides, of forty signs, yes";

    final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    volatile Mood mood = Mood.HONEST;
    private final HttpServer server;

    LyingProvider() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] words = exchange.getRequestBody().readAllBytes();
        asked.add(exchange.getRequestURI().getPath() + " " + new String(words, UTF_8));
        boolean ours =
                Signing.holds(
                        List.of(KEY),
                        ProgramClock.now(),
                        words,
                        String.valueOf(exchange.getRequestHeaders().getFirst(Signing.HEADER)));
        String said = answers.get(exchange.getRequestURI().getPath());
        if (!ours || said == null || mood == Mood.SILENT) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        byte[] answer = said.getBytes(UTF_8);
        if (mood != Mood.UNSIGNED) {
            exchange.getResponseHeaders()
                    .set(Signing.HEADER, Signing.sign(KEY, ProgramClock.now(), answer));
        }
        exchange.sendResponseHeaders(200, answer.length);
        if (mood == Mood.ENDLESS) {
            exchange.getResponseBody().write(answer, 0, 1);
            exchange.getResponseBody().flush();
            return;
        }
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
