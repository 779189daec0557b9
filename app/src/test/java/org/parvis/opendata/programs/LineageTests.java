package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Beside;
import org.parvis.opendata.Lineage;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From where the rows of a dataset come is read by people and by each kind of program. */
@ProgramTest
class LineageTests {
    private static final String SOURCE = "https://www.ville.example/compteurs";
    private static final Lineage LINEAGE =
            new Lineage(LocalizedText.of("Relevé à la main.", "Written down by hand."), SOURCE);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory beans;

    private void publish(String name) throws Exception {
        new Publishing(beans).publish(name, "mot\nun\n", Beside.NONE.with(LINEAGE));
    }

    private byte[] get(String address) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private Model graph(String address, DcatForm form) throws Exception {
        Model model = ModelFactory.createDefaultModel();
        Lang lang =
                switch (form) {
                    case TURTLE -> Lang.TURTLE;
                    case RDF_XML -> Lang.RDFXML;
                    case JSON_LD -> Lang.JSONLD11;
                };
        byte[] read = get(address + "." + form.ending());
        RDFDataMgr.read(model, new ByteArrayInputStream(read), lang);
        return model;
    }

    @ParameterizedTest
    @EnumSource(DcatForm.class)
    void eachSyntaxHasItAndBreaksNoRule(DcatForm form) throws Exception {
        String name = "origine-" + form.ending();
        publish(name);
        Model model = graph("/dataset/" + name, form);
        Resource statement = model.listObjectsOfProperty(DCTerms.provenance).next().asResource();
        assertThat(statement.hasProperty(RDF.type, DCTerms.ProvenanceStatement)).isTrue();
        assertThat(statement.listProperties(RDFS.label).toList().toString())
                .contains("\"Relevé à la main.\"@fr", "\"Written down by hand.\"@en");
        assertThat(model.listObjectsOfProperty(DcatTerms.DERIVED_FROM).toList().toString())
                .isEqualTo("[" + SOURCE + "]");
        DcatTests.breaksNoRule(model);
        DcatTests.breaksNoRule(graph("/catalog", form));
    }

    @Test
    void clientsOfCkanAndSearchEnginesReadIt() throws Exception {
        publish("origine-ckan");
        JsonNode shown =
                JsonMapper.shared().readTree(get("/api/3/action/package_show?id=origine-ckan"));
        Map<String, String> extras = new HashMap<>();
        for (JsonNode one : shown.get("result").get("extras")) {
            extras.put(one.get("key").stringValue(), one.get("value").stringValue());
        }
        assertThat(extras)
                .containsEntry("provenance", "Relevé à la main.")
                .containsEntry("provenance_en", "Written down by hand.")
                .containsEntry("was_derived_from", SOURCE);
        Browser page = new Browser(mvc, "198.51.100.235").open("/en/data/origine-ckan");
        assertThat(page.page().select("section[aria-labelledby=or]").text())
                .contains("Where these data come from", "Written down by hand.");
        assertThat(page.page().select("section[aria-labelledby=or] a").attr("href"))
                .isEqualTo(SOURCE);
        assertThat(page.page().select("script[type=application/ld+json]").html())
                .contains("\"isBasedOn\":\"" + SOURCE + "\"");
    }

    @Test
    void theFormKeepsItWholeAndTellsWhatIsMissing() throws Exception {
        new Publishing(beans).begin("origine-a-dire");
        String at = "/fr/equipe/donnees/origine-a-dire/description";
        Browser author = new Browser(mvc, "198.51.100.236");
        author.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        author.open(at).submit(at, "fr-lineage", "Compté.", "lineage-source", "javascript:x()");
        assertThat(author.status()).isEqualTo(422);
        for (String field : List.of("en-lineage", "lineage-source")) {
            assertThat(author.page().select("#" + field + "-error")).as(field).isNotEmpty();
        }
        author.open(at).submit(at, "fr-lineage", "Compté.", "en-lineage", "Counted.");
        assertThat(author.status()).isEqualTo(303);
        assertThat(author.open(at).page().select("[name=en-lineage]").text()).isEqualTo("Counted.");
        assertThat(author.open("/fr/equipe/donnees/origine-a-dire").text())
                .contains("D’où viennent ces données", "Compté.");
    }
}
