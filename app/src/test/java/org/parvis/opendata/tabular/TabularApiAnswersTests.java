package org.parvis.opendata.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A table that is asked by its address answers with its rows, groups and what it is. */
@ProgramTest
class TabularApiAnswersTests extends TabularApiFixture {
    private static List<String> all(JsonNode page, String column) {
        return StreamSupport.stream(page.get("data").spliterator(), false)
                .map(row -> row.get(column).asString())
                .toList();
    }

    /** The demonstration as its file writes it. */
    private static List<String[]> written() throws Exception {
        Path file = Path.of("../content/quebec/demonstration/tables/fontaines.csv");
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(";", -1)).toList();
    }

    @Test
    void aPageHasRowsLinksAndNumbers() throws Exception {
        JsonNode page = fountains("page_size=2");
        assertThat(page.get("data")).hasSize(2);
        assertThat(page.get("data").get(0).toString())
                .startsWith("{\"__id\":1,\"numero\":\"001\",\"nom\":\"Parc des Érables\"")
                .contains(
                        "\"latitude\":46.7916",
                        "\"ouverte_le\":\"2026-05-21\"",
                        "\"accessible\":true");
        assertThat(page.get("meta").toString())
                .contains("\"page\":1", "\"page_size\":2", "\"total\":60");
        assertThat(page.get("links").get("prev").isNull()).isTrue();
        assertThat(page.get("links").get("next").stringValue())
                .startsWith("http")
                .contains("page=2");
        assertThat(fountains("").get("data")).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "genre__exact=abreuvoir ! genre ! abreuvoir",
                "genre__in=abreuvoir,bec%20pour%20chiens ! genre ! abreuvoir|bec pour chiens",
                "genre__differs=fontaine&genre__differs=bec%20pour%20chiens ! genre ! abreuvoir",
                "genre__notin=fontaine,bec%20pour%20chiens ! genre ! abreuvoir",
                "nom__contains=ERABLES ! nom ! .*Érables",
                "nom__notcontains=PARC ! nom ! (P[^a]|[^P]).*",
                "ouverte_le__less=2026-05-20 ! ouverte_le ! 2026-(0[1-4].*|05-([01].|20))",
                "ouverte_le__strictly_less=2026-05-20 ! ouverte_le ! 2026-(0[1-4].*|05-([01].))",
                "ouverte_le__greater=2026-06-01 ! ouverte_le ! 2026-(0[6-9]|1.).*",
                "accessible__exact=false ! accessible ! false",
                "accessible__isnull ! numero ! never",
                "accessible__isnotnull&genre__exact=abreuvoir ! genre ! abreuvoir"
            })
    void aConditionLeavesTheRowsThatMeetIt(String query, String column, String values)
            throws Exception {
        JsonNode page = fountains(query.strip() + "&page_size=50");
        List<String> found = all(page, column.strip());
        assertThat(found).as(query).allMatch(one -> one.matches(values.strip()));
        assertThat(page.get("meta").get("total").intValue() == 0)
                .isEqualTo(query.contains("isnull"));
    }

    @Test
    void numbersAreComparedAsNumbers() throws Exception {
        long expected =
                written().stream()
                        .filter(row -> !row[6].isEmpty())
                        .filter(row -> Double.parseDouble(row[6].replace(',', '.')) > 3.5)
                        .count();
        assertThat(
                        fountains("debit_l_min__strictly_greater=3.5")
                                .get("meta")
                                .get("total")
                                .longValue())
                .isEqualTo(expected);
    }

    @Test
    void whoeverFollowsNextReadsEachRowOnceInOrder() throws Exception {
        for (String order :
                List.of("", "genre__sort=desc", "accessible__sort=asc&debit_l_min__sort=desc")) {
            List<String> read = new ArrayList<>();
            String next = at("fontaines") + "/data?page_size=7&" + order;
            int page = 0;
            while (next != null) {
                JsonNode answer = read(next);
                assertThat(answer.get("meta").get("page").intValue()).isEqualTo(++page);
                read.addAll(all(answer, "__id"));
                JsonNode to = answer.get("links").get("next");
                assertThat(to.isNull() || to.stringValue().contains("after=")).isTrue();
                next = to.isNull() ? null : to.stringValue().replaceFirst("https?://[^/]+", "");
            }
            List<String> byPage = new ArrayList<>();
            for (int at = 1; at <= 9; at++) {
                byPage.addAll(all(fountains(order + "&page_size=7&page=" + at), "__id"));
            }
            assertThat(read).as(order).hasSize(60).doesNotHaveDuplicates().isEqualTo(byPage);
        }
    }

    @Test
    void groupsAreCountedAndMeasured() throws Exception {
        TreeMap<String, Long> expected =
                written().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row[3], TreeMap::new, Collectors.counting()));
        JsonNode page =
                fountains(
                        "genre__groupby&numero__count&debit_l_min__avg&debit_l_min__max"
                                + "&numero__count__sort=desc");
        assertThat(all(page, "genre")).containsExactlyInAnyOrderElementsOf(expected.keySet());
        assertThat(all(page, "numero__count"))
                .isEqualTo(
                        expected.values().stream()
                                .sorted(Comparator.reverseOrder())
                                .map(String::valueOf)
                                .toList());
        JsonNode first = page.get("data").get(0);
        assertThat(first.get("debit_l_min__avg").doubleValue())
                .isLessThan(first.get("debit_l_min__max").doubleValue());
        assertThat(page.get("meta").get("total").intValue()).isEqualTo(expected.size());
        assertThat(fountains("debit_l_min__sum").get("data")).hasSize(1);
    }

    @Test
    void columnsThatAreNamedComeAlone() throws Exception {
        assertThat(fountains("columns=numero,__id&page_size=1").get("data").get(0).toString())
                .isEqualTo("{\"__id\":1,\"numero\":\"001\"}");
        String csv =
                get(at("fontaines") + "/data/csv?columns=numero,nom&genre__exact=abreuvoir")
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv.lines().findFirst()).contains("numero,nom");
        assertThat(csv.lines().count() - 1)
                .isEqualTo(written().stream().filter(row -> row[3].equals("abreuvoir")).count());
        JsonNode json = read(at("fontaines") + "/data/json?columns=numero&numero__sort=desc");
        assertThat(json).hasSize(60);
        assertThat(json.get(0).toString()).isEqualTo("{\"numero\":\"060\"}");
    }

    @Test
    void whatTheTableIsIsToldToPrograms() throws Exception {
        JsonNode resource = read(at("fontaines"));
        for (JsonNode link : resource.get("links")) {
            String address = link.get("href").stringValue().replaceFirst("https?://[^/]+", "");
            assertThat(get(address).getStatus()).as(address).isEqualTo(200);
        }
        JsonNode profile = read(at("fontaines") + "/profile").get("profile");
        assertThat(profile.get("total_lines").intValue()).isEqualTo(60);
        assertThat(profile.get("columns").get("debit_l_min").get("python_type").stringValue())
                .isEqualTo("float");
        assertThat(profile.get("formats").get("date").toString()).isEqualTo("[\"ouverte_le\"]");
        JsonNode told = read(at("fontaines") + "/swagger");
        assertThat(told.get("openapi").stringValue()).startsWith("3.1");
        JsonNode parameters =
                told.get("paths").get(at("fontaines") + "/data").get("get").get("parameters");
        for (JsonNode parameter : parameters) {
            String name = parameter.get("name").stringValue();
            String value = name.endsWith("__sort") ? "asc" : "";
            int status = get(at("fontaines") + "/data?" + name + "=" + value).getStatus();
            assertThat(status).as(name).isIn(200, 400);
            if (name.matches(".*__(sort|isnull|isnotnull|groupby|count|avg|sum|min|max)")) {
                assertThat(status).as(name).isEqualTo(200);
            }
        }
    }
}
