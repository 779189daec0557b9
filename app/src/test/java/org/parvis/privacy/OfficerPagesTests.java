package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The room of whoever answers for personal information, and who does not enter it. */
@ProgramTest
class OfficerPagesTests {
    private static final List<String> PAGES =
            List.of(
                    "/fr/equipe/vie-privee",
                    "/fr/equipe/journal",
                    "/fr/equipe/vie-privee/proteges",
                    "/fr/equipe/vie-privee/incidents",
                    "/fr/equipe/vie-privee/incidents/nouveau",
                    "/fr/equipe/vie-privee/communications",
                    "/fr/equipe/vie-privee/evaluations",
                    "/en/team/privacy",
                    "/en/team/journal",
                    "/en/team/privacy/protected",
                    "/en/team/privacy/incidents",
                    "/en/team/privacy/incidents/new",
                    "/en/team/privacy/communications",
                    "/en/team/privacy/assessments");

    @Autowired MockMvc mvc;

    private @Nullable String paper;

    private Browser as(String part) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.77");
        browser.open("/fr/demonstration").submit("/fr/demonstration", "part", part);
        return browser;
    }

    @Test
    void onlyThePersonInChargeAndTheHeadEnter() throws Exception {
        Browser agent = as("vq-agent");
        Browser manager = as("vq-manager");
        Browser officer = as("vq-responsible");
        for (String page : PAGES) {
            assertThat(agent.open(page).status()).as(page).isEqualTo(403);
            assertThat(manager.open(page).status()).as(page).isEqualTo(403);
            assertThat(officer.open(page).status()).as(page).isEqualTo(200);
            assertThat(officer.page().select("h1")).as(page).hasSize(1);
        }
        assertThat(agent.open("/fr/equipe/journal/export.csv").status()).isEqualTo(403);
    }

    @Test
    void lookingIntoTheJournalIsInTheJournal() throws Exception {
        Browser officer = as("vq-responsible");
        officer.open("/fr/equipe/journal");
        officer.open("/fr/equipe/journal");
        assertThat(officer.text()).contains("Consultation du journal").contains("Antonin");
        officer.open("/fr/equipe/journal?from=hier");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.text()).contains("Ce jour n");
        officer.open("/fr/equipe/journal?file=BCD-234-FGH");
        assertThat(officer.text()).contains("Aucune lecture ne correspond");
        officer.open("/fr/equipe/journal?until=2020-01-01&agent=x&before=y");
        assertThat(officer.text()).contains("Aucune lecture ne correspond");
        officer.open("/en/team/journal/export.csv");
        assertThat(officer.status()).isEqualTo(200);
    }

    @Test
    void anIncidentIsRecordedCorrectedAndNeverChanged() throws Exception {
        Browser officer = as("vq-responsible");
        String form = "/fr/equipe/vie-privee/incidents/nouveau";
        officer.open(form).submit(form, "information", "Noms et adresses");
        assertThat(officer.status()).isEqualTo(422);
        assertThat(officer.page().select("textarea[name=information]").text())
                .isEqualTo("Noms et adresses");
        officer.submit(form, incident("Noms et adresses d'un envoi", "yes"));
        assertThat(officer.status()).isEqualTo(303);
        officer.follow();
        assertThat(officer.text())
                .contains("Risque sérieux")
                .contains("ne sont pas encore avisées");
        String one = officer.page().expectFirst("main li a").attr("href");
        officer.open(one);
        assertThat(officer.text()).contains("Version 1").contains("risque sérieux de préjudice");
        Browser other = as("vq-responsible");
        other.open(one);
        officer.submit(one, incident("Noms et adresses, liste revue", "no"));
        assertThat(officer.status()).isEqualTo(303);
        other.submit(one, incident("Ce que l'autre a écrit", "no"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("Ce que l'autre a écrit");
        assertThat(officer.follow().text()).contains("liste revue").doesNotContain("d'un envoi");
    }

    @Test
    void thoseConcernedAndTheCommissionAreToldOnceByMailOrOnPaper() throws Exception {
        Browser officer = as("vq-responsible");
        String form = "/fr/equipe/vie-privee/incidents/nouveau";
        officer.open(form).submit(form, incident("Adresses de locataires", "yes"));
        String one =
                officer.follow().page().expectFirst("main li a:contains(locataires)").attr("href");
        String notices = one + "/avis";
        assertThat(officer.open(one).page().select("main a[href=" + notices + "]")).hasSize(1);
        officer.open(notices).submit(notices, "files", "BCD-234-FGH\n" + file());
        assertThat(officer.status()).as("one number is nobody's").isEqualTo(422);
        assertThat(officer.text())
                .contains("Aucun dossier de votre organisme n’a ces numéros : BCD-234-FGH")
                .contains("1 lettre à imprimer et à poster");
        officer.submit(notices, "files", file());
        assertThat(officer.text()).doesNotContain("1 lettre").contains("1 personne déjà avisée");

        assertThat(as("vq-agent").open("/fr/equipe/lettres").text())
                .contains("Un incident touche vos renseignements");
        assertThat(officer.open(notices + "/papier").status()).isEqualTo(200);
        officer.open(notices).submit(notices + "/commission");
        assertThat(officer.follow().text()).contains("L’incident a été déclaré le");
        assertThat(new Browser(mvc, "192.0.2.78").open("/fr/courrier").text())
                .contains("Déclaration d’un incident de confidentialité");
        assertThat(officer.open(one).text()).contains("Version 3");
        assertThat(as("vq-agent").open(notices).status()).isEqualTo(403);
    }

    /** A file of somebody who has no e-mail: entered from paper, once. */
    private String file() throws Exception {
        if (paper == null) {
            Browser agent = as("vq-agent");
            Document desk = agent.open("/fr/equipe/saisie").page();
            agent.submit(
                    "/fr/equipe/saisie",
                    "channel",
                    "mail",
                    "lang",
                    "fr",
                    "received-day",
                    desk.expectFirst("#received-day").val(),
                    "received-month",
                    desk.expectFirst("#received-month").val(),
                    "received-year",
                    desk.expectFirst("#received-year").val(),
                    "full_name",
                    "Noémie Lafontaine-Roy",
                    "document",
                    "Le bail du local du 3e étage, signé en 2024",
                    "reply_by",
                    "mail",
                    "postal",
                    "14, rue du Papier\nQuébec (Québec) G1R 4S9");
            paper = agent.page().expectFirst("article .pv-ref").text();
        }
        return paper;
    }

    private static String[] incident(String information, String serious) {
        return new String[] {
            "information", information,
            "circumstances", "Un courriel parti à la mauvaise liste.",
            "happened", "12 novembre 2026",
            "known", "2026-11-13",
            "people", "40",
            "sensitivity", "3",
            "consequences", "3",
            "likelihood", "1",
            "serious", serious,
            "reasoning", "Les adresses sont celles de personnes hébergées.",
            "measures", "Rappel de l'envoi, formation."
        };
    }

    @Test
    void aCommunicationIsRecordedWithItsBasis() throws Exception {
        Browser officer = as("vq-responsible");
        String page = "/en/team/privacy/communications";
        officer.open(page).submit(page, "kind", "research", "recipient", "A university");
        assertThat(officer.status()).isEqualTo(422);
        officer.submit(
                page,
                "kind",
                "research",
                "recipient",
                "A university",
                "information",
                "Ages and postal codes",
                "purpose",
                "A study of waiting times",
                "basis",
                "A-2.1 s. 67.2.1",
                "on",
                "2026-11-02");
        officer.follow();
        assertThat(officer.text()).contains("A study of waiting times").contains("A-2.1 s. 67.2.1");
    }

    @Test
    void aFileIsPutOnTheListAndTakenOff() throws Exception {
        Browser officer = as("vq-responsible");
        String page = "/fr/equipe/vie-privee/proteges";
        officer.open(page).submit(page, "file", "BCD-234-FGH");
        assertThat(officer.status()).isEqualTo(422);
        officer.open("/fr/equipe/file");
        String reference = officer.page().expectFirst("main .pv-ref").text();
        officer.open(page).submit(page, "file", reference.toLowerCase(Locale.ROOT));
        officer.follow();
        assertThat(officer.text()).contains(reference).contains("Protégé pour tous");
        String propose = "/fr/equipe/changements/proposer/deproteger";
        String href = officer.page().select("a[href^=" + propose + "]").attr("href");
        officer.open(href);
        String number = href.replaceAll(".*=", "");
        officer.submit(propose, "file", number, "why", "Le motif a cessé.");
        String change = officer.follow().path();
        assertThat(officer.text()).contains(reference);
        officer.forge(change, "answer", "approve");
        assertThat(officer.status()).isEqualTo(422);
        Browser head = as("vq-head");
        head.open(change).submit(change, "answer", "approve");
        assertThat(head.status()).isEqualTo(303);
        assertThat(officer.open(page).text()).doesNotContain(reference);
    }
}
