package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Catalogue;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.ContentPack;
import org.parvis.strategy.Names;
import org.parvis.strategy.Periods;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a body's own platform tells is counted once, when that body signed it. */
@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class FeedTests {
    private static final String BODY = "mess";
    private static final String SERVICE = "demo-benefit";

    @Autowired MockMvcTester mvc;
    @Autowired ContentPack pack;
    @Autowired Platforms platforms;
    @Autowired Catalogue catalogue;
    @Autowired FeedTable table;
    @Autowired Scenes scenes;
    @Autowired Names names;
    @Autowired Measures measures;
    @Autowired JoinedSteps joined;

    final LocalDate day = ProgramClock.countedToday().minusDays(2);
    final String id = UUID.randomUUID().toString();
    KeyPair key;

    @BeforeEach
    void aKey() throws Exception {
        key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        platforms.sign(BODY, key.getPublic());
    }

    @Test
    void whatABodySignsIsCountedOnceAndSaysThatItWasImported() throws Exception {
        long before = requests();
        String message = message(id, day, "{\"web\": 7, \"mail\": 2}");
        assertThat(post(BODY, message, key)).hasStatusOk().bodyText().contains("\"taken\":");
        assertThat(requests()).isEqualTo(before + 9);
        assertThat(post(BODY, message, key)).hasStatusOk().bodyText().contains("\"taken\":0");
        assertThat(requests()).as("sent twice").isEqualTo(before + 9);
        assertThat(post(BODY, message(id, day, "{\"web\": 8}"), key)).hasStatus(409);
        assertThat(requests()).as("the same name, other numbers").isEqualTo(before + 9);
        String page = body("/fr/barometre/plateformes");
        assertThat(page).contains("Prestation fictive").contains("compte ses demandes");
        assertThat(body("/en/barometer/platforms")).contains("Fictitious benefit");
    }

    /** Nobody tells the last step: the first file decided here makes it, once. */
    @Test
    void aFileDecidedHereMakesTheLastStepOfItsBodyAndService() throws Exception {
        Home body = names.byCode(BODY).orElseThrow().home();
        String path = "/en/organizations/" + BODY;
        joined.look();
        assertThat(body(path)).doesNotContain("the file is here");
        assertThat(body("/en/barometer/platforms")).contains("the file is here: not yet");
        decided(body, day.minusMonths(2));
        decided(body, day);
        assertThat(joined.look()).isEqualTo(1);
        assertThat(joined.look()).as("told once").isZero();
        String since = "the file is here, since";
        assertThat(body(path)).contains("Where its services stand").contains(since);
        assertThat(body("/en/barometer/platforms")).contains(since);
        assertThat(joined.of(body))
                .filteredOn(one -> one.service().equals(SERVICE))
                .singleElement()
                .satisfies(
                        one ->
                                assertThat(one.steps())
                                        .containsEntry(
                                                Platform.Step.CASE_FILE,
                                                YearMonth.from(day.minusMonths(2))));
    }

    private void decided(Home body, LocalDate on) {
        UUID file = Ids.next();
        measures.record(
                List.of(
                        MeasuredFact.one(
                                        FactKinds.FILE_DECIDED,
                                        "test/" + file,
                                        new RecordRef("case-file", body, file),
                                        SERVICE,
                                        on)
                                .withValue(12)));
    }

    @Test
    void aFigureNamesAServiceThatStaysOnAPlatformAndLeadsToIt() throws Exception {
        assertThat(post(BODY, message(id, day, "{\"web\": 7}"), key)).hasStatusOk();
        assertThat(
                        Jsoup.parse(body("/fr/barometre/cible-3?o=" + BODY))
                                .select("table a")
                                .eachText())
                .contains("Prestation fictive sur une autre plateforme");
        Document page = Jsoup.parse(body("/en/barometer/target-3?o=" + BODY));
        assertThat(page.select("table a[href='/en/barometer/platforms#" + SERVICE + "']").text())
                .isEqualTo("Fictitious benefit on another platform");
        assertThat(page.text()).doesNotContain(SERVICE);
    }

    @Test
    void whatAnotherSignedIsRefusedAndNothingIsKept() throws Exception {
        long before = requests();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        String message = message(id, day, "{\"web\": 7}");
        assertThat(post(BODY, message, other)).hasStatus(403).bodyText().contains(BODY);
        assertThat(post("ville-quebec", message, key)).hasStatus(404);
        assertThat(post(BODY, message, null)).hasStatus(403);
        assertThat(requests()).isEqualTo(before);
        assertThat(post(BODY, message, key)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"web\": -1} | /services/0/requests/web",
                "{\"web\": 1.5} | /services/0/requests/web",
                "{\"web\": \"7\"} | /services/0/requests/web",
                "{\"door\": 7} | /services/0/requests/door",
                "{\"web\": 10000000} | /services/0/requests/web",
                "{\"web\": 1}, \"name\": \"x\" | /services/0/name",
                "{\"web\": 1}, \"status\": \"well\" | /services/0/status",
                "{\"web\": 1}, \"decided\": {\"soon\": 1} | /services/0/decided/soon"
            })
    void whatIsWrongIsRefusedWithItsPlaceAndNothingIsTaken(String requests, String place)
            throws Exception {
        long before = requests();
        assertThat(post(BODY, message(id, day, requests), key))
                .hasStatus(422)
                .bodyText()
                .contains(place);
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void whatIsOfTheFutureOrOfAnotherServiceIsRefused() throws Exception {
        assertThat(post(BODY, message(id, day.plusDays(5), "{\"web\": 1}"), key))
                .hasStatus(422)
                .bodyText()
                .contains("/day");
        String other = message(id, day, "{\"web\": 1}").replace(SERVICE, "access-request");
        assertThat(post(BODY, other, key)).hasStatus(422).bodyText().contains("/services/0");
        assertThat(post(BODY, "{", key)).hasStatus(422);
        assertThat(post(BODY, " ".repeat(70_000), key)).hasStatus(413);
    }

    /** A week later the demonstration has one more week to tell, and says no other otherwise. */
    @Test
    void theDemonstrationTellsOnlyWhatItHasNotToldYet(CapturedOutput output) {
        Instant later = ProgramClock.now().plus(Duration.ofDays(7));
        var next = new Periods(InstantSource.fixed(later), ZoneOffset.UTC);
        var then = new PlatformFeed(platforms, names, catalogue, table, measures, scenes, next);
        new DemonstrationPlatform(pack, platforms, then, next).tell(platforms.all().getFirst());
        assertThat(output).doesNotContain("was refused");
    }

    private static String message(String id, LocalDate day, String requests) {
        return """
        {"id": "%s", "day": "%s", "services": [{"service": "%s", "requests": %s}]}\
        """
                .formatted(id, day, SERVICE, requests);
    }

    private MvcTestResult post(String body, String message, @Nullable KeyPair signer)
            throws Exception {
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        String signature = "";
        if (signer != null) {
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(signer.getPrivate());
            signing.update(bytes);
            signature = Base64.getEncoder().encodeToString(signing.sign());
        }
        return mvc.post()
                .uri("/api/platforms/" + body + "/messages")
                .contentType(MediaType.APPLICATION_JSON)
                .header("Parvis-Signature", signature)
                .content(bytes)
                .exchange();
    }

    private long requests() {
        YearMonth month = YearMonth.from(day);
        CellQuery query =
                CellQuery.of(month, month, FactKinds.REQUEST_RECEIVED)
                        .in(names.byCode(BODY).orElseThrow().home())
                        .about(SERVICE);
        return measures.cells(query).stream()
                .filter(cell -> cell.dimension("origin").equals("imported"))
                .mapToLong(Cell::n)
                .sum();
    }

    private String body(String path) throws Exception {
        var result = mvc.get().uri(path).exchange();
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
