package org.parvis.forms.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.forms.drafts.Drafts;
import org.parvis.forms.spi.Typed;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.parvis.platform.Scenes;
import org.parvis.platform.packs.PackImport;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.web.servlet.MockMvc;

/** A new version is tried on what people typed and sent, and leaves no trace in either. */
@OwnPackTest
class RehearsalTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");
    private static final String CONCLUSIONS =
            """
              conclusions:
                - id: allowed
                  kind: eligibility
                  label: {fr: Admissible, en: Eligible}
                  value: people <= %d
                - id: price
                  kind: amount
                  label: {fr: Prix, en: Price}
                  value: if room = "hall" then %s else 10.00
                  rounding: half-up
            process:
            """;

    @Autowired PackImport packs;
    @Autowired Catalogue catalogue;
    @Autowired Rehearsals rehearsals;
    @Autowired RehearsalTable asked;
    @Autowired Drafts drafts;
    @Autowired Members members;
    @Autowired Scenes scenes;
    @Autowired MockMvc mvc;
    @TempDir Path pack;

    private Actor.Agent designer;

    @BeforeEach
    void designer() {
        Member member = members.byCode("vq-designer").orElseThrow();
        designer = new Actor.Agent(member.id(), member.home(), member.role());
    }

    private static String text(String code, int version, int most, String price)
            throws IOException {
        return Files.readString(ROOM)
                .replace("code: room-booking", "code: " + code)
                .replace("reserver-une-salle", code + "-fr")
                .replace("book-a-room", code + "-en")
                .replace("version: 1", "version: " + version)
                .replace("\nprocess:\n", "\n" + CONCLUSIONS.formatted(most, price));
    }

    private void publish(String code, int version, int most, String price) throws IOException {
        publish(code, text(code, version, most, price));
    }

    private void publish(String code, String text) throws IOException {
        if (Files.notExists(pack.resolve("services"))) {
            WholePack.in(pack);
        }
        Path services = pack.resolve("services");
        Files.writeString(services.resolve(code + ".yaml"), text);
        assertThat(packs.beside(pack).problems()).isEmpty();
    }

    /** Of twelve people, those who ask for the hall bring more than twenty people; the others 2. */
    private void begin(String code, int count) {
        ServiceDefinition service = catalogue.service(code).orElseThrow();
        for (int n = 0; n < count; n++) {
            Map<String, Typed> typed = new HashMap<>();
            typed.put("room", Typed.of(n % 2 == 0 ? "hall" : "study"));
            typed.put("people", Typed.of(n % 2 == 0 ? String.valueOf(20 + n / 3) : "2"));
            typed.put("catering", Typed.of("false"));
            typed.put("email", Typed.of("secret" + n + "@exemple.ca"));
            drafts.begin(service, "fr", null, typed);
        }
    }

    private RehearsalResult rehearse(String code, int version) {
        asked.ask(designer, code, version);
        rehearsals.run();
        return Objects.requireNonNull(
                asked.latest(designer.home(), code, version).orElseThrow().result());
    }

    @Test
    void itSaysWhoGainsAndWhoLosesByGroupWithExamples() throws IOException {
        publish("rehearse-gain", 1, 40, "50.00");
        begin("rehearse-gain", 24);
        publish("rehearse-gain", 2, 10, "60.00");

        RehearsalResult.Part part = rehearse("rehearse-gain", 2).drafts();

        assertThat(part.looked()).isEqualTo(24);
        assertThat(part.eligibleBefore()).isEqualTo(24);
        assertThat(part.eligibleAfter()).isEqualTo(12);
        assertThat(part.changes())
                .containsEntry("NO_LONGER_ELIGIBLE", 12)
                .containsEntry("HIGHER", 12)
                .doesNotContainKeys("BLOCKED", "LOWER");
        assertThat(part.groups())
                .anySatisfy(
                        group -> {
                            assertThat(group.question()).isEqualTo("room");
                            assertThat(group.answer()).isEqualTo("hall");
                            assertThat(group.changes()).containsEntry("NO_LONGER_ELIGIBLE", 12);
                        });
        assertThat(part.examples())
                .anySatisfy(
                        example -> {
                            assertThat(example.change()).isEqualTo("HIGHER");
                            assertThat(example.answers()).containsExactly("room=hall");
                        })
                .anySatisfy(
                        example -> {
                            assertThat(example.change()).isEqualTo("NO_LONGER_ELIGIBLE");
                            assertThat(example.answers()).containsExactly("people=20..30");
                        });
        assertThat(new BigDecimal(String.valueOf(part.amountBefore()))).isEqualByComparingTo("720");
        assertThat(new BigDecimal(String.valueOf(part.amountAfter()))).isEqualByComparingTo("840");
    }

    @Test
    void itSaysWhoBecomesEligibleIsBlockedRoutedOtherwisePaysLessAndIsAskedMore()
            throws IOException {
        publish("rehearse-all", 1, 10, "60.00");
        begin("rehearse-all", 24);
        publish(
                "rehearse-all",
                text("rehearse-all", 2, 40, "50.00")
                        .replace("people > 8)", "people > 1)")
                        .replace(
                                "      conclusions:".substring(4),
                                """
                                  conclusions:
                                    - id: office
                                      kind: routing
                                      label: {fr: Bureau, en: Office}
                                      value: if people > 8 then "large" else "small"
                                """
                                        .replaceFirst("\\R$", ""))
                        .replace(
                                "        - id: email\n",
                                "        - {id: why, type: text, label: {fr: Motif, en: Reason}}\n"
                                        + "        - id: email\n")
                        .replace(
                                "    - id: you\n      part: you\n",
                                "    - id: you\n"
                                        + "      part: you\n"
                                        + "      title: {fr: Vous, en: You}\n"));

        RehearsalResult.Part part = rehearse("rehearse-all", 2).drafts();

        assertThat(part.changes())
                .containsEntry("NOW_ELIGIBLE", 12)
                .containsEntry("LOWER", 12)
                .containsEntry("BLOCKED", 12)
                .containsEntry("ROUTED_OTHERWISE", 24)
                .containsEntry("MORE_TO_ANSWER", 24);
    }

    @Test
    void itSaysWhoseAnswerWouldNowBeAccepted() throws IOException {
        publish(
                "rehearse-freed",
                text("rehearse-freed", 1, 40, "50.00").replace("people > 8)", "people > 1)"));
        begin("rehearse-freed", 24);
        publish("rehearse-freed", 2, 40, "50.00");

        assertThat(rehearse("rehearse-freed", 2).drafts().changes())
                .isEqualTo(Map.of("UNBLOCKED", 12));
    }

    @Test
    void noFigureTellsOfFewerThanFivePeople() throws IOException {
        publish("rehearse-few", 1, 40, "50.00");
        begin("rehearse-few", 8);
        publish("rehearse-few", 2, 10, "60.00");

        RehearsalResult.Part part = rehearse("rehearse-few", 2).drafts();

        assertThat(part.changes().values())
                .as("four people lose, and their number is not told")
                .containsOnly(RehearsalResult.TOO_FEW);
        assertThat(part.eligibleAfter()).isEqualTo(RehearsalResult.TOO_FEW);
        assertThat(part.groups())
                .filteredOn(group -> !group.question().equals("catering"))
                .isEmpty();
        assertThat(part.examples()).isEmpty();
        assertThat(part.toString()).doesNotContain("secret").doesNotContain("exemple.ca");
    }

    @Test
    void pastSubmissionsOfTheBodyAreTriedToo() throws IOException {
        RehearsalResult result = rehearse("access-request", 4);
        assertThat(result.submissions().looked()).isGreaterThanOrEqualTo(5);
        assertThat(result.submissions().looked()).isEqualTo(result.submissions().population());
        assertThat(result.submissions().changes()).isEmpty();
        assertThat(result.submissions().unreadable()).isZero();
    }

    @Test
    void nothingIsWrittenAndNothingCouldBe() throws IOException {
        publish("rehearse-dry", 1, 40, "50.00");
        begin("rehearse-dry", 12);
        publish("rehearse-dry", 2, 10, "60.00");
        List<String> before = digests();

        assertThat(rehearse("rehearse-dry", 2).drafts().looked()).isEqualTo(12);

        assertThat(digests()).isEqualTo(before);
        assertThatThrownBy(
                        () ->
                                scenes.readingJob(
                                        sql ->
                                                sql.sql("update forms.drafts set revision = 9")
                                                        .update()))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("read-only");
    }

    /** Every row of drafts and files, with the transaction that wrote it last. */
    private List<String> digests() {
        return List.of("forms.drafts", "cases.case_files", "cases.acts", "cases.payloads").stream()
                .map(
                        table ->
                                scenes.readingJob(
                                        sql ->
                                                sql.sql(
                                                                "select count(*) || ' ' ||"
                                                                        + " coalesce(md5(string_agg(t.xmin::text"
                                                                        + " || t.ctid::text, ',' order"
                                                                        + " by t.ctid)), '') from "
                                                                        + table
                                                                        + " t")
                                                        .query(String.class)
                                                        .single()))
                .toList();
    }

    @Test
    void aDesignerAsksForARehearsalOfAProposalAndReadsIt() throws Exception {
        publish("rehearse-page", 1, 40, "50.00");
        begin("rehearse-page", 24);
        Browser browser = new Browser(mvc, "192.0.2.170");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", "vq-designer");
        browser.open("/fr/atelier/proposer");
        browser.submit("/fr/atelier/proposer", "text", text("rehearse-page", 2, 10, "60.00"));
        assertThat(browser.status()).isEqualTo(303);
        browser.open("/fr/atelier/rehearse-page/2");
        assertThat(browser.page().select("a[href=/fr/atelier/rehearse-page/2/repetition]"))
                .isNotEmpty();
        String page = "/fr/atelier/rehearse-page/2/repetition";
        browser.open(page);
        assertThat(browser.text()).contains("Pas encore de répétition");
        browser.submit(page);
        assertThat(browser.status()).isEqualTo(303);
        browser.open(page);
        assertThat(browser.text()).contains("Répétition en cours");
        rehearsals.run();
        browser.open(page);
        assertThat(browser.text())
                .contains("Ne sont plus admissibles")
                .contains("Rien n’a été écrit.")
                .contains("Grande salle")
                .contains("12 personnes avec ces réponses");
        browser.open("/en/workshop/rehearse-page/2/rehearsal");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("Are no longer eligible");
    }
}
