package org.parvis.acceptance;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.parvis.acceptance.Routes.Route;

/**
 * Follows each link that somebody is shown, from where they enter, and keeps the fullest page of
 * each route in each language: the one most likely to hold a fault.
 */
final class Crawl {
    private static final int SAME_ROUTE = 8;

    /** A page worth looking at, and in whose session. */
    record Found(String role, String address, int size) {}

    private final Routes routes;
    private final Map<Route, Map<String, Found>> found = new TreeMap<>();
    private final Set<Route> seen = new HashSet<>();
    private final List<String> dead = new ArrayList<>();
    private final Map<String, String> from = new HashMap<>();

    Crawl(Routes routes) {
        this.routes = routes;
    }

    /** From that address, with the cookies of that session. */
    void walk(String role, APIRequestContext session, String... entrances) {
        Deque<String> waiting = new ArrayDeque<>();
        Set<String> known = new HashSet<>();
        Map<String, Integer> often = new HashMap<>();
        for (String entrance : entrances) {
            add(entrance, waiting, known, often);
        }
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            APIResponse answer =
                    session.get(
                            RunningProgram.url() + address,
                            RequestOptions.create().setMaxRedirects(5));
            if (answer.status() >= 400) {
                dead.add(
                        "%s: %s answers %d (linked from %s)"
                                .formatted(role, address, answer.status(), from.get(address)));
                continue;
            }
            keep(role, address, answer, waiting, known, often);
            answer.dispose();
        }
    }

    private void keep(
            String role,
            String asked,
            APIResponse answer,
            Deque<String> waiting,
            Set<String> known,
            Map<String, Integer> often) {
        routes.of(asked).ifPresent(seen::add);
        if (!answer.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            return;
        }
        String address = answer.url().substring(RunningProgram.url().length());
        String html = answer.text();
        routes.of(address).ifPresent(route -> note(route, new Found(role, address, html.length())));
        Document page = Jsoup.parse(html, answer.url());
        page.select("a[href]")
                .forEach(link -> inside(address, link.absUrl("href"), waiting, known, often));
    }

    private void note(Route route, Found page) {
        seen.add(route);
        found.computeIfAbsent(route, r -> new TreeMap<>())
                .merge(
                        page.address().substring(0, Math.min(3, page.address().length())),
                        page,
                        (a, b) -> a.size() >= b.size() ? a : b);
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
