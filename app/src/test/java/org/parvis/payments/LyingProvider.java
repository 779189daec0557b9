package org.parvis.payments;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.parvis.testing.ProgramClock;

/** A provider on a port of its own, which signs, is away, answers for another, or does not sign. */
final class LyingProvider implements AutoCloseable {
    /** How it behaves. */
    enum Mood {
        HONEST,
        SILENT,
        UNSIGNED,
        ABOUT_ANOTHER
    }

    static final String KEY = "a key of both sides, of forty signs, yes";

    final Map<String, String> answers = new HashMap<>();
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

    private void answer(HttpExchange asked) throws IOException {
        byte[] words = asked.getRequestBody().readAllBytes();
        boolean ours =
                Signing.holds(
                        List.of(KEY),
                        ProgramClock.now(),
                        words,
                        String.valueOf(asked.getRequestHeaders().getFirst(Signing.HEADER)));
        String said = answers.get(asked.getRequestURI().getPath());
        if (!ours || said == null || mood == Mood.SILENT) {
            asked.sendResponseHeaders(503, -1);
            asked.close();
            return;
        }
        byte[] answer = said.getBytes(StandardCharsets.UTF_8);
        if (mood != Mood.UNSIGNED) {
            asked.getResponseHeaders()
                    .set(Signing.HEADER, Signing.sign(KEY, ProgramClock.now(), answer));
        }
        asked.sendResponseHeaders(200, answer.length);
        asked.getResponseBody().write(answer);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
