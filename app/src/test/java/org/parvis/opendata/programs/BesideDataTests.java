package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Documentation, services and series stand beside a table, for people and for programs. */
@ProgramTest
class BesideDataTests {
    private static final String GUIDE = "https://www.ville.example/guide-des-releves";
    private static final String DOOR = "https://api.ville.example/releves";
    private static final String OPENAPI = "https://api.ville.example/openapi.json";
    private static final String NORM = "https://spec.openapis.org/oas/v3.1.0";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private static LocalizedText words(String fr, String en) {
        return LocalizedText.of(fr, en);
    }

    private static Beside beside(int place) {
        return new Beside(
                List.of(
                        new Beside.Extra(
                                Beside.Kind.DOCUMENTATION,
                                words("Guide des relevés", "Guide to the surveys"),
                                "https://www.ville.example/guide",
                                "",
                                ""),
                        new Beside.Extra(
                                Beside.Kind.SERVICE,
                                words("Relevés par programme", "Surveys by programs"),
                                DOOR,
                                OPENAPI,
                                NORM)),
                new Beside.Series(
                        "releves",
                        words("Relevés " + place, "Surveys " + place),
                        words("Un relevé chaque année.", "One survey each year."),
                        place));
    }

    private void publish() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("releves-2026", "mot\nun\n", beside(2026));
        publishing.publish("releves-2025", "mot\nun\n", beside(2025));
    }

    private Browser page(String address) throws Exception {
        return new Browser(mvc, "198.51.100.211").keep("own", "1").open(address);
    }

    private byte[] get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Model graph(String address) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(get(address)), Lang.TURTLE);
        return model;
    }

    @Test
    void aPageLeadsToThemAndToTheOthersOfItsSeriesInTheirOrder() throws Exception {
        publish();
        Browser page = page("/fr/donnees/releves-2026");
        assertThat(page.page().select("a[href=https://www.ville.example/guide]").text())
                .isEqualTo("Guide des relevés");
        assertThat(page.page().select("a[href=" + DOOR + "]").text())
                .isEqualTo("Relevés par programme");
        assertThat(page.page().select("section[aria-labelledby=se]").text())
                .contains("Série : Relevés 2025", "Un relevé chaque année.");
        assertThat(page.page().select("section[aria-labelledby=se] li").eachText())
                .containsExactly(
                        "Lignes à reprendre releves-2025", "Lignes à reprendre releves-2026");
        assertThat(page("/en/data/releves-2025").text()).contains("Series: Surveys 2025");
    }

    @Test
    void aProgramIsShownEachOfThemByItsIdentifier() throws Exception {
        publish();
        JsonNode result = action("package_show?id=releves-2026");
        assertThat(result.get("resources")).hasSize(3);
        for (JsonNode resource : result.get("resources")) {
            assertThat(action("resource_show?id=" + resource.get("id").asString()))
                    .isEqualTo(resource);
        }
    }

    private JsonNode action(String asked) throws Exception {
        JsonNode answer = JsonMapper.shared().readTree(get("/api/3/action/" + asked));
        assertThat(answer.get("success").asBoolean()).as(asked).isTrue();
        return answer.get("result");
    }

    @Test
    void dcatSaysThemAndBreaksNoRule() throws Exception {
        publish();
        Model one = graph("/dataset/releves-2026.ttl");
        DcatTests.breaksNoRule(one);
        assertThat(one.listObjectsOfProperty(FOAF.page).toList().toString())
                .contains("https://www.ville.example/guide");
        var service = one.listSubjectsWithProperty(RDF.type, DCAT.DataService).next();
        assertThat(service.getPropertyResourceValue(DCAT.endpointURL).getURI()).isEqualTo(DOOR);
        assertThat(service.getPropertyResourceValue(DCAT.endpointDescription).getURI())
                .isEqualTo(OPENAPI);
        assertThat(service.getPropertyResourceValue(DCTerms.conformsTo).getURI()).isEqualTo(NORM);
        assertThat(service.getPropertyResourceValue(DCAT.servesDataset).getURI())
                .endsWith("/dataset/releves-2026");
        var series = one.listObjectsOfProperty(DcatTerms.IN_SERIES).next().asResource();
        assertThat(series.hasProperty(RDF.type, DcatTerms.DATASET_SERIES)).isTrue();
        Model catalogue = graph("/catalog.ttl");
        assertThat(catalogue.listSubjectsWithProperty(DcatTerms.IN_SERIES, series).toList())
                .as("both datasets are in one series")
                .hasSize(2);
        assertThat(catalogue.listObjectsOfProperty(DCAT.service).toList().toString())
                .contains("/dataset/releves-2025#service-2", "/dataset/releves-2026#service-2");
        DcatTests.breaksNoRule(catalogue);
    }

    @Test
    void aSeriesIsDescribedAtItsAddressWithItsDatasetsInTheirOrder() throws Exception {
        publish();
        Model alone = graph("/dataset-series/ville-quebec/releves.ttl");
        DcatTests.breaksNoRule(alone);
        var series = alone.listSubjectsWithProperty(RDF.type, DcatTerms.DATASET_SERIES).next();
        assertThat(series.getURI()).endsWith("/dataset-series/ville-quebec/releves");
        assertThat(series.listProperties(DCAT.landingPage).toList().toString())
                .contains("/fr/donnees-series/ville-quebec/releves")
                .contains("/en/data-series/ville-quebec/releves");
        var last = alone.listSubjectsWithProperty(DcatTerms.PREVIOUS_IN_SERIES).next();
        assertThat(last.getURI()).endsWith("/dataset/releves-2026");
        assertThat(last.getPropertyResourceValue(DcatTerms.PREVIOUS_IN_SERIES).getURI())
                .endsWith("/dataset/releves-2025");
        assertThat(action("package_search?fq=extras_in_series:releves").get("count").intValue())
                .isEqualTo(2);
        assertThat(page("/dataset-series/ville-quebec/releves").status()).isEqualTo(303);
        assertThat(page("/dataset-series/ville-quebec/nothing.ttl").status()).isEqualTo(404);
        assertThat(page("/dataset-series/ville-quebec/releves.exe").status()).isEqualTo(404);
    }

    @Test
    void ckanListsThemAsResources() throws Exception {
        publish();
        String text =
                new String(
                        get("/api/3/action/package_show?id=releves-2026"), StandardCharsets.UTF_8);
        JsonNode shown = JsonMapper.builder().build().readTree(text).get("result");
        assertThat(shown.get("num_resources").intValue()).isEqualTo(3);
        JsonNode resources = shown.get("resources");
        assertThat(resources.get(1).get("resource_type").stringValue()).isEqualTo("documentation");
        assertThat(resources.get(2).get("resource_type").stringValue()).isEqualTo("api");
        assertThat(resources.get(2).get("url").stringValue()).isEqualTo(DOOR);
        assertThat(shown.get("extras").toString()).contains("in_series", "releves");
    }

    @Test
    void theFormKeepsWhatIsWholeAndSaysWhatIsNot() throws Exception {
        new Publishing(beans).begin("releves-a-decrire");
        String at = "/fr/equipe/donnees/releves-a-decrire/description";
        Browser author = new Browser(mvc, "198.51.100.212");
        author.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        author.open(at).submit(at, "1-kind", "service", "1-fr", "A", "1-address", "javascript:x()");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.page().select("#1-address-error, [id=1-address-error]").text())
                .contains("Écrivez une adresse entière");
        assertThat(author.page().select("[name=1-address]").val()).isEqualTo("javascript:x()");
        author.submit(
                at,
                "1-kind",
                "documentation",
                "1-fr",
                "Le guide",
                "1-en",
                "The guide",
                "1-address",
                GUIDE,
                "series",
                "releves",
                "series-place",
                "0");
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Écrivez un nombre de 1 à 9");
        author.open(at)
                .submit(
                        at,
                        "1-kind",
                        "documentation",
                        "1-fr",
                        "Le guide",
                        "1-en",
                        "The guide",
                        "1-address",
                        GUIDE);
        assertThat(author.status()).isEqualTo(303);
        author.open(at);
        assertThat(author.page().select("[name=1-address]").val()).isEqualTo(GUIDE);
        assertThat(author.page().select("[name=2-address]")).hasSize(1);
        assertThat(author.open("/fr/equipe/donnees/releves-a-decrire").text())
                .contains("Documentation", "Le guide");
    }
}
