package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnPackTest;

/** What of all that people type is taken, what is told, and who reads it. */
@OwnPackTest
class WhatIsTakenTests extends AtThePort {
    @Test
    void signsThatNobodySeesAreNotKeptAndOtherScriptsRead() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "\u202Eشارع \u200Bالميناء\u202C");
        send(browser).follow();
        assertThat(browser.page().select("[dir=auto]").eachText())
                .anyMatch(said -> said.contains("شارع الميناء"));
        assertThat(browser.text()).doesNotContain("\u202E", "\u200B");
    }

    @Test
    void afterThePhaseNothingIsTakenAndTheTextStaysOnThePage() throws Exception {
        Browser before = anybody();
        checked(before, "v-trees", "agree");
        send(before);
        Browser late = anybody();
        checked(late, "v-trees", "agree", "own", "Une fontaine tardive.");
        closed();
        assertThat(send(late).status()).isEqualTo(422);
        assertThat(late.text()).contains("La participation est fermée", "Rien n’en a été gardé");
        assertThat(late.page().select("textarea").text()).isEqualTo("Une fontaine tardive.");
        assertThat(voices.open(asking()).contributions()).isOne();
        before.open("/fr/ma-contribution");
        assertThat(before.text()).contains("elle ne change plus");
        assertThat(before.page().select("form[action$=retirer]")).isEmpty();
        assertThat(before.open("/fr/ma-contribution/corriger").text()).contains("fermée");
        assertThat(anybody().open(page).text())
                .contains("On ne peut pas participer", "participation terminée");
    }

    @Test
    void whatIsSaidOfAnotherConsultationDoesNotCountAndIsNotLost() throws Exception {
        Browser browser = anybody();
        browser.open(form);
        browser.submit(
                form, "v-unknown", "agree", "w-unknown", "Un texte pour ailleurs.", "then", "send");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text())
                .contains("n’est pas dans cette consultation")
                .contains("Un texte pour ailleurs.");
        assertThat(voices.open(asking()).contributions()).isZero();
    }

    @Test
    void whatIsTooLongOrSaysNothingIsToldAndStays() throws Exception {
        Browser browser = anybody();
        checked(browser);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Votez sur une proposition");
        checked(browser, "own", "x".repeat(301), "w-trees", "y".repeat(40));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("301 caractères", "pour ou contre");
        assertThat(browser.page().select("textarea[name=own]").text()).hasSize(301);
    }

    @Test
    void whatTellsWhoWroteIsTakenOutBeforeItIsKept() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "Écrivez-moi à zoe@personne.example.");
        assertThat(browser.text()).contains("Ce qui ressemblait", "Écrivez-moi à […]");
        assertThat(send(browser).follow().text()).contains("[…]").doesNotContain("zoe@");
    }

    @Test
    void aNumberThatIsNobodysOpensNothing() throws Exception {
        Browser browser = anybody();
        browser.open("/fr/ma-contribution");
        browser.submit("/fr/ma-contribution", "number", "CV-26-7H2K-M4QX-9BDT");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Aucune contribution n’a ce numéro");
    }

    @Test
    void anotherBodyReadsNothingOfIt() throws Exception {
        Browser browser = anybody();
        checked(browser, "own", "Le mot témoin est girouette.");
        send(browser);
        assertThat(new TeamBrowser(mvc, "re-manager").get("/fr/equipe/consultations").text())
                .contains("girouette");
        assertThat(new TeamBrowser(mvc, "vq-manager").get("/fr/equipe/consultations").text())
                .doesNotContain("girouette");
        new TeamBrowser(mvc, "vq-agent").get("/fr/equipe/consultations", 403);
    }

    @Test
    void whoeverReadsChoosesAThemeAndAnOrderByLinks() throws Exception {
        Browser phone = anybody();
        checked(phone, "v-crossing", "agree");
        send(phone);
        phone.open(now());
        assertThat(phone.page().select("nav a[aria-current=page][href*=said]").eachText())
                .containsExactly("Tous les thèmes", "Comme posées");
        String works = phone.page().select("nav a:contains(Les travaux)").attr("href");
        phone.open(works.replace("#said", ""));
        assertThat(phone.page().select(".pv-voices").text())
                .contains("chaque mois")
                .doesNotContain("traverse surélevée");
        String unseen = phone.open(now()).page().select("a[href*=unseen]").attr("href");
        assertThat(phone.open(unseen.replace("#said", "")).page().select(".pv-voices").text())
                .contains("chaque mois")
                .doesNotContain("traverse surélevée");
        assertThat(anybody().open(unseen.replace("#said", "")).text())
                .as("another browser has another page")
                .contains("traverse surélevée");
        assertThat(phone.open(page + "?theme=x&order=y&after=%00").status()).isEqualTo(200);
    }
}
