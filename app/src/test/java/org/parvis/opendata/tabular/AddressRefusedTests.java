package org.parvis.opendata.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.PublishedData;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong in an address is told at the parameter as it was typed. */
@ProgramTest
class AddressRefusedTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;
    @Autowired PublishedData data;

    private JsonNode told(String part) throws Exception {
        String at = "/api/resources/" + data.find("fontaines").orElseThrow().resource() + "/";
        var answer = mvc.perform(MockMvcRequestBuilders.get(at + part)).andReturn().getResponse();
        return JSON.readTree(answer.getContentAsByteArray());
    }

    private List<String> wrong(String part) throws Exception {
        return told(part)
                .path("errors")
                .valueStream()
                .map(one -> one.get("parameter").stringValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "page_size", "after"})
    void aParameterOfOneValueIsRefusedWhenItComesTwice(String name) throws Exception {
        assertThat(wrong("data?%s=1&%s=2".formatted(name, name))).containsExactly(name);
    }

    @Test
    void groupsThatAreNotGivenAreToldAsTheyWereTyped() throws Exception {
        assertThat(wrong("data/csv?genre__groupby&debit_l_min__AVG"))
                .containsExactly("genre__groupby", "debit_l_min__AVG");
    }

    @Test
    void oneConditionTooManyIsToldAtThatCondition() throws Exception {
        assertThat(wrong("data?" + "genre__differs=x&".repeat(101)))
                .containsExactly("genre__differs");
        assertThat(wrong("data?" + "nom__sort=asc&".repeat(5))).containsExactly("nom__sort");
    }

    @Test
    void theDescriptionSaysTheLastPageThatIsTaken() throws Exception {
        JsonNode page =
                told("swagger")
                        .path("paths")
                        .valueStream()
                        .flatMap(path -> path.path("get").path("parameters").valueStream())
                        .filter(one -> one.get("name").stringValue().equals("page"))
                        .findFirst()
                        .orElseThrow();
        int most = page.get("schema").get("maximum").intValue();
        assertThat(wrong("data?page=" + most)).isEmpty();
        assertThat(wrong("data?page=" + (most + 1L))).containsExactly("page");
    }
}
