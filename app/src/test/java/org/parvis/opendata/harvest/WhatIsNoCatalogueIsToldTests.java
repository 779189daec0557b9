package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be understood is told and left; it opens nothing and does not grow. */
@HarvestTest
class WhatIsNoCatalogueIsToldTests extends HostilePortalFixture {
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
    void anIdentifierWithSignsThatNobodySeesIsRefusedAndTheRestIsTaken() {
        portal.holds(2).holds("a\u0000b", "Trois");
        UUID origin = read(OriginKind.CKAN, "");
        assertThat(readings.present(origin)).hasSize(2);
        assertThat(readings.refused(origin))
                .singleElement()
                .satisfies(one -> assertThat(one.source()).isEqualTo("jeu-de-donnees-a b"))
                .satisfies(
                        one ->
                                assertThat(one.why().key())
                                        .isEqualTo("opendata.harvest.unfit.signs"));
    }

    @Test
    void oneWithALongIdentifierThatCannotBeTakenAnyMoreStays() {
        String identifier = "x".repeat(450);
        portal.holds(identifier, "Un jeu");
        UUID origin = read(OriginKind.CKAN, "");
        portal.holds(identifier, "");
        readings.again(origin);
        assertThat(readings.refused(origin)).hasSize(1);
        assertThat(readings.present(origin)).hasSize(1);
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
}
