package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.acceptance.Routes.Route;

/**
 * Follows each link that somebody is shown, from where they enter, and keeps the fullest page of
 * each route in each language: the one most likely to hold a fault.
 */
final class Crawl {
    private static final int SAME_ROUTE = 4;

    /** A page worth looking at, and in whose session. */
    record Found(String role, String address, int size) {}

    /** The same page for every order in which walks end. */
    private static final Comparator<Found> FULLEST =
            Comparator.comparingInt(Found::size)
                    .thenComparing(Found::role)
                    .thenComparing(Found::address);

    private final Routes routes;
    private final Map<Route, Map<String, Found>> found = new TreeMap<>();
    private final Set<Route> seen = ConcurrentHashMap.newKeySet();
    private final List<String> dead = new CopyOnWriteArrayList<>();
    private final Map<String, String> from = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    Crawl(Routes routes) {
        this.routes = routes;
    }

    /** From that address, with those cookies; several may walk at once. */
    void walk(String role, String cookies, String... entrances) {
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        Map<String, Integer> often = new HashMap<>();
        for (String entrance : entrances) {
            add(entrance, waiting, known, often);
        }
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            HttpResponse<String> answer = get(address, cookies);
            if (answer.statusCode() >= 400) {
                dead.add(
                        "%s: %s answers %d (linked from %s)"
                                .formatted(role, address, answer.statusCode(), from.get(address)));
                continue;
            }
            keep(role, address, answer, waiting, known, often);
        }
    }

    private HttpResponse<String> get(String address, String cookies) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(RunningProgram.url() + address))
                            .header("Cookie", cookies)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(
            String role,
            String asked,
            HttpResponse<String> answer,
            Deque<String> waiting,
            Set<String> known,
            Map<String, Integer> often) {
        routes.of(asked).ifPresent(seen::add);
        if (!answer.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
            return;
        }
        String address = answer.uri().toString().substring(RunningProgram.url().length());
        String html = answer.body();
        routes.of(address).ifPresent(route -> note(route, new Found(role, address, html.length())));
        Document page = Jsoup.parse(html, answer.uri().toString());
        page.select("a[href]")
                .forEach(link -> inside(address, link.absUrl("href"), waiting, known, often));
    }

    private synchronized void note(Route route, Found page) {
        seen.add(route);
        found.computeIfAbsent(route, r -> new TreeMap<>())
                .merge(
                        page.address().substring(0, Math.min(3, page.address().length())),
                        page,
                        (a, b) -> FULLEST.compare(a, b) >= 0 ? a : b);
    }

    private void inside(
            String page,
            String url,
            Deque<String> waiting,
            Set<String> known,
            Map<String, Integer> often) {
        if (url.startsWith(RunningProgram.url() + "/")) {
            URI uri = URI.create(url);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            from.putIfAbsent(uri.getRawPath() + query, page);
            add(uri.getRawPath() + query, waiting, known, often);
        }
    }

    private void add(
            String address, Deque<String> waiting, Set<String> known, Map<String, Integer> often) {
        String kind =
                address.substring(0, Math.min(3, address.length()))
                        + routes.of(address)
                                .map(Route::name)
                                .orElse(address.replaceAll("\\?.*", ""));
        if (known.add(address) && often.merge(kind, 1, Integer::sum) <= SAME_ROUTE) {
            waiting.add(address);
        }
    }

    /** Notes a page that a form led to. */
    void reached(String role, String address) {
        routes.of(address).ifPresent(route -> note(route, new Found(role, address, 0)));
    }

    /** Notes an address that answered by leading elsewhere. */
    void asked(String address) {
        routes.of(address).ifPresent(seen::add);
    }

    Map<Route, Map<String, Found>> found() {
        return found;
    }

    /** Links that somebody was shown and that led nowhere. */
    List<String> dead() {
        return dead;
    }

    Set<Route> seen() {
        return seen;
    }
}
