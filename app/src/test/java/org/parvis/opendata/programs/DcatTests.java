package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Harvesters of DCAT-AP read the catalogue in the syntax they like, and all of them the same. */
@ProgramTest
class DcatTests {
    /** SHACL of SEMIC, CC BY 4.0. */
    private static final Path SHAPES = Path.of("src/test/resources/dcat-ap");

    /** That rule wants addresses of SPDX with https; its vocabulary has them with http. */
    private static final String WRONGLY = "ChecksumAlgorithmRestriction";

    @Autowired MockMvc mvc;

    private MockHttpServletResponse get(String address, String accept) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).header("Accept", accept))
                .andReturn()
                .getResponse();
    }

    /** Read by another test of these rules, of a dataset with all that may stand beside it. */
    static void breaksNoRule(Model model) {
        for (String rules : List.of("shapes", "range")) {
            Path file = SHAPES.resolve(rules + ".ttl");
            Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(file.toString()));
            assertThat(ShaclValidator.get().validate(shapes, model.getGraph()).getEntries())
                    .filteredOn(one -> one.severity().level().getURI().endsWith("#Violation"))
                    .filteredOn(one -> !one.toString().contains(WRONGLY))
                    .as(rules)
                    .isEmpty();
        }
    }

    private Model read(String address, DcatForm form) throws Exception {
        MockHttpServletResponse answer = get(address + "." + form.ending(), "*/*");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith(form.type().toString());
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model,
                new ByteArrayInputStream(answer.getContentAsByteArray()),
                switch (form) {
                    case TURTLE -> Lang.TURTLE;
                    case RDF_XML -> Lang.RDFXML;
                    case JSON_LD -> Lang.JSONLD11;
                });
        return model;
    }

    @ParameterizedTest
    @EnumSource(DcatForm.class)
    void aDatasetIsTheSameInEachSyntax(DcatForm form) throws Exception {
        Model turtle = read("/dataset/fontaines", DcatForm.TURTLE);
        assertThat(read("/dataset/fontaines", form).isIsomorphicWith(turtle)).isTrue();
        assertThat(turtle.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList())
                .hasSize(6);
        assertThat(turtle.listObjectsOfProperty(DCTerms.title).toList().toString())
                .contains("\"Fontaines à boire (données fictives)\"@fr")
                .contains("\"Drinking fountains (fictitious data)\"@en");
    }

    @Test
    void theCatalogueNamesEachDatasetAndItsPages() throws Exception {
        Model page = read("/catalog", DcatForm.TURTLE);
        List<String> named = new ArrayList<>();
        page.listObjectsOfProperty(DCAT.dataset)
                .forEach(one -> named.add(one.asResource().getURI()));
        assertThat(named).anyMatch(one -> one.endsWith("/dataset/fontaines"));
        assertThat(page.listObjectsOfProperty(DcatTerms.FIRST).toList().toString())
                .contains("/catalog.ttl?page=1");
        assertThat(get("/catalog.ttl?page=2", "*/*").getStatus()).isEqualTo(404);
        assertThat(get("/catalog.ttl?page=x", "*/*").getStatus()).isEqualTo(404);
        for (String none : List.of("/catalog.n3", "/dataset/fontaines.n3", "/dataset/.ttl")) {
            assertThat(get(none, "*/*").getStatus()).as(none).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | text/turtle",
                "application/ld+json;q=0.9, application/rdf+xml;q=0.2 | application/ld+json",
                "application/rdf+xml, */*;q=0.1 | application/rdf+xml",
                "text/html;q=0.3, text/turtle;q=0.5 | text/turtle",
            })
    void aProgramSaysWhatItReads(String accept, String given) throws Exception {
        for (String address : List.of("/catalog", "/dataset/fontaines")) {
            MockHttpServletResponse answer = get(address, accept);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentType()).startsWith(given);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "text/html,*/*;q=0.8", "image/png", "nonsense", "text/turtle;q=0"})
    void whoeverReadsNoneOfThemIsLedToThePage(String accept) throws Exception {
        assertThat(get("/catalog", accept).getHeader("Location")).isEqualTo("/fr/donnees");
        assertThat(get("/dataset/fontaines", accept).getHeader("Location"))
                .isEqualTo("/fr/donnees/fontaines");
        assertThat(get("/dataset/nulle-part", accept).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shapes", "range", "mdr-vocabularies.shape", "deprecateduris"})
    void nothingOfItBreaksARuleOfTheProfile(String rules) throws Exception {
        Path file = SHAPES.resolve(rules + ".ttl");
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(file.toString()));
        for (String address : List.of("/catalog", "/dataset/fontaines")) {
            ValidationReport report =
                    ShaclValidator.get()
                            .validate(shapes, read(address, DcatForm.TURTLE).getGraph());
            assertThat(report.getEntries())
                    .filteredOn(one -> one.severity().level().getURI().endsWith("#Violation"))
                    .filteredOn(one -> !one.toString().contains(WRONGLY))
                    .as(address)
                    .isEmpty();
        }
    }
}
