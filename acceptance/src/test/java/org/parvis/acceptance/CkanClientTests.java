package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.Column;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.platform.Scenes;
import org.parvis.programs.Programs;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two clients that others made for CKAN ask and write, unchanged; each answer is what we know. */
class CkanClientTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int CALLS = 60;

    private static JsonNode said = JSON.nullNode();

    @BeforeAll
    static void bothClientsAskAndWrite() throws Exception {
        NodeProgram clients = new NodeProgram(Path.of("ckan"));
        said = JSON.readTree(clients.says("clients.js", RunningProgram.url(), token()));
    }

    /** Of a program that was let in, and for which a designer of the City answers. */
    private static String token() throws Exception {
        Programs programs = RunningProgram.bean(Programs.class);
        UUID change = Ids.next();
        RunningProgram.bean(Scenes.class)
                .job(
                        jobs -> {
                            programs.prepare(jobs, change, "Clients de CKAN", Set.of("data"));
                            return change;
                        });
        String client = programs.awaiting(change).orElseThrow().client();
        try (Browser designer = Browser.passing()) {
            designer.go("/fr/demonstration").press("form:has(input[value='vq-designer']) button");
            designer.go("/fr/equipe/donnees-programmes").choose("client", client).submit();
        }
        String secret = programs.secret(change).orElseThrow();
        String form =
                "grant_type=client_credentials&scope=data&client_id="
                        + client
                        + "&client_secret="
                        + secret;
        HttpRequest asked =
                HttpRequest.newBuilder(URI.create(RunningProgram.url() + "/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String given = http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
            return JSON.readTree(given).get("access_token").stringValue();
        }
    }

    private static List<JsonNode> asked(String client, String action) {
        return StreamSupport.stream(said.get(client).spliterator(), false)
                .filter(one -> one.get("action").stringValue().equals(action))
                .toList();
    }

    @Test
    void bothAskMoreThanSixtyTimesAndAreAnsweredTheSame() {
        assertThat(said.get("ckanapi").size()).isGreaterThanOrEqualTo(CALLS);
        assertThat(said.get("ckan")).isEqualTo(said.get("ckanapi"));
    }

    @Test
    void eachDatasetIsWhatWeKnowFieldByField() {
        PublishedData data = RunningProgram.bean(PublishedData.class);
        List<Version> all = data.whole(data.all());
        List<JsonNode> shown = asked("ckanapi", "package_show");
        for (Version version : all) {
            JsonNode one =
                    shown.stream()
                            .map(answer -> answer.path("result"))
                            .filter(result -> version.name().equals(result.path("name").asString()))
                            .findFirst()
                            .orElseThrow();
            assertThat(one.get("id").stringValue()).isEqualTo(version.dataset().toString());
            assertThat(one.get("title").stringValue())
                    .isEqualTo(version.description().title().in("fr"));
            assertThat(one.get("notes").stringValue())
                    .isEqualTo(version.description().summary().in("fr"));
            assertThat(one.get("license_id").stringValue())
                    .isEqualTo(version.description().licence());
            assertThat(one.get("maintainer_email").stringValue())
                    .isEqualTo(version.description().contact());
            assertThat(one.get("owner_org").stringValue()).isEqualTo(version.home().toString());
            assertThat(one.get("groups")).hasSameSizeAs(version.description().themes());
            assertThat(one.get("num_resources").intValue()).isEqualTo(1);
            assertThat(one.get("private").booleanValue()).isFalse();
            assertThat(
                            LocalDateTime.parse(one.get("metadata_modified").stringValue())
                                    .toEpochSecond(ZoneOffset.UTC))
                    .isEqualTo(version.signedAt().getEpochSecond());
            JsonNode table = one.get("resources").get(0);
            assertThat(table.get("id").stringValue()).isEqualTo(version.resource().toString());
            assertThat(table.get("hash").stringValue()).isEqualTo(version.file().digest());
            assertThat(table.get("package_id")).isEqualTo(one.get("id"));
        }
        assertThat(
                        asked("ckanapi", "package_list").getFirst().get("result").values().stream()
                                .map(JsonNode::stringValue))
                .containsExactlyElementsOf(all.stream().map(Version::name).toList());
    }

    @Test
    void rowsAreThoseOfTheFileCellByCell() throws Exception {
        List<String[]> file =
                Files.readAllLines(Path.of("../content/quebec/demonstration/tables/fontaines.csv"))
                        .stream()
                        .map(line -> line.split(";", -1))
                        .toList();
        List<JsonNode> rows = new ArrayList<>();
        asked("ckanapi", "datastore_search").stream()
                .filter(one -> one.get("data").has("offset"))
                .forEach(one -> one.get("result").get("records").forEach(rows::add));
        assertThat(rows).hasSize(file.size() - 1);
        for (int at = 0; at < rows.size(); at++) {
            assertThat(rows.get(at).get("_id").intValue()).isEqualTo(at + 1);
            for (int column = 0; column < file.getFirst().length; column++) {
                String written = file.get(at + 1)[column];
                JsonNode cell = rows.get(at).get(file.getFirst()[column]);
                String read =
                        cell.isNull()
                                ? ""
                                : cell.isNumber()
                                        ? cell.decimalValue().toPlainString()
                                        : cell.asString();
                String expected =
                        switch (written) {
                            case "oui" -> "true";
                            case "non" -> "false";
                            default -> cell.isNumber() ? written.replace(',', '.') : written;
                        };
                if (cell.isNumber()) {
                    assertThat(cell.decimalValue()).isEqualByComparingTo(expected);
                } else {
                    assertThat(read).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void columnsAreDescribedAsTheyAre() {
        for (JsonNode one : asked("ckanapi", "datastore_info")) {
            String id = one.get("data").get("id").stringValue();
            Version version = RunningProgram.bean(PublishedData.class).resource(id).orElseThrow();
            JsonNode fields = one.get("result").get("fields");
            assertThat(fields).hasSameSizeAs(version.columns());
            for (int at = 0; at < fields.size(); at++) {
                Column column = version.columns().get(at);
                assertThat(fields.get(at).get("id").stringValue()).isEqualTo(column.name());
                assertThat(fields.get(at).get("type").stringValue())
                        .isEqualTo(column.type().ckan());
                assertThat(fields.get(at).get("info").get("notes").stringValue())
                        .isEqualTo(column.meaning().in("fr"));
            }
        }
    }

    @Test
    void whatCompletesAndWhatFindsFilesAnswersBoth() {
        PublishedData data = RunningProgram.bean(PublishedData.class);
        List<String> hashes =
                data.whole(data.all()).stream().map(one -> one.file().digest()).toList();
        JsonNode files = asked("ckanapi", "resource_search").getFirst().get("result");
        assertThat(files.get("count").intValue()).isEqualTo(files.get("results").size());
        assertThat(files.get("results"))
                .isNotEmpty()
                .allMatch(one -> hashes.contains(one.get("hash").stringValue()));
        for (String action :
                List.of(
                        "package_autocomplete",
                        "organization_autocomplete",
                        "group_autocomplete",
                        "format_autocomplete",
                        "tag_autocomplete")) {
            assertThat(asked("ckanapi", action).getFirst().get("result")).as(action).isNotEmpty();
        }
        assertThat(asked("ckanapi", "tag_search").getFirst().get("result").get("count").intValue())
                .isPositive();
    }

    @Test
    void refusalsAreOfTheKindsThatClientsKnow() {
        List<String> kinds =
                StreamSupport.stream(said.get("ckan").spliterator(), false)
                        .filter(one -> one.has("error"))
                        .map(one -> one.get("error").get("__type").stringValue())
                        .toList();
        assertThat(kinds)
                .containsExactly(
                        "Not Found Error",
                        "Validation Error",
                        "Validation Error",
                        "Search Query Error",
                        "Authorization Error");
    }

    @Test
    void whatTheyWriteIsADraft() {
        for (String wrote : List.of("wroteByCkanapi", "wroteByCkan")) {
            JsonNode done = said.get(wrote);
            JsonNode shown = done.get("shown").get("result");
            assertThat(shown.get("title").stringValue()).isEqualTo("Arbres de rue");
            assertThat(shown.get("notes").stringValue()).isEqualTo("Chaque arbre.");
            assertThat(shown.get("state").stringValue()).isEqualTo("draft");
            assertThat(shown.get("id")).isEqualTo(done.get("made").get("result").get("id"));
            assertThat(done.get("refused").get("error").get("name").get(0).stringValue())
                    .isEqualTo("That URL is already in use.");
        }
        assertThat(said.get("wroteByCkanapi").get("uploaded").get("result").get("package_id"))
                .isEqualTo(said.get("wroteByCkanapi").get("made").get("result").get("id"));
        assertThat(
                        RunningProgram.bean(PublishedData.class).all().stream()
                                .map(CatalogueEntry::name)
                                .filter(name -> name.startsWith("arbres-ckan")))
                .isEmpty();
    }
}
