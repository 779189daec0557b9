package org.parvis.opendata.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Coverage;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Of where, of when, in which language and how often: what another catalogue says is kept. */
@HarvestTest
class WhereAndWhenIsKeptTests {
    private static final String AT = "https://donnees.ville.example/jeu/1";

    @Autowired BeanFactory beans;
    @Autowired MockMvc mvc;

    private final Portal portal = new Portal();

    @AfterEach
    void end() {
        portal.close();
    }

    private static Model described() {
        return RdfPage.read(
                        new Fetching.Fetched(
                                URI.create(AT),
                                "text/turtle",
                                """
                                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                                @prefix dct: <http://purl.org/dc/terms/> .
                                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                                <https://donnees.ville.example/jeu/1> a dcat:Dataset ;
                                  dct:title "Les quais"@fr ;
                                  dct:spatial [ a dct:Location ; skos:prefLabel "Montréal"@fr ] ;
                                  dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2019"^^xsd:gYear ;
                                    dcat:endDate "2020-06"^^xsd:gYearMonth ] ;
                                  dct:language <http://publications.europa.eu/resource/authority/language/FRA> ;
                                  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;
                                  dcat:distribution [ a dcat:Distribution ;
                                    dcat:accessURL <https://donnees.ville.example/page> ;
                                    dcat:downloadURL <https://donnees.ville.example/quais.csv> ] .
                                """
                                        .getBytes(StandardCharsets.UTF_8)))
                .orThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "TURTLE, text/turtle",
        "RDFXML, application/rdf+xml",
        "JSONLD11, application/ld+json"
    })
    void theThreeSyntaxesOfDcatSayTheSame(String syntax, String type) {
        Lang lang =
                Map.of("TURTLE", Lang.TURTLE, "RDFXML", Lang.RDFXML, "JSONLD11", Lang.JSONLD11)
                        .get(syntax);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RDFDataMgr.write(out, described(), lang);
        var came = new Fetching.Fetched(URI.create(AT), type, out.toByteArray());
        Told told = DcatDataset.told(RdfPage.read(came).orThrow().getResource(AT));
        assertThat(told.coverage())
                .isEqualTo(
                        new Coverage(
                                new LocalizedText(Map.of("fr", "Montréal")),
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2020, 6, 30)));
        assertThat(told.languages()).containsExactly("FRA");
        assertThat(told.frequency()).isEqualTo("ANNUAL");
        assertThat(told.files())
                .containsExactly(
                        new Gathered.File(
                                "",
                                "",
                                "https://donnees.ville.example/quais.csv",
                                "https://donnees.ville.example/page",
                                true));
    }

    @Test
    void extrasOfCkanStandOnThePageInTheFeedAndInDcat() throws Exception {
        portal.holds(
                Map.of(
                        "id", "quais-de-la-ville",
                        "title", "Les quais de la ville",
                        "notes", "Où on accoste.",
                        "license_id", "cc-by",
                        "extras",
                                List.of(
                                        extra("spatial_text", "Saint-Laurent <fleuve>"),
                                        extra("temporal_start", "2021-05-01T00:00:00"),
                                        extra("temporal_end", "pas un jour"),
                                        extra("language", "[\"fr-CA\", \"klingon\"]"),
                                        extra("update_frequency", "ANNUAL")),
                        "resources",
                                List.of(
                                        Map.of(
                                                "name", "Quais",
                                                "format", "csv",
                                                "url_type", "upload",
                                                "url", "https://donnees.ville.example/q.csv"))));
        Readings readings = new Readings(beans);
        UUID origin = readings.added(OriginKind.CKAN, portal.address());
        readings.run();
        assertThat(readings.failure(origin)).isEmpty();
        String name = readings.present(origin).getFirst().name();
        Browser anybody = new Browser(mvc, "192.0.2.144");
        assertThat(anybody.open("/fr/donnees/" + name).text())
                .contains("Saint-Laurent <fleuve>")
                .contains("Depuis le 1er mai 2021")
                .contains("Langues des données")
                .contains("français");
        assertThat(anybody.open("/dataset/" + name + ".ttl").body())
                .contains("dcat:downloadURL", "https://donnees.ville.example/q.csv")
                .contains("language/FRA", "frequency/ANNUAL", "\"2021-05-01\"^^xsd:date")
                .contains("Saint-Laurent <fleuve>")
                .doesNotContain("klingon", "endDate");
        assertThat(anybody.open("/fr/donnees.atom?q=quais%20ville").body())
                .contains("Les quais de la ville</title>")
                .contains("Les données restent sur 127.0.0.1.");
        assertThat(anybody.open("/fr/donnees.atom?body=ville-quebec").body())
                .contains("Les quais de la ville</title>");
        readings.stop(origin);
        assertThat(anybody.open("/fr/donnees.atom?q=quais%20ville").body())
                .doesNotContain("Les quais de la ville");
    }

    private static Map<String, String> extra(String key, String value) {
        return Map.of("key", key, "value", value);
    }
}
