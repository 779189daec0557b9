package org.parvis.forms.returning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.Visitor;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What ends the copies that a device keeps. */
class EndedCopiesTests extends CopiesFixture {
    private static final String EMPTIED = "\"storage\"";

    @Autowired InstantSource clock;

    /** Into the draft again by the code that was told when it closed. */
    private void goOn(MockHttpServletResponse closed) throws Exception {
        String code = Jsoup.parse(closed.getContentAsString()).expectFirst(".pv-fig-big").text();
        assertThat(Visitor.next(person.send("/fr/reprendre", "code", code))).isEqualTo(draft);
    }

    @Test
    void aSharedDeviceKeepsNothingAndIsNeverAsked() throws Exception {
        Copies.ask(person, draft);
        Visitor before = person.otherTab();
        person.open(draft + "/appareil");

        MockHttpServletResponse declared = person.send("/fr/appareil", "device", "shared");

        assertThat(declared.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(copies.devices(draft)).isZero();
        assertThat(Copies.key(before, draft).getStatus()).isEqualTo(403);
        goOn(declared);
        assertThat(Copies.page(person, draft).select("[data-copy-key], a[href*='/appareil']"))
                .isEmpty();
        Copies.ask(person, draft);
        assertThat(copies.devices(draft)).isZero();
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

        Copies.ask(person, draft);

        assertThat(copies.lent(person, draft)).isNotEmpty();
    }

    @Test
    void oneButtonErasesTheCopiesOfEveryDraftAndSaysSo() throws Exception {
        String other = RoomBooking.begin(person, Copies.CODE);
        Copies.ask(person, draft);
        Copies.ask(person, other);
        Visitor before = person.otherTab();
        person.open("/fr/appareil");

        MockHttpServletResponse erased = person.send("/fr/appareil/effacer");

        assertThat(erased.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(erased.getContentAsString())
                .contains("Tout est effacé et fermé sur cet appareil", "data-forget-copies");
        assertThat(copies.devices(draft) + copies.devices(other)).isZero();
        assertThat(Copies.key(before, other).getStatus()).isEqualTo(403);
    }

    @Test
    void signingOutEndsTheCopiesOfTheDevice() throws Exception {
        Copies.ask(person, draft);
        person.open("/fr/deconnexion");

        MockHttpServletResponse out = person.send("/fr/deconnexion");

        assertThat(out.getHeader("Clear-Site-Data")).isEqualTo(EMPTIED);
        assertThat(copies.devices(draft)).isZero();
    }

    @Test
    void signingOutOfADeviceWithoutCopiesEmptiesNothing() throws Exception {
        person.open("/fr/deconnexion");

        assertThat(person.send("/fr/deconnexion").getHeader("Clear-Site-Data")).isNull();
    }

    @Test
    void aCopyIsNoLongerKeptWhenItsPersonSaysSo() throws Exception {
        Copies.ask(person, draft);
        person.open(draft + "/appareil?from=room");

        String next = Visitor.next(person.send(draft + "/appareil", "copy", "stop"));

        assertThat(next).startsWith(draft + "/appareil?").contains("#copy-");
        assertThat(copies.devices(draft)).isZero();
        assertThat(Copies.page(person, draft).select("[data-copy-key]")).isEmpty();
    }

    @Test
    void sendingTakesTheKeyAwayAndTellsTheDevice() throws Exception {
        String sent = RoomBooking.fill(person, Copies.CODE);
        Copies.ask(person, sent);
        assertThat(person.open(sent + "/reponses").getContentAsString())
                .contains("data-copies-left");

        String receipt = Visitor.next(person.send(sent + "/envoyer"));

        assertThat(receipt).startsWith("/fr/recu/").endsWith("#copy-" + sent.split("/", -1)[3]);
        assertThat(copies.devices(sent)).isZero();
    }

    @Test
    void aDraftHasKeysForSoManyDevicesOnly() throws Exception {
        Visitor first = person.otherTab();
        Copies.ask(first, draft);
        for (int i = 0; i < 8; i++) {
            ((MovableClock) clock).forward(Duration.ofSeconds(1));
            Copies.ask(person.otherTab(), draft);
        }

        assertThat(copies.devices(draft)).isEqualTo(8);
        assertThat(Copies.key(first, draft).getStatus()).as("the first made room").isEqualTo(403);
    }
}
