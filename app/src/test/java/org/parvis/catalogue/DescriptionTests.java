package org.parvis.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What programs read of the services. The properties that CPSV-AP 3.2.0 makes mandatory are those
 * of its own SHACL file (SEMICeu/CPSV-AP, {@code releases/3.2.0}, {@code sh:minCount}).
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTests {
    private static final Map<String, List<String>> MANDATORY =
            Map.of(
                    "cpsv:PublicService",
                    List.of(
                            "dct:identifier",
                            "dct:title",
                            "dct:description",
                            "cv:hasCompetentAuthority"),
                    "cv:PublicOrganisation",
                    List.of("skos:prefLabel", "dct:spatial"),
                    "cv:Channel",
                    List.of("dct:identifier"),
                    "cv:Cost",
                    List.of("dct:identifier"),
                    "cv:Evidence",
                    List.of("dct:identifier", "dct:title"),
                    "cv:Requirement",
                    List.of("dct:identifier", "dct:title"),
                    "cv:Output",
                    List.of("dct:identifier", "dct:title"));

    @Autowired MockMvc mvc;
    @Autowired Catalogue catalogue;

    @Test
    void eachServiceIsDescribedOnceForAllPrograms() throws Exception {
        assertThat(
                        nodes(read("/catalogue.jsonld")).stream()
                                .filter(node -> types(node).contains("cpsv:PublicService"))
                                .map(node -> node.get("dct:identifier").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        catalogue.services().stream().map(ServiceDefinition::code).toList());
    }

    @Test
    void whatTheVocabularyAsksForIsThere() throws Exception {
        for (JsonNode node : nodes(read("/catalogue.jsonld"))) {
            for (String type : types(node)) {
                assertThat(Set.copyOf(node.propertyNames()))
                        .as(node.get("@id") + " " + type)
                        .containsAll(MANDATORY.getOrDefault(type, List.of()));
            }
        }
    }

    @Test
    void whatADescriptionNamesOfItselfStandsInIt() throws Exception {
        JsonNode all = read("/catalogue.jsonld");
        Set<String> there =
                nodes(all).stream()
                        .map(node -> node.get("@id").asString())
                        .collect(Collectors.toSet());
        Set<String> named = new HashSet<>();
        nodes(all).forEach(node -> named(node, named));
        named.removeIf(address -> address.matches(".*/(fr|en)/services/[a-z-]+"));
        assertThat(there).containsAll(named);
    }

    @ParameterizedTest
    @CsvSource({
        "/fr/services/vignette-stationnement, parking-permit",
        "/en/services/parking-permit, parking-permit"
    })
    void theSameDescriptionStandsBesideThePageInEachLanguage(String page, String code)
            throws Exception {
        JsonNode one = read(page + "/description.jsonld");
        assertThat(nodes(one).getFirst().get("dct:identifier").asString()).isEqualTo(code);
        assertThat(one).isEqualTo(read("/fr/services/vignette-stationnement/description.jsonld"));
    }

    @Test
    void whatCouldNotBeConfirmedSaysSoToProgramsToo() throws Exception {
        assertThat(nodes(read("/catalogue.jsonld")).stream())
                .filteredOn(node -> types(node).contains("eli:LegalResource"))
                .extracting(node -> node.get("dct:identifier").asString())
                .anyMatch(written -> written.endsWith("(to confirm)"))
                .anyMatch(written -> !written.endsWith("(to confirm)"));
    }

    @Test
    void anUnknownServiceHasNoDescription() throws Exception {
        assertThat(
                        mvc.perform(
                                        MockMvcRequestBuilders.get(
                                                "/fr/services/inconnue/description.jsonld"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
    }

    private JsonNode read(String path) throws Exception {
        var answer = mvc.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
        assertThat(answer.getContentType()).startsWith("application/ld+json");
        return JsonMapper.shared().readTree(answer.getContentAsByteArray());
    }

    private static List<JsonNode> nodes(JsonNode document) {
        return document.get("@graph").valueStream().toList();
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.get("@type");
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::asString).toList()
                : List.of(type.asString());
    }

    private static void named(JsonNode node, Set<String> named) {
        node.properties()
                .forEach(
                        each -> {
                            if (!each.getKey().equals("@id")) {
                                each.getValue()
                                        .valueStream()
                                        .filter(one -> one.has("@id"))
                                        .forEach(one -> named.add(one.get("@id").asString()));
                            }
                        });
    }
}
