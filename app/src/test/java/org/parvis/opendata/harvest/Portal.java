package org.parvis.opendata.harvest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue on this machine that answers as CKAN does, or in whichever way a test wants. */
final class Portal implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How it answers. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new ArrayList<>();
    final CountDownLatch open = new CountDownLatch(1);
    private final HttpServer server;
    private final Map<String, Map<String, Object>> datasets = new LinkedHashMap<>();
    private volatile Answer answer = this::ckan;

    Portal() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    try (exchange) {
                        answer.to(exchange);
                    }
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void answers(Answer with) {
        answer = with;
    }

    void answersAsCkan() {
        answer = this::ckan;
    }

    Portal holds(int many) {
        for (int n = 1; n <= many; n++) {
            holds("%04d".formatted(n), "Jeu " + n);
        }
        return this;
    }

    Portal holds(String id, String title) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("id", "jeu-de-donnees-" + id);
        dataset.put("title", title);
        dataset.put("notes", "Ce que contient " + title + ".");
        dataset.put("license_id", "cc-by");
        dataset.put(
                "resources",
                List.of(
                        Map.of(
                                "name", "Le tableau",
                                "format", "csv",
                                "url", "https://donnees.ville.example/" + id + ".csv")));
        return holds(dataset);
    }

    Portal holds(Map<String, Object> dataset) {
        datasets.put(String.valueOf(dataset.get("id")), dataset);
        return this;
    }

    void loses(String id) {
        datasets.remove("jeu-de-donnees-" + id);
    }

    /** What CKAN would answer. */
    void ckan(HttpExchange exchange) throws IOException {
        int start =
                Integer.parseInt(exchange.getRequestURI().getQuery().replaceFirst(".*start=", ""));
        ckan(exchange, start, datasets.size());
    }

    void ckan(HttpExchange exchange, int start, int count) throws IOException {
        var page = datasets.values().stream().skip(start).limit(CkanReader.ROWS).toList();
        var said = Map.of("success", true, "result", Map.of("count", count, "results", page));
        gives(exchange, "application/json", JSON.writeValueAsString(said));
    }

    static void gives(HttpExchange exchange, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    static String lines(String... lines) {
        return String.join("\n", Arrays.asList(lines));
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
    }
}
