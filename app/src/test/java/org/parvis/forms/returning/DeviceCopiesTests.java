package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SharedDraft;
import org.parvis.forms.Visitor;

/** Copies that a device keeps: who asks for them, and who has their key. */
class DeviceCopiesTests extends CopiesFixture {
    @Test
    void nothingIsKeptUntilSomebodyAsksForIt() throws Exception {
        Document page = Copies.page(person, draft);

        assertThat(page.select("[data-copy-key], script[src*=copies]")).isEmpty();
        assertThat(page.select("a[href^='" + draft + "/appareil']")).hasSize(1);
        assertThat(Copies.key(person, draft).getStatus()).isEqualTo(403);
        assertThat(copies.devices(draft)).isZero();
    }

    @Test
    void whoAsksForACopyIsLentItsKeyOnThePagesOfThatDraft() throws Exception {
        assertThat(Visitor.next(Copies.ask(person, draft))).isEqualTo(draft + "/room");

        Document page = Copies.page(person, draft);
        assertThat(page.expectFirst("form[data-copy-key]").attr("data-copy-key"))
                .isEqualTo(draft + "/appareil/cle");
        assertThat(page.expectFirst("[data-copy-offer]").hasAttr("hidden")).isTrue();
        String key = copies.lent(person, draft);
        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(copies.lent(person.otherTab(), draft)).isEqualTo(key);
        Copies.ask(person, draft);
        assertThat(copies.lent(person, draft)).as("asking again keeps the key").isEqualTo(key);
    }

    @Test
    void theKeyLiesSealedInTheDatabase() throws Exception {
        Copies.ask(person, draft);
        byte[] key = Base64.getDecoder().decode(copies.lent(person, draft));

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
        Copies.ask(person, draft);
        Visitor phone = resumed();

        assertThat(Copies.page(phone, draft).select("[data-copy-key]")).isEmpty();
        assertThat(Copies.key(phone, draft).getStatus()).isEqualTo(403);
        Copies.ask(phone, draft);
        assertThat(copies.lent(phone, draft)).isNotEmpty();
        assertThat(copies.devices(draft)).isEqualTo(2);
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
        Copies.ask(person, draft);
        Visitor other = new Visitor(mvc);
        other.open("/fr/reprendre");

        assertThat(Copies.key(other, draft).getStatus()).isEqualTo(401);
        assertThat(Visitor.next(other.send(draft + "/appareil", "copy", "keep")))
                .isEqualTo("/fr/reprendre");
    }

    @Test
    void aSensitiveServiceLeavesNoTraceOnADevice() throws Exception {
        String discreet = RoomBooking.begin(person, "salle-discrete");

        assertThat(Copies.page(person, discreet).select("a[href*='/appareil']")).isEmpty();
        assertThat(Visitor.next(person.open(discreet + "/appareil"))).isEqualTo("/fr/appareil");
        Copies.ask(person, discreet);
        assertThat(copies.devices(discreet)).isZero();
    }

    @Test
    void aGuestsDeviceKeepsNothingOfTheDraftOfSomebodyElse() throws Exception {
        SharedDraft shared = SharedDraft.begin(mvc, "salle-aidee", "meal", "10.9.7");
        String share = Visitor.next(shared.other.open("/fr/lien/" + shared.code()));
        shared.other.open(share);
        String page = Visitor.next(shared.other.send(share + "/commencer"));

        assertThat(shared.other.open(page).getContentAsString()).doesNotContain("/appareil");
        assertThat(Copies.key(shared.other, shared.form).getStatus()).isEqualTo(401);
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
