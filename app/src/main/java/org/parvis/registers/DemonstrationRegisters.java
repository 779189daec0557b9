package org.parvis.registers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.packs.ContentPack;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registers of the demonstration: lists of fictitious people in the content pack, answered over
 * HTTP on this machine only, so that what is tried is what a real register does. They may be told
 * to be slow or to be out.
 */
@Component
public class DemonstrationRegisters implements DisposableBean {
    static final String HOST = "demonstration";
    private static final int LARGEST = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> KEYS = new TypeReference<>() {};

    private final ContentPack pack;
    private final @Nullable HttpServer server;
    private volatile Duration delay;
    private volatile boolean out;

    DemonstrationRegisters(ContentPack pack, RegisterSettings settings) {
        this.pack = pack;
        this.delay = settings.demonstrationDelay();
        this.out = settings.demonstrationOutage();
        this.server = pack.mayDemonstrate() ? start() : null;
    }

    private static Path lists(ContentPack pack) {
        return pack.root().resolve("demonstration").resolve("registers");
    }

    private HttpServer start() {
        try {
            HttpServer started =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            Executor threads = Executors.newVirtualThreadPerTaskExecutor();
            started.setExecutor(exchange -> late(threads).execute(exchange));
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request waits for its turn, no thread waits with it. */
    private Executor late(Executor threads) {
        return CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads);
    }

    Optional<URI> address() {
        return Optional.ofNullable(server)
                .map(s -> URI.create("http://127.0.0.1:" + s.getAddress().getPort()));
    }

    /** Makes them slow, so that a long wait can be tried. */
    public void delay(Duration time) {
        delay = time;
    }

    /** Puts them out, or back. */
    public void outage(boolean refuses) {
        out = refuses;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (out) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            Optional<Object> record = found(exchange);
            if (record.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            byte[] body = JSON.writeValueAsBytes(record.get());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** The row of {@code /NAME} that has all the keys of the body. */
    private Optional<Object> found(HttpExchange exchange) throws IOException {
        String name = exchange.getRequestURI().getPath().substring(1);
        Path list = lists(pack).resolve(name + ".csv");
        if (!name.matches("[a-z-]{1,40}") || !Files.isRegularFile(list)) {
            return Optional.empty();
        }
        Map<String, String> keys = keys(exchange.getRequestBody().readNBytes(LARGEST));
        return keys.isEmpty()
                ? Optional.empty()
                : CsvConnector.rows(list).stream()
                        .filter(row -> has(row, keys))
                        .findFirst()
                        .map(DemonstrationRegisters::record);
    }

    private static Map<String, String> keys(byte[] body) {
        try {
            return JSON.readValue(new String(body, StandardCharsets.UTF_8), KEYS);
        } catch (JacksonException e) {
            return Map.of();
        }
    }

    private static boolean has(Map<String, String> row, Map<String, String> keys) {
        return keys.entrySet().stream()
                .allMatch(
                        key ->
                                CsvConnector.same(key.getValue())
                                        .equals(
                                                CsvConnector.same(
                                                        row.getOrDefault(key.getKey(), ""))));
    }

    /** A row as a record: {@code a.b} stands in {@code a}, {@code c[]} holds several. */
    private static Object record(Map<String, String> row) {
        var record = JSON.createObjectNode();
        row.forEach(
                (column, cell) -> {
                    var inside = record;
                    String[] path = column.split("\\.");
                    for (String step : List.of(path).subList(0, path.length - 1)) {
                        inside = inside.withObject(step);
                    }
                    String last = path[path.length - 1];
                    if (last.endsWith("[]")) {
                        var all = inside.putArray(last.substring(0, last.length() - 2));
                        List.of(cell.split("\\|")).stream()
                                .filter(each -> !each.isBlank())
                                .forEach(each -> all.add(each.strip()));
                    } else if (!cell.isBlank()) {
                        inside.put(last, cell);
                    }
                });
        return record;
    }

    @Override
    public void destroy() {
        if (server != null) {
            server.stop(0);
        }
    }
}
