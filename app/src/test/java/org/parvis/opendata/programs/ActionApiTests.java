package org.parvis.opendata.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.DataPaths;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs made for CKAN find here what they know: envelope, names, errors and rows. */
@ProgramTest
class ActionApiTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired MockMvc mvc;

    private MockHttpServletResponse get(String action) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(URI.create("/api/3/action/" + action)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(String action, String body, MediaType type)
            throws Exception {
        return mvc.perform(
                        MockMvcRequestBuilders.post("/api/3/action/" + action)
                                .contentType(type)
                                .content(body))
                .andReturn()
                .getResponse();
    }

    private static JsonNode result(MockHttpServletResponse answer) throws Exception {
        JsonNode read = JSON.readTree(answer.getContentAsByteArray());
        assertThat(read.get("success").booleanValue()).as(read.toString()).isTrue();
        return read.get("result");
    }

    @Test
    void aDatasetIsListedShownAndFound() throws Exception {
        assertThat(result(get("package_list")).toString()).contains("\"fontaines\"");
        JsonNode shown = result(get("package_show?id=fontaines"));
        assertThat(shown.get("license_id").stringValue()).isEqualTo("cc-by");
        assertThat(shown.get("organization").get("name").stringValue()).isEqualTo("ville-quebec");
        String table = shown.get("resources").get(0).get("id").stringValue();
        assertThat(result(get("resource_show?id=" + table)).get("datastore_active").booleanValue())
                .isTrue();
        assertThat(result(get("package_search?q=fontaines&rows=1")).get("count").intValue())
                .isEqualTo(1);
        assertThat(
                        result(
                                        get(
                                                "package_search?fq=organization:ville-quebec%20AND%20groups:envi"
                                                        + "&facet.field=%5B%22res_format%22%5D"))
                                .get("search_facets")
                                .get("res_format")
                                .get("items")
                                .get(0)
                                .get("name")
                                .stringValue())
                .isEqualTo("CSV");
        assertThat(
                        result(
                                        get(
                                                "package_search?fq=metadata_modified:%5B2000-01-01T00:00:00Z%20TO%20*%5D"))
                                .get("count")
                                .intValue())
                .isPositive();
    }

    private JsonNode facets(String asked) throws Exception {
        return result(get("package_search?rows=0&facet.field=%5B%22tags%22%5D" + asked))
                .get("facets")
                .get("tags");
    }

    @Test
    void whatIsFoundIsCountedByItsValuesWholeOrInPart() throws Exception {
        JsonNode all = facets("&facet.limit=-1");
        for (String tag : all.propertyNames()) {
            String quoted = URLEncoder.encode('"' + tag + '"', StandardCharsets.UTF_8);
            String filtered = "package_search?rows=0&fq=tags:" + quoted.replace("+", "%20");
            int found = result(get(filtered)).get("count").intValue();
            assertThat(found).as(tag).isEqualTo(all.get(tag).intValue());
        }
        JsonNode some = facets("&facet.limit=-1&fq=name:fontaines");
        assertThat(some.size()).isPositive().isLessThan(all.size());
        assertThat(some.propertyStream()).allMatch(one -> one.getValue().intValue() == 1);
    }

    @Test
    void aFacetTellsAsManyValuesAsAreAskedForTheMostFrequent() throws Exception {
        assertThat(facets("&facet.limit=2").size()).isEqualTo(2);
        assertThat(facets("&facet.limit=0").size()).isZero();
        assertThat(
                        result(get("package_search?facet=false&facet.field=%5B%22tags%22%5D"))
                                .get("facets")
                                .size())
                .isZero();
        assertThat(get("package_search?facet.limit=x").getStatus()).isEqualTo(409);
    }

    @Test
    void aPageOfWhatIsFoundIsThatPartOfIt() throws Exception {
        JsonNode all = result(get("package_search?sort=name%20asc&rows=5")).get("results");
        JsonNode one = result(get("package_search?sort=name%20asc&start=1&rows=1")).get("results");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).get("name")).isEqualTo(all.get(1).get("name"));
        JsonNode beyond = result(get("package_search?start=999999999&rows=1000"));
        assertThat(beyond.get("results")).isEmpty();
        assertThat(beyond.get("count").intValue()).isPositive();
    }

    @Test
    void rowsAreFilteredSortedAndPaged() throws Exception {
        String table =
                result(get("package_show?id=fontaines"))
                        .get("resources")
                        .get(0)
                        .get("id")
                        .stringValue();
        JsonNode answer =
                result(
                        post(
                                "datastore_search",
                                "{\"resource_id\":\""
                                        + table
                                        + "\",\"limit\":2,\"filters\":{\"accessible\":\"true\",\"genre\":[\"fontaine\",\"abreuvoir\"]},\"sort\":\"debit_l_min"
                                        + " desc\",\"fields\":[\"numero\",\"debit_l_min\"]}",
                                MediaType.APPLICATION_JSON));
        assertThat(answer.get("records")).hasSize(2);
        assertThat(answer.get("fields").get(0).toString()).contains("_id");
        assertThat(answer.get("records").get(0).get("debit_l_min").doubleValue())
                .isGreaterThanOrEqualTo(
                        answer.get("records").get(1).get("debit_l_min").doubleValue());
        assertThat(result(get("datastore_info?id=" + table)).get("meta").get("count").intValue())
                .isEqualTo(60);
    }

    @Test
    void eachWordOfAQuestionIsObeyedOrRefused() throws Exception {
        String table =
                result(get("package_show?id=fontaines"))
                        .get("resources")
                        .get(0)
                        .get("id")
                        .stringValue();
        String search = "datastore_search?resource_id=" + table;
        assertThat(first(search + "&sort=_id%20desc&limit=1").get("_id").intValue()).isEqualTo(60);
        JsonNode two = first(search + "&sort=accessible%20desc,%20numero%20desc&limit=1");
        assertThat(two.get("accessible").booleanValue()).isTrue();
        assertThat(two.get("numero").stringValue())
                .isNotEqualTo(
                        first(search + "&sort=accessible%20desc,numero&limit=1")
                                .get("numero")
                                .stringValue());
        assertThat(result(get(search + "&limit=0")).get("records")).isEmpty();
        assertThat(result(get(search + "&limit=32000")).get("limit").intValue()).isEqualTo(16_666);
        for (String word :
                List.of(
                        "q=eau",
                        "distinct=true",
                        "records_format=csv",
                        "sort=nulle_part",
                        "sort=numero%20nulls%20first",
                        "autre=1")) {
            assertThat(get(search + "&" + word).getStatus()).as(word).isEqualTo(409);
        }
    }

    @Test
    void datasetsComeInEachOrderThatIsAskedFor() throws Exception {
        String both = "package_search?fq=name:(fontaines%20OR%20delais-acces)";
        assertThat(names(both + "&sort=name%20desc")).containsExactly("fontaines", "delais-acces");
        assertThat(names(both + "&sort=license_id%20asc")).isEmpty();
        assertThat(names(both + "&sort=score%20desc,name%20asc"))
                .containsExactly("delais-acces", "fontaines");
        assertThat(names(both + "&sort=")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*:*) OR (name:*",
                "name:/.*(.*)*x/",
                "title:[* TO *]",
                "{!join from=id to=id}name:x",
                "name:a~2 AND name:b~9",
                "text:\"a b\"~999999999",
                "nulle_part:x^1e30",
                "\\",
                "AND OR NOT",
                "name:\"",
                "metadata_modified:[NOW-1DAY TO NOW]",
                "*eau",
                "?"
            })
    void aHostileFilterIsAnsweredOrRefusedAndIsNoFault(String filter) throws Exception {
        for (String word : List.of("fq", "q", "sort")) {
            String asked = "package_search?" + word + "=" + DataPaths.written(filter);
            assertThat(get(asked).getStatus()).as(asked).isIn(200, 400, 409);
        }
    }

    @Test
    void aFilterThatIsDeeperThanAnybodyWritesIsRefused() throws Exception {
        String deep = "(".repeat(900) + "eau" + ")".repeat(900);
        assertThat(get("package_search?fq=" + deep).getStatus()).isIn(200, 400);
        assertThat(get("package_search?fq=" + "(".repeat(3_000)).getStatus()).isEqualTo(400);
    }

    @Test
    void themesAndKeywordsAreShownWithTheirDatasets() throws Exception {
        JsonNode theme = result(get("group_show?id=envi&include_datasets=true"));
        assertThat(theme.get("title").stringValue()).isEqualTo("Environnement");
        assertThat(theme.get("package_count").intValue()).isPositive();
        assertThat(theme.get("packages").toString()).contains("\"name\":\"fontaines\"");
        assertThat(result(get("group_list")).toString()).contains("\"envi\"");
        assertThat(result(get("group_list?all_fields=true&limit=1")).get(0).has("package_count"))
                .isTrue();
        assertThat(result(get("tag_show?id=eau&include_datasets=true")).get("packages").toString())
                .contains("\"name\":\"fontaines\"");
        assertThat(get("group_show?id=rien").getStatus()).isEqualTo(404);
        assertThat(get("tag_show?id=nulle-part").getStatus()).isEqualTo(404);
        assertThat(get("tag_show").getStatus()).isEqualTo(409);
    }

    private List<String> names(String search) throws Exception {
        MockHttpServletResponse answer = get(search);
        return answer.getStatus() != 200
                ? List.of()
                : StreamSupport.stream(result(answer).get("results").spliterator(), false)
                        .map(one -> one.get("name").stringValue())
                        .toList();
    }

    private JsonNode first(String search) throws Exception {
        return result(get(search)).get("records").get(0);
    }

    @Test
    void refusalsHaveTheTypesAndNumbersThatClientsKnow() throws Exception {
        MockHttpServletResponse absent = get("package_show?id=rien");
        assertThat(absent.getStatus()).isEqualTo(404);
        assertThat(absent.getContentAsString()).contains("\"__type\":\"Not Found Error\"");
        MockHttpServletResponse unknown = get("datastore_search_sql?sql=select");
        assertThat(unknown.getStatus()).isEqualTo(400);
        assertThat(unknown.getContentAsString())
                .isEqualTo("\"Bad request: Action name not known: datastore_search_sql\"");
        assertThat(get("package_show").getStatus()).isEqualTo(409);
        assertThat(get("package_search?q=*x").getStatus()).isEqualTo(400);
        String many = "[" + "\"tags:eau\",".repeat(2_000) + "\"tags:eau\"]";
        assertThat(
                        post(
                                        "package_search",
                                        "{\"fq_list\":" + many + "}",
                                        MediaType.APPLICATION_JSON)
                                .getStatus())
                .isEqualTo(400);
        assertThat(post("package_show", "{", MediaType.APPLICATION_JSON).getStatus())
                .isEqualTo(400);
        assertThat(
                        result(
                                        post(
                                                "package_show",
                                                "{\"id\":\"fontaines\"}",
                                                MediaType.APPLICATION_FORM_URLENCODED))
                                .get("name")
                                .stringValue())
                .isEqualTo("fontaines");
        assertThat(
                        result(
                                        post(
                                                "package_show",
                                                "id=fontaines",
                                                MediaType.APPLICATION_FORM_URLENCODED))
                                .get("name")
                                .stringValue())
                .isEqualTo("fontaines");
    }
}
