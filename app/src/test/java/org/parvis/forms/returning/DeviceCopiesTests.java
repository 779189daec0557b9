package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.documents.DraftScene;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.SharedForm;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.platform.Scenes;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Copies that a device keeps: who asks for them, who has their key, and what ends them. */
@FillingTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeviceCopiesTests {
    private static final String CODE = "salle-copiee";
    private static final String EMPTIED = "\"storage\"";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired Scenes scenes;
    @Autowired JsonMapper json;
    @Autowired InstantSource clock;

    private Visitor person;
    private String draft;

    @BeforeAll
    void offered() {
        services.publish(CODE, 1, "");
        services.publish("salle-discrete", 1, "sensitive: true");
        services.publish("salle-aidee", 1, SharedForm.of());
    }

    @BeforeEach
    void begun() throws Exception {
        person = new Visitor(mvc);
        draft = RoomBooking.begin(person, CODE);
        person.open(draft + "/room");
    }

    private static MockHttpServletResponse ask(Visitor visitor, String draft) throws Exception {
        visitor.open(draft + "/appareil?from=room");
        return visitor.send(draft + "/appareil", "copy", "keep", "from", "room");
    }

    private static MockHttpServletResponse key(Visitor visitor, String draft) throws Exception {
        return visitor.send(draft + "/appareil/cle");
    }

    private String lent(Visitor visitor, String draft) throws Exception {
        MockHttpServletResponse answer = key(visitor, draft);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        return json.readValue(answer.getContentAsString(), DevicePages.Key.class).key();
    }

    private static Document page(Visitor visitor, String draft) throws Exception {
        return Jsoup.parse(visitor.open(draft + "/room").getContentAsString());
    }

    private long devices(String draft) {
        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        return scenes.reading(
                new DraftScene(id),
                sql -> sql.sql("select count(*) from forms.copies").query(Long.class).single());
    }

    @Test
    void nothingIsKeptUntilSomebodyAsksForIt() throws Exception {
        Document page = page(person, draft);

        assertThat(page.select("[data-copy-key], script[src*=copies]")).isEmpty();
        assertThat(page.select("a[href^='" + draft + "/appareil']")).hasSize(1);
        assertThat(key(person, draft).getStatus()).isEqualTo(403);
        assertThat(devices(draft)).isZero();
    }

    @Test
    void whoAsksForACopyIsLentItsKeyOnThePagesOfThatDraft() throws Exception {
        assertThat(Visitor.next(ask(person, draft))).isEqualTo(draft + "/room");

        Document page = page(person, draft);
        assertThat(page.expectFirst("form[data-copy-key]").attr("data-copy-key"))
                .isEqualTo(draft + "/appareil/cle");
        assertThat(page.expectFirst("[data-copy-offer]").hasAttr("hidden")).isTrue();
        String key = lent(person, draft);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(lent(person.otherTab(), draft)).isEqualTo(key);
        ask(person, draft);
        assertThat(lent(person, draft)).as("asking again keeps the key").isEqualTo(key);
    }

    @Test
    void theKeyLiesSealedInTheDatabase() throws Exception {
        ask(person, draft);
        byte[] key = Base64.getDecoder().decode(lent(person, draft));

        UUID id = UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
        byte[] stored =
                scenes.reading(
                        new DraftScene(id),
                        sql ->
                                sql.sql("select sealed_key from forms.copies")
                                        .query((row, n) -> row.getBytes(1))
                                        .single());

        assertThat(HexFormat.of().formatHex(stored)).doesNotContain(HexFormat.of().formatHex(key));
    }

    @Test
    void anotherDeviceOfThePersonKeepsNothingAndHasAnotherKey() throws Exception {
        ask(person, draft);
        Visitor phone = resumed();

        assertThat(page(phone, draft).select("[data-copy-key]")).isEmpty();
        assertThat(key(phone, draft).getStatus()).isEqualTo(403);
        ask(phone, draft);
        assertThat(lent(phone, draft)).isNotEmpty();
        assertThat(devices(draft)).isEqualTo(2);
    }

    /** The same draft on another device, by its code. */
    private Visitor resumed() throws Exception {
        person.open(draft + "/reponses");
        String page = person.send(draft + "/plus-tard").getContentAsString();
        String code = Jsoup.parse(page).expectFirst(".pv-fig-big").text();
        Visitor phone = new Visitor(mvc);
        phone.open("/fr/reprendre");
        phone.send("/fr/reprendre", "code", code);
        return phone;
    }

    @Test
    void nobodyElseIsLentTheKey() throws Exception {
        ask(person, draft);
        Visitor other = new Visitor(mvc);
        other.open("/fr/reprendre");

        assertThat(key(other, draft).getStatus()).isEqualTo(401);
        assertThat(Visitor.next(other.send(draft + "/appareil", "copy", "keep")))
                .isEqualTo("/fr/reprendre");
    }

    /** Into the draft again by the code that was told when it closed. */
    private void goOn(MockHttpServletResponse closed) throws Exception {
        String code = Jsoup.parse(closed.getContentAsString()).expectFirst(".pv-fig-big").text();
        assertThat(Visitor.next(person.send("/fr/reprendre", "code", code))).isEqualTo(draft);
    }

    @Test
    void aSharedDeviceKeepsNothingAndIsNeverAsked() throws Exception {
        ask(person, draft);
        Visitor before = person.otherTab();
        person.open(draft + "/appareil");

        MockHttpServletResponse declared = person.send("/fr/appareil", "device", "shared");

        assertThat(declared.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(devices(draft)).isZero();
        assertThat(key(before, draft).getStatus()).isEqualTo(403);
        goOn(declared);
        assertThat(page(person, draft).select("[data-copy-key], a[href*='/appareil']")).isEmpty();
        ask(person, draft);
        assertThat(devices(draft)).isZero();
        assertThat(person.open(draft + "/appareil").getContentAsString())
                .contains("aucune copie n’y est gardée")
                .doesNotContain("value=\"keep\"");
    }

    @Test
    void aDeviceThatIsOwnAfterAllMayKeepCopiesAgain() throws Exception {
        person.open("/fr/appareil");
        goOn(person.send("/fr/appareil", "device", "shared"));
        person.open("/fr/appareil");
        person.send("/fr/appareil", "device", "own");

        ask(person, draft);

        assertThat(lent(person, draft)).isNotEmpty();
    }

    @Test
    void oneButtonErasesTheCopiesOfEveryDraftAndSaysSo() throws Exception {
        String other = RoomBooking.begin(person, CODE);
        ask(person, draft);
        ask(person, other);
        Visitor before = person.otherTab();
        person.open("/fr/appareil");

        MockHttpServletResponse erased = person.send("/fr/appareil/effacer");

        assertThat(erased.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(erased.getContentAsString())
                .contains("Tout est effacé et fermé sur cet appareil", "data-forget-copies");
        assertThat(devices(draft) + devices(other)).isZero();
        assertThat(key(before, other).getStatus()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheCopiesOfTheDevice() throws Exception {
        ask(person, draft);
        person.open("/fr/deconnexion");

        MockHttpServletResponse out = person.send("/fr/deconnexion");

        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(devices(draft)).isZero();
    }

    @Test
    void signingOutOfADeviceWithoutCopiesEmptiesNothing() throws Exception {
        person.open("/fr/deconnexion");

        assertThat(person.send("/fr/deconnexion").getHeader("Clear-Site-Data")).isNull();
    }

    @Test
    void aCopyIsNoLongerKeptWhenItsPersonSaysSo() throws Exception {
        ask(person, draft);
        person.open(draft + "/appareil?from=room");

        String next = Visitor.next(person.send(draft + "/appareil", "copy", "stop"));

        assertThat(next).startsWith(draft + "/appareil?").contains("#copy-");
        assertThat(devices(draft)).isZero();
        assertThat(page(person, draft).select("[data-copy-key]")).isEmpty();
    }

    @Test
    void sendingTakesTheKeyAwayAndTellsTheDevice() throws Exception {
        String sent = RoomBooking.fill(person, CODE);
        ask(person, sent);
        assertThat(person.open(sent + "/reponses").getContentAsString())
                .contains("data-copies-left");

        String receipt = Visitor.next(person.send(sent + "/envoyer"));

        assertThat(receipt).startsWith("/fr/recu/").endsWith("#copy-" + sent.split("/", -1)[3]);
        assertThat(devices(sent)).isZero();
    }

    @Test
    void aSensitiveServiceLeavesNoTraceOnADevice() throws Exception {
        String discreet = RoomBooking.begin(person, "salle-discrete");

        assertThat(page(person, discreet).select("a[href*='/appareil']")).isEmpty();
        assertThat(Visitor.next(person.open(discreet + "/appareil"))).isEqualTo("/fr/appareil");
        ask(person, discreet);
        assertThat(devices(discreet)).isZero();
    }

    @Test
    void aGuestsDeviceKeepsNothingOfTheDraftOfSomebodyElse() throws Exception {
        SharedDraft shared = SharedDraft.begin(mvc, "salle-aidee", "meal", "10.9.7");
        String share = Visitor.next(shared.other.open("/fr/lien/" + shared.code()));
        shared.other.open(share);
        String page = Visitor.next(shared.other.send(share + "/commencer"));

        assertThat(shared.other.open(page).getContentAsString()).doesNotContain("/appareil");
        assertThat(key(shared.other, shared.form).getStatus()).isEqualTo(401);
    }

    @Test
    void aDraftHasKeysForSoManyDevicesOnly() throws Exception {
        Visitor first = person.otherTab();
        ask(first, draft);
        for (int i = 0; i < 8; i++) {
            ((MovableClock) clock).forward(Duration.ofSeconds(1));
            ask(person.otherTab(), draft);
        }

        assertThat(devices(draft)).isEqualTo(8);
        assertThat(key(first, draft).getStatus()).as("the first made room").isEqualTo(403);
    }

    @Test
    void whereOneCameFromIsOnlyEverAPageOfTheDraft() throws Exception {
        person.open(draft + "/appareil");

        String next =
                Visitor.next(
                        person.send(
                                draft + "/appareil",
                                "copy",
                                "keep",
                                "from",
                                "//elsewhere.example"));

        assertThat(next).isEqualTo(draft);
    }
}
