package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Clients of CKAN complete what somebody types, and find files by what is said of them. */
@ProgramTest
class NearNamesTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;

    private JsonNode asked(MockHttpServletRequestBuilder request, int status) throws Exception {
        MockHttpServletResponse answer = mvc.perform(request).andReturn().getResponse();
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(answer.getStatus()).as(read.toString()).isEqualTo(status);
        assertThat(read.get("success").booleanValue()).isEqualTo(status == 200);
        assertThat(read.get("help").stringValue()).contains("help_show?name=");
        return read.get(status == 200 ? "result" : "error");
    }

    private static MockHttpServletRequestBuilder get(String action) {
        return MockMvcRequestBuilders.get(URI.create("/api/3/action/" + action));
    }

    private static MockHttpServletRequestBuilder post(String action, String body) {
        return MockMvcRequestBuilders.post("/api/3/action/" + action)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    private JsonNode found(String action) throws Exception {
        return asked(get(action), 200);
    }

    private static List<String> each(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).stringValue())
                .toList();
    }

    @Test
    void datasetsAreFoundByAPartOfTheirNameOrTitle() throws Exception {
        JsonNode byName = found("package_autocomplete?q=FONTAI").get(0);
        assertThat(byName.get("name").stringValue()).isEqualTo("fontaines");
        assertThat(byName.get("match_field").stringValue()).isEqualTo("name");
        assertThat(byName.get("match_displayed").stringValue()).isEqualTo("fontaines");
        String title = byName.get("title").stringValue();
        String part = URLEncoder.encode(title.substring(1, 12), StandardCharsets.UTF_8);
        JsonNode byTitle = found("package_autocomplete?q=" + part.replace("+", "%20")).get(0);
        assertThat(byTitle.get("name").stringValue()).isEqualTo("fontaines");
        assertThat(byTitle.propertyNames())
                .containsExactly("name", "title", "match_field", "match_displayed");
        assertThat(found("package_autocomplete?q=a&limit=1")).hasSize(1);
        assertThat(found("package_autocomplete?q=*tai*")).isEmpty();
        assertThat(found("package_autocomplete?q=" + "a".repeat(300))).isEmpty();
    }

    @Test
    void whatMatchesByItsTitleAloneIsDisplayedByIt() throws Exception {
        JsonNode all = found("package_autocomplete?q=e&limit=1000");
        assertThat(all).isNotEmpty();
        for (JsonNode one : all) {
            String name = one.get("name").stringValue();
            String displayed = one.get("match_displayed").stringValue();
            assertThat(displayed)
                    .isEqualTo(
                            name.contains("e")
                                    ? name
                                    : one.get("title").stringValue() + " (" + name + ")");
        }
    }

    @Test
    void bodiesThemesAndFormsAreFoundByAPartOfTheirName() throws Exception {
        JsonNode bodies = found("organization_autocomplete?q=quebec");
        assertThat(each(bodies, "name")).contains("ville-quebec");
        assertThat(bodies.get(0).propertyNames()).containsExactly("id", "name", "title");
        assertThat(each(found("group_autocomplete?q=environ"), "name")).containsExactly("envi");
        assertThat(each(found("group_autocomplete?q=demo"), "name")).containsExactly("gove");
        assertThat(found("group_autocomplete?q=&limit=3")).hasSize(3);
        assertThat(found("format_autocomplete?q=cs").get(0).stringValue()).isEqualTo("csv");
    }

    @Test
    void keywordsAreFoundByAllTextsThatAreAskedFor() throws Exception {
        JsonNode search = found("tag_search?query=ea");
        assertThat(each(search.get("results"), "name")).contains("eau");
        assertThat(search.get("count").intValue()).isEqualTo(search.get("results").size());
        assertThat(search.get("results").get(0).propertyNames())
                .containsExactly("id", "name", "vocabulary_id");
        assertThat(found("tag_autocomplete?query=eau&limit=1")).hasSize(1);
        assertThat(found("tag_autocomplete?query=eau&query=rien")).isEmpty();
        assertThat(asked(post("tag_autocomplete", "{\"query\":[\"e\",\"au\"]}"), 200).toString())
                .contains("\"eau\"");
        assertThat(found("tag_autocomplete")).isEmpty();
        assertThat(found("tag_search?query=eau&vocabulary_id=x").get("count").intValue()).isZero();
        assertThat(found("tag_list?query=eau").toString()).contains("\"eau\"");
        assertThat(found("tag_list?all_fields=true").get(0).propertyNames())
                .containsExactly("id", "name", "vocabulary_id", "display_name");
        assertThat(found("tag_list").size()).isGreaterThan(found("tag_list?q=eau").size());
    }

    @Test
    void filesAreFoundByWhatIsSaidOfThem() throws Exception {
        JsonNode table = found("package_show?id=fontaines").get("resources").get(0);
        String name = table.get("name").stringValue();
        String hash = table.get("hash").stringValue();
        JsonNode byHash = found("resource_search?query=hash:" + hash.substring(0, 12));
        assertThat(byHash.get("count").intValue()).isEqualTo(1);
        assertThat(byHash.get("results").get(0)).isEqualTo(table);
        assertThat(found("resource_search?query=hash:" + hash.substring(3)).get("count").intValue())
                .isZero();
        String both = "{\"query\":[\"name:" + name.toUpperCase(Locale.ROOT) + "\",\"format:cs\"]}";
        assertThat(asked(post("resource_search", both), 200).get("results").get(0))
                .isEqualTo(table);
        int all = found("resource_search?query=name:&limit=0").get("count").intValue();
        assertThat(all).isPositive();
        assertThat(found("resource_search?query=position:0").get("count").intValue())
                .isLessThanOrEqualTo(all)
                .isPositive();
        assertThat(found("resource_search?query=name:index%25").get("count").intValue()).isZero();
    }

    @Test
    void filesComeInTheOrderAndThePartThatIsAskedFor() throws Exception {
        JsonNode all = found("resource_search?query=name:&order_by=name").get("results");
        assertThat(each(all, "name")).isSorted();
        JsonNode second =
                found("resource_search?query=name:&order_by=name&offset=1&limit=1").get("results");
        assertThat(second).hasSize(1);
        assertThat(second.get(0)).isEqualTo(all.get(1));
        assertThat(found("resource_search?query=name:&order_by=last_modified").get("count"))
                .isEqualTo(found("resource_search?query=name:").get("count"));
    }

    @ParameterizedTest
    @CsvSource({
        "resource_search, 409, query, Missing value",
        "resource_search?query=nom, 409, query, Must be <field>:<value> pair(s)",
        "resource_search?query=nom:x, 409, query,"
                + " Field \"nom\" not recognised in resource_search.",
        "resource_search?query=name:x&order_by=nom, 409, order_by, [\"Cannot order by field: nom\"]",
        "resource_search?query=name:x&limit=-1, 409, limit, [\"Must be a natural number\"]",
        "package_autocomplete, 409, q, [\"Missing value\"]",
        "organization_autocomplete, 409, q, [\"Missing value\"]",
        "group_autocomplete?q=x&limit=-1, 409, limit, [\"Must be a natural number\"]",
        "tag_search?query=x&limit=un, 409, limit, [\"Invalid integer\"]",
    })
    void whatIsAskedAmissIsRefusedInTheWordsOfCkan(
            String action, int status, String field, String why) throws Exception {
        JsonNode error = asked(get(action.replace("<", "%3C")), status);
        assertThat(error.get("__type").stringValue()).isEqualTo("Validation Error");
        JsonNode said = error.get(field);
        assertThat(said.isString() ? said.stringValue() : said.toString()).isEqualTo(why);
    }

    @Test
    void whatLiesTooDeepIsRefused() throws Exception {
        assertThat(
                        asked(get("resource_search?query=name:&offset=9999999"), 400)
                                .get("__type")
                                .stringValue())
                .isEqualTo("Search Query Error");
    }

    @Test
    void licencesAndTheSiteAreSaidInTheFieldsThatClientsRead() throws Exception {
        JsonNode licences = found("license_list");
        assertThat(each(licences, "id")).contains("cc-by", "notspecified");
        assertThat(licences.get(0).propertyNames())
                .contains(
                        "id",
                        "title",
                        "url",
                        "status",
                        "family",
                        "maintainer",
                        "domain_content",
                        "domain_data",
                        "domain_software",
                        "is_generic",
                        "od_conformance",
                        "osd_conformance");
        assertThat(licences.get(0).get("od_conformance").stringValue()).isEqualTo("approved");
        assertThat(found("status_show").get("ckan_version").stringValue()).startsWith("2.11.");
        for (String action : List.of("resource_search", "package_autocomplete", "tag_search")) {
            assertThat(found("help_show?name=" + action).stringValue()).isNotBlank();
        }
        assertThat(asked(get("help_show?name=rien"), 404).get("message").stringValue())
                .isEqualTo("Not found: Action function not found");
    }
}
