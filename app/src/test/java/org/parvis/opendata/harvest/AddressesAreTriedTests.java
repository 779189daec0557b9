package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Files elsewhere are asked whether they answer; what came of it is a fact with its day. */
@HarvestTest
class AddressesAreTriedTests extends HostilePortalFixture {
    @Autowired TryingRound round;
    @Autowired TriedAddresses tried;
    @Autowired TriedTable table;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;
    @Autowired MockMvc mvc;

    private final List<String> methods = new CopyOnWriteArrayList<>();

    /** A dataset with a file at each of these places of the portal, or elsewhere. */
    private UUID holding(String id, String... places) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (String place : places) {
            files.add(Map.of("name", place, "format", "csv", "url", address(place)));
        }
        portal.holds(
                Map.of(
                        "id",
                        id,
                        "title",
                        "Essais " + id,
                        "notes",
                        "Des fichiers ailleurs.",
                        "license_id",
                        "cc-by",
                        "resources",
                        files));
        return read(OriginKind.CKAN, "");
    }

    private String address(String place) {
        return place.startsWith("/") ? portal.address() + place : place;
    }

    private void serves() {
        portal.answers(
                exchange -> {
                    methods.add(
                            exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath());
                    switch (exchange.getRequestURI().getPath()) {
                        case "/bon.csv" -> exchange.sendResponseHeaders(200, -1);
                        case "/dedans" -> led(exchange, "https://10.0.0.1/secret");
                        case "/rond" -> led(exchange, "/rond");
                        case "/suite" -> led(exchange, "/bon.csv");
                        case "/sans-tete" -> get(exchange);
                        default -> exchange.sendResponseHeaders(404, -1);
                    }
                });
    }

    private static void led(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
    }

    /** A machine that knows one question only, and has much to say. */
    private static void get(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("GET")) {
            exchange.sendResponseHeaders(405, -1);
            return;
        }
        byte[] much = new byte[1_000_000];
        exchange.sendResponseHeaders(200, much.length);
        exchange.getResponseBody().write(much);
    }

    private String said(String place) {
        return Optional.ofNullable(tried.of(List.of(address(place))).get(address(place)))
                .map(one -> (one.answered() ? "answers " : "no ") + one.said())
                .orElse("not tried");
    }

    @Test
    void eachAddressIsAskedOnceAWeekAndNothingIsTaken() {
        readings.stopAll();
        holding("essais", "/bon.csv", "/perdu.csv", "/suite", "/sans-tete");
        assertThat(said("/bon.csv")).isEqualTo("not tried");
        serves();
        round.run();
        assertThat(said("/bon.csv")).isEqualTo("answers 200");
        assertThat(said("/perdu.csv")).isEqualTo("no 404");
        assertThat(said("/suite")).isEqualTo("answers 200");
        assertThat(said("/sans-tete")).isEqualTo("answers large");
        assertThat(methods).contains("HEAD /bon.csv").doesNotContain("GET /bon.csv");
        int asked = methods.size();
        round.run();
        assertThat(methods).hasSize(asked);
        assertThat(due(Duration.ofDays(6))).isEmpty();
        assertThat(due(Duration.ofDays(8))).contains(address("/bon.csv"), address("/perdu.csv"));
    }

    @Test
    void whatNobodyPublishesAnyMoreIsForgotten() {
        readings.stopAll();
        UUID origin = holding("oublis", "/bon.csv");
        serves();
        round.run();
        round.forget();
        assertThat(said("/bon.csv")).isEqualTo("answers 200");
        long before = tried.answers();
        readings.stop(origin);
        round.forget();
        assertThat(said("/bon.csv")).isEqualTo("not tried");
        assertThat(tried.answers()).isNotEqualTo(before);
    }

    private List<String> due(Duration later) {
        return scenes.readingJob(
                jobs ->
                        table.due(
                                jobs, clock.instant().plus(later).minus(Duration.ofDays(7)), 100));
    }

    @Test
    void nobodyIsLedInsideByAnAddress() {
        readings.stopAll();
        holding("dedans", "/dedans", "/rond", "https://10.1.2.3/a.csv", "http://ville.example/a");
        serves();
        round.run();
        assertThat(said("/dedans")).isEqualTo("no refused");
        assertThat(said("/rond")).isEqualTo("no led");
        assertThat(said("https://10.1.2.3/a.csv")).isEqualTo("no refused");
        assertThat(said("http://ville.example/a")).isEqualTo("no refused");
    }

    @Test
    void thePageSaysWhatAnsweredAndWhen() throws Exception {
        readings.stopAll();
        UUID origin = holding("dits", "/bon.csv", "/perdu.csv");
        String page = "/fr/donnees/" + readings.present(origin).getFirst().name() + "/qualite";
        Browser anybody = new Browser(mvc, "192.0.2.143");
        assertThat(anybody.open(page).text())
                .contains("Pas encore su")
                .contains("Pas encore essayé.");
        serves();
        round.run();
        String told = anybody.open(page).text();
        assertThat(told)
                .contains("Répond")
                .contains("Ne répond pas")
                .contains("le serveur répond 404.")
                .contains("Essayé le")
                .doesNotContain("Pas encore essayé.");
        assertThat(points(told)).isEqualTo(50);
    }

    /** Those of the dimension in which files are taken. */
    private static int points(String told) {
        return Integer.parseInt(told.replaceAll("(?s).*Se prend (\\d+) sur 100.*", "$1"));
    }
}
