package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a portal does, nothing of it is half taken and what was public before stays. */
@HarvestTest
class HostilePortalsTests {
    private static final String TURTLE = "text/turtle";

    @Autowired BeanFactory beans;

    private final Portal portal = new Portal();
    private Readings readings;

    @BeforeEach
    void begin() {
        readings = new Readings(beans);
    }

    @AfterEach
    void end() {
        portal.close();
    }

    private UUID read(OriginKind kind, String path) {
        UUID origin = readings.added(kind, portal.address() + path);
        readings.run();
        return origin;
    }

    /** One that gave two datasets before. */
    private UUID good() {
        portal.holds(2);
        UUID origin = read(OriginKind.CKAN, "");
        assertThat(readings.present(origin)).hasSize(2);
        return origin;
    }

    private void spoils(UUID origin, Portal.Answer answer, String failure) {
        portal.answers(answer);
        readings.again(origin);
        assertThat(readings.failure(origin)).isEqualTo(failure);
        assertThat(readings.present(origin)).hasSize(2);
        portal.answersAsCkan();
        readings.again(origin);
        assertThat(readings.failure(origin)).isEmpty();
    }

    @Test
    void oneThatHangsIsAskedThreeTimesAndLeft() {
        UUID origin = good();
        int before = portal.asked.size();
        spoils(
                origin,
                exchange -> {
                    try {
                        portal.open.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "slow");
        assertThat(portal.asked).hasSize(before + 4);
    }

    @Test
    void oneThatSendsItsAnswerByDropsIsNotWaitedFor() {
        spoils(
                good(),
                exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    try {
                        portal.open.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                },
                "slow");
    }

    @Test
    void anAnswerOfAHundredMegabytesIsNotRead() {
        spoils(
                good(),
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, 100_000_000);
                    byte[] some = new byte[1_000_000];
                    for (int n = 0; n < 100; n++) {
                        exchange.getResponseBody().write(some);
                    }
                },
                "large");
    }

    @Test
    void theSamePageAgainAndAgainEnds() {
        spoils(good(), exchange -> portal.ckan(exchange, 0, 1_000), "loop");
    }

    @Test
    void oneThatLiesAboutItsCountIsReadThreeTimesAndLeft() {
        UUID origin = good();
        int before = portal.asked.size();
        spoils(
                origin,
                exchange -> {
                    boolean first = exchange.getRequestURI().getQuery().endsWith("start=0");
                    portal.ckan(exchange, first ? 0 : 2, 5);
                },
                "count");
        assertThat(portal.asked).hasSize(before + 7);
    }

    @Test
    void oneThatChangesWhileItIsReadIsReadAgain() {
        portal.holds(150);
        AtomicInteger pages = new AtomicInteger();
        portal.answers(
                exchange -> {
                    if (pages.incrementAndGet() == 2) {
                        portal.loses("0005");
                    }
                    portal.ckan(exchange);
                });
        UUID origin = read(OriginKind.CKAN, "");
        assertThat(readings.failure(origin)).isEmpty();
        assertThat(readings.present(origin)).hasSize(149);
        assertThat(readings.last(origin).progress().walks()).isEqualTo(2);
    }

    @Test
    void oneThatIsSuddenlyEmptyTakesNothingAway() {
        UUID origin = good();
        portal.answers(exchange -> portal.ckan(exchange, 9, 0));
        readings.again(origin);
        assertThat(readings.failure(origin)).isEqualTo("empty");
        assertThat(readings.present(origin)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/html | <html><body>Bonjour</body></html> | html",
                "application/json | {\"success\": false} | ckan",
                "application/json | [] | ckan",
                "application/json | {\"success\":true,\"result\":{\"count\":1e9,\"results\":[]}} |"
                        + " ckan",
                "application/json | {\"success\":true,\"result\":{\"count\":1,\"results\":{}}} |"
                        + " ckan",
                "application/json | {{{ | ckan",
                "text/plain | rien | ckan",
            })
    void whatIsNoAnswerOfCkanIsToldAndLeft(String type, String body, String failure) {
        spoils(good(), exchange -> Portal.gives(exchange, type, body), failure);
    }

    @Test
    void jsonThatIsDeeperThanAnybodyReadsIsLeft() {
        spoils(
                good(),
                exchange -> Portal.gives(exchange, "application/json", "[".repeat(100_000)),
                "ckan");
    }

    @ParameterizedTest
    @CsvSource({"503,busy", "429,busy", "404,status", "403,status", "204,status"})
    void anAnswerThatIsNoneIsTold(int status, String failure) {
        spoils(good(), exchange -> exchange.sendResponseHeaders(status, -1), failure);
    }

    @ParameterizedTest
    @CsvSource({
        "https://10.0.0.7/api,opendata.harvest.refused.local",
        "http://169.254.169.254/latest,opendata.harvest.refused.https",
        "https://[fd00::1]/,opendata.harvest.refused.local",
        "ftp://127.0.0.1/,opendata.harvest.refused.https",
    })
    void nobodyIsLedToTheLocalNetwork(String target, String failure) {
        UUID origin = good();
        portal.answers(
                exchange -> {
                    exchange.getResponseHeaders().set("Location", target);
                    exchange.sendResponseHeaders(302, -1);
                });
        readings.again(origin);
        assertThat(readings.last(origin).failure()).extracting("key").isEqualTo(failure);
        assertThat(readings.present(origin)).hasSize(2);
    }

    @Test
    void aRoundOfRedirectionsEnds() {
        spoils(
                good(),
                exchange -> {
                    exchange.getResponseHeaders()
                            .set("Location", exchange.getRequestURI().toString());
                    exchange.sendResponseHeaders(302, -1);
                },
                "led");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.1.2.3",
                "https://192.168.0.1/catalogue",
                "https://172.16.0.9",
                "https://169.254.169.254/latest/meta-data",
                "https://100.64.1.1",
                "https://0.0.0.0",
                "https://[::]",
                "https://[fe80::1]",
                "https://[fd12:3456::1]",
                "https://[::ffff:10.0.0.1]",
                "https://[64:ff9b::a00:1]",
                "https://[2002:a00:1::]",
                "https://224.0.0.1",
                "https://255.255.255.255",
                "http://donnees.ville.example",
                "ftp://donnees.ville.example",
                "file:///etc/passwd",
                "https://qui:secret@donnees.ville.example",
                "https://",
                "donnees.ville.example",
                "pas une adresse",
                "",
            })
    void anAddressThatIsNotOutsideIsRefused(String address) {
        assertThat(readings.add(OriginKind.CKAN, address)).isInstanceOf(Outcome.Refused.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | ceci n’est pas du Turtle | rdf",
                "application/rdf+xml | <rdf:RDF> | rdf",
                "application/ld+json | {\"@context\": \"https://10.0.0.1/c.json\", \"@id\": \"a\"}"
                        + " | rdf",
                "application/ld+json | [1, 2 | rdf",
                "text/turtle | <https://a.example/> <https://b.example/> 1 . | dcat",
                "application/octet-stream | {} | dcat",
                "text/html | <html></html> | html",
            })
    void whatIsNoCatalogueOfDcatIsTold(String type, String body, String failure) {
        portal.answers(exchange -> Portal.gives(exchange, type, body));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo(failure);
        assertThat(readings.present(origin)).isEmpty();
    }

    @Test
    void xmlNeitherOpensFilesNorGrowsWithoutEnd() {
        String laughs =
                Portal.lines(
                        "<!DOCTYPE rdf:RDF [<!ENTITY a \"ha\">"
                                + "<!ENTITY f SYSTEM \"file:///etc/passwd\">",
                        "<!ENTITY b \"" + "&a;".repeat(500) + "\">",
                        "<!ENTITY c \"" + "&b;".repeat(500) + "\">",
                        "<!ENTITY d \"" + "&c;".repeat(500) + "\">]>",
                        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
                                + " xmlns:dcat='http://www.w3.org/ns/dcat#'"
                                + " xmlns:dct='http://purl.org/dc/terms/'>",
                        "<dcat:Dataset rdf:about='https://a.example/1'>"
                                + "<dct:title>&f;&d;</dct:title></dcat:Dataset></rdf:RDF>");
        portal.answers(exchange -> Portal.gives(exchange, "application/rdf+xml", laughs));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo("rdf");
    }

    @Test
    void theNextPageIsOneOfTheSamePortal() {
        portal.answers(
                exchange -> Portal.gives(exchange, TURTLE, page("1", "https://10.0.0.1/secret")));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo("elsewhere");
    }

    @Test
    void pagesThatLeadToEachOtherEnd() {
        portal.answers(
                exchange ->
                        Portal.gives(
                                exchange,
                                TURTLE,
                                page(
                                        "1",
                                        portal.address()
                                                + "/catalogue?page="
                                                + portal.asked.size())));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        assertThat(readings.failure(origin)).isEqualTo("loop");
    }

    @Test
    void linksThatAreNoneOfTheWebAreLeftOut() {
        portal.answers(
                exchange ->
                        Portal.gives(
                                exchange,
                                TURTLE,
                                page("1", "")
                                        + " <https://a.example/1> dcat:distribution ["
                                        + " dcat:accessURL <javascript:alert(1)> ], ["
                                        + " dcat:accessURL <https://a.example/1.csv> ] ;"
                                        + " dcat:landingPage <javascript:alert(2)> ."));
        UUID origin = read(OriginKind.DCAT, "/catalogue");
        Harvested one = readings.one(origin, "https://a.example/1");
        assertThat(one.left()).isEqualTo(1);
        assertThat(one.page()).isEmpty();
        assertThat(one.files())
                .extracting(Harvested.File::address)
                .containsExactly("https://a.example/1.csv");
    }

    private static String page(String id, String next) {
        return Portal.lines(
                "@prefix dcat: <http://www.w3.org/ns/dcat#> .",
                "@prefix dct: <http://purl.org/dc/terms/> .",
                "@prefix hydra: <http://www.w3.org/ns/hydra/core#> .",
                "<https://a.example/" + id + "> a dcat:Dataset ; dct:title \"Un jeu\"@fr .",
                next.isEmpty() ? "" : "<https://a.example/v> hydra:next <" + next + "> .",
                "");
    }
}
