package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A designer at work in the pages of the workshop, without script. */
@ProgramTest
class WorkshopPagesTests {
    private static final Path ROOM = Path.of("src/test/resources/definitions/room-booking.yaml");

    @Autowired MockMvc mvc;

    private Browser as(String part, String lang) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.150");
        String page = "/" + lang + "/demonstration";
        return browser.open(page).submit(page, "part", part);
    }

    @ParameterizedTest
    @CsvSource({"fr, /fr/atelier, Atelier", "en, /en/workshop, workshop"})
    void aDesignerLandsInTheWorkshopAndSeesTheServicesOfTheBody(
            String lang, String home, String word) throws Exception {
        Browser browser = as("vq-designer", lang).follow();
        assertThat(browser.path()).isEqualTo(home);
        assertThat(browser.page().select("h1").text()).contains(word);
        assertThat(browser.page().select("main a[href=" + home + "/access-request]")).isNotEmpty();
        assertThat(browser.page().select("header nav").text()).containsIgnoringCase(word);
        browser.open(home + "/access-request");
        assertThat(browser.status()).isEqualTo(200);
        browser.open(home + "/access-request/4");
        assertThat(browser.status()).isEqualTo(200);
        browser.open(
                home
                        + "/access-request/4"
                        + (lang.equals("fr") ? "/traductions" : "/translations"));
        assertThat(browser.status()).isEqualTo(200);
        String language =
                home + "/access-request/4" + (lang.equals("fr") ? "/langage" : "/language");
        browser.open(home + "/access-request/4");
        assertThat(browser.page().select("main a[href=" + language + "]")).hasSize(1);
        assertThat(browser.open(language).status()).isEqualTo(200);
    }

    @Test
    void aDesignerReadsNobodysFilesAndAnAgentDesignsNothing() throws Exception {
        Browser designer = as("vq-designer", "fr");
        designer.open("/fr/equipe/file");
        assertThat(designer.status()).isEqualTo(403);
        Browser agent = as("vq-agent", "fr");
        agent.open("/fr/atelier");
        assertThat(agent.status()).isEqualTo(403);
        Browser nobody = new Browser(mvc, "192.0.2.151");
        nobody.open("/en/workshop").follow();
        assertThat(nobody.path()).startsWith("/en/sign-in?next=");
    }

    @Test
    void aTextIsProposedComparedRefusedApprovedAndPublishedByTwoPeople() throws Exception {
        String text =
                Files.readString(ROOM)
                        .replace("code: room-booking", "code: paged-room")
                        .replace("reserver-une-salle", "salle-en-pages")
                        .replace("book-a-room", "paged-room")
                        .replace(
                                "type: email\n",
                                "type: email\n"
                                        + "          means: place.municipality\n"
                                        + "          purpose: {fr: Répondre, en: To answer}\n"
                                        + "          legal-basis: C-19 s. 4 (to confirm)\n");
        Browser designer = as("vq-designer", "fr");
        designer.open("/fr/atelier/proposer");
        designer.submit("/fr/atelier/proposer", "text", text.replace("days: 10", "days: ten"));
        assertThat(designer.status()).isEqualTo(422);
        assertThat(designer.page().select("main table").text())
                .contains("process.terms.answer.days");
        designer.submit("/fr/atelier/proposer", "text", text);
        assertThat(designer.status()).isEqualTo(303);
        String version = "/fr/atelier/paged-room/1";
        designer.follow();
        assertThat(designer.path()).startsWith(version);
        assertThat(designer.text())
                .contains("Redemandé")
                .contains("la Liste des codes postaux (démonstration) peut donner cette réponse");

        designer.submit(version, "act", "publish");
        assertThat(designer.status()).isEqualTo(422);
        assertThat(designer.text())
                .contains("Une seconde personne doit approuver")
                .contains("Aucune évaluation des facteurs relatifs à la vie privée");
        designer.submit(
                version,
                "act",
                "assess",
                "reference",
                "EFVP-9",
                "madeOn",
                "2026-11-01",
                "author",
                "Le bureau");
        assertThat(designer.status()).isEqualTo(303);

        Browser second = as("vq-responsible", "en");
        second.open("/en/workshop/paged-room/1");
        second.submit("/en/workshop/paged-room/1", "act", "approve");
        assertThat(second.status()).isEqualTo(303);

        designer.open(version).submit(version, "act", "publish");
        assertThat(designer.status()).isEqualTo(303);
        designer.follow();
        assertThat(designer.text()).contains("En vigueur");

        designer.open("/fr/atelier/proposer");
        designer.submit(
                "/fr/atelier/proposer",
                "text",
                text.replace("version: 1", "version: 2").replace("days: 10", "days: 7"));
        designer.open("/fr/atelier/paged-room/2/comparaison");
        assertThat(designer.page().select("h2").eachText()).contains("Délais");
        assertThat(designer.page().select("del").text()).contains("10");
        assertThat(designer.page().select("ins").text()).contains("7");
        designer.open("/fr/atelier/paged-room/2/texte");
        assertThat(designer.text()).contains("code: paged-room");
    }
}
