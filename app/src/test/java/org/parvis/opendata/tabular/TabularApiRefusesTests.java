package org.parvis.opendata.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/** What a table does not know is refused by name, and no query breaks anything. */
@ProgramTest
class TabularApiRefusesTests extends TabularApiFixture {
    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "inconnue__exact=1 ! inconnue__exact",
                "genre__like=1 ! genre__like",
                "debit_l_min__less=beaucoup ! debit_l_min__less",
                "ouverte_le__greater=2026-02-30 ! ouverte_le__greater",
                "accessible__exact=peut-etre ! accessible__exact",
                "accessible__less=true ! accessible__less",
                "debit_l_min__contains=1 ! debit_l_min__contains",
                "genre__sort=up ! genre__sort",
                "genre__isnull=no ! genre__isnull",
                "genre__sum ! genre__sum",
                "page=0 ! page",
                "page_size=51 ! page_size",
                "after=abc ! after",
                "columns=genre,rien ! columns",
                "genre__groupby&columns=genre ! columns",
                "genre__groupby&nom__sort=asc ! nom__sort",
                "q=eau ! q"
            })
    void whatIsNotKnownIsRefusedWithWhereAndWhatToDo(String query, String parameter)
            throws Exception {
        MockHttpServletResponse answer = get(at("fontaines") + "/data?" + query.strip());
        assertThat(answer.getStatus()).as(query).isEqualTo(400);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        JsonNode problem = JSON.readTree(answer.getContentAsByteArray());
        assertThat(problem.get("errors").get(0).get("parameter").stringValue())
                .isEqualTo(parameter.strip());
        assertThat(problem.get("errors").get(0).get("detail").stringValue()).hasSizeGreaterThan(15);
        assertThat(problem.get("title").stringValue()).isEqualTo("Adresse à corriger");
    }

    @Test
    void aMarkOfAnotherOrderOrPageIsRefused() throws Exception {
        String next = fountains("genre__sort=asc").get("links").get("next").stringValue();
        String query = next.substring(next.indexOf('?') + 1);
        assertThat(get(at("fontaines") + "/data?" + query).getStatus()).isEqualTo(200);
        for (String other :
                List.of(
                        query.replace("page=2", "page=3"),
                        query.replace("genre__sort", "debit_l_min__sort"),
                        query.replace("genre__sort=asc&", ""))) {
            assertThat(get(at("fontaines") + "/data?" + other).getStatus())
                    .as(other)
                    .isEqualTo(400);
        }
        assertThat(get(at("delais-acces") + "/data?page=2&" + query).getStatus()).isEqualTo(400);
    }

    @Test
    void aTableThatIsNotPublishedIsNotThere() throws Exception {
        for (String id : List.of("00000000-0000-0000-0000-000000000000", "fontaines", "rien")) {
            String at = "/api/resources/" + URLEncoder.encode(id, StandardCharsets.UTF_8);
            for (String part :
                    List.of("", "/data", "/data/csv", "/data/json", "/profile", "/swagger")) {
                MockHttpServletResponse answer = get(at + part);
                assertThat(answer.getStatus()).as(part).isEqualTo(404);
                assertThat(answer.getContentType()).isEqualTo("application/problem+json");
            }
        }
    }

    @Test
    void noQueryBreaksAnything() throws Exception {
        Random random = new Random(20);
        String[] columns = {
            "numero",
            "nom",
            "genre",
            "latitude",
            "debit_l_min",
            "ouverte_le",
            "accessible",
            "x",
            "",
            "__"
        };
        String[] words =
                Stream.of(
                                Stream.of(Operator.values()).map(Operator::code),
                                Stream.of(Measuring.values()).map(Measuring::code),
                                Stream.of("sort", "groupby", "exact__exact", "", "EXACT"))
                        .flatMap(all -> all)
                        .toArray(String[]::new);
        String[] values = {
            "",
            "asc",
            "desc",
            "true",
            "1",
            "-0.5",
            "1e400",
            "99999999999999999999999999999999",
            "é",
            "'; drop table x; --",
            "\"",
            "\"a,b",
            "a,b,,",
            "%",
            "\u0000",
            "2026-10-02",
            "NaN",
            "\uD83D\uDE00",
            "0".repeat(40),
            "2026-10-02T25:00",
            "\n",
            "null",
            "1.123456789012345",
            "\\",
            "*"
        };
        String[] alone = {"page", "page_size", "columns", "after"};
        for (int n = 0; n < 600; n++) {
            StringBuilder query = new StringBuilder();
            for (int parts = random.nextInt(5); parts >= 0; parts--) {
                String name =
                        random.nextInt(5) == 0
                                ? alone[random.nextInt(alone.length)]
                                : columns[random.nextInt(columns.length)]
                                        + "__"
                                        + words[random.nextInt(words.length)];
                query.append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                        .append('=')
                        .append(
                                URLEncoder.encode(
                                        values[random.nextInt(values.length)],
                                        StandardCharsets.UTF_8))
                        .append('&');
            }
            String part = new String[] {"/data", "/data/csv", "/data/json"}[random.nextInt(3)];
            assertThat(get(at("fontaines") + part + "?" + query).getStatus())
                    .as("%s?%s", part, query)
                    .isIn(200, 400, 422);
        }
    }
}
