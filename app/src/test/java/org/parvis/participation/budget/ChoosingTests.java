package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.platform.Scenes;
import org.parvis.testing.OwnPackTest;
import org.springframework.beans.factory.annotation.Autowired;

/** From the projects of a budget to a receipt, and what is refused on the way. */
@OwnPackTest
class ChoosingTests extends AtTheBudget {
    @Autowired Scenes scenes;

    /** How many chose a project, as the program counts it after the close. */
    private int votes(String project) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select count(*) from participation.approvals
                                        where consultation = ? and project = ?
                                        """)
                                .param(code)
                                .param(project)
                                .query(Integer.class)
                                .single());
    }

    @Test
    void projectsAreChosenCheckedAndSentWithAReceipt() throws Exception {
        Browser phone = anybody();
        assertThat(plain(phone.open(form)))
                .contains("Vous partagez 60 000 $", "Cochez jusqu’à 3 projets")
                .contains("Coupole d’astronomie – 18 500 $", "15 750,50 $", "chaque bulletin");
        checked(phone, "observatory", "bikes");
        assertThat(plain(phone))
                .contains("Vos 2 projets coûtent ensemble 34 250,50 $, pour un budget de 60 000 $");
        phone.submit(form, "then", "send").follow();
        assertThat(phone.text()).contains("C’est envoyé", "Trente vélos à prêter");
        Browser elsewhere = anybody();
        elsewhere.open("/fr/ma-contribution");
        elsewhere.submit("/fr/ma-contribution", "number", number(phone)).follow();
        assertThat(elsewhere.text()).contains("Coupole d’astronomie").doesNotContain("Serre");
        assertThat(votes("bikes")).isOne();
    }

    @Test
    void theSameInEnglish() throws Exception {
        String english = "/en/consultations/" + code + "/budget";
        Browser browser = anybody();
        assertThat(browser.open(english).text())
                .contains("You share $60,000", "Tick up to 3 projects", "Astronomy dome – $18,500");
        browser.submit(english, "p", "meals", "then", "check");
        assertThat(browser.text()).contains("Your project costs $12,000, of a budget of $60,000");
        browser.submit(english, "then", "send").follow();
        assertThat(browser.text()).contains("The projects that you chose", "Friday breakfasts");
    }

    @Test
    void noneOrTooManyAreRefusedAndStayTicked() throws Exception {
        Browser browser = checked(anybody());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Cochez au moins un projet.");
        checked(browser, "observatory", "studio", "bikes", "meals");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Cochez au plus 3 projets : vous en avez 4.");
        assertThat(browser.page().select("input[name=p][checked]").eachAttr("value"))
                .containsExactly("observatory", "studio", "bikes", "meals");
    }

    @Test
    void aProjectThatIsNotThereIsRefused() throws Exception {
        Browser browser = checked(anybody(), "observatory", "casino");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("n’est pas dans ce budget");
    }

    @Test
    void onePressIsOneBallotHoweverOftenItIsSent() throws Exception {
        Browser browser = checked(anybody(), "studio");
        Browser again = browser.otherTab();
        browser.submit(form, "then", "send").follow();
        again.submit(form, "then", "send").follow();
        assertThat(number(again)).isEqualTo(number(browser));
        assertThat(votes("studio")).isOne();
    }

    @Test
    void aBrowserThatLostItsReceiptCountsOnce() throws Exception {
        Browser browser = sent(anybody(), "studio");
        browser.submit("/fr/ma-contribution", "then", "close");
        checked(browser, "meals").submit(form, "then", "send");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce navigateur a déjà participé");
        assertThat(votes("meals")).isZero();
    }

    @Test
    void aBallotIsCorrectedAndTakenBack() throws Exception {
        Browser browser = sent(anybody(), "studio", "meals");
        String number = number(browser);
        assertThat(browser.open(form).text()).contains("Vous avez déjà voté ici");
        sent(browser, "court");
        assertThat(number(browser)).isEqualTo(number);
        assertThat(votes("studio")).isZero();
        assertThat(votes("court")).isOne();
        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(browser.text()).contains("C’est retiré").doesNotContain("Terrain de ballon");
        assertThat(votes("court")).isZero();
        assertThat(sent(browser, "bikes").text()).contains("C’est envoyé");
    }

    @Test
    void afterTheCloseNothingIsTaken() throws Exception {
        Browser browser = checked(anybody(), "studio");
        closed();
        browser.submit(form, "then", "send");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("rien n’a été envoyé", "Le vote est terminé");
        assertThat(votes("studio")).isZero();
    }

    @Test
    void aFileThatChangesWhileOpenIsToldAndWhatIsSealedStays() throws Exception {
        seals.sealAll();
        assertThat(anybody().open(form).text())
                .contains("sont scellés depuis le")
                .doesNotContain("a changé depuis");
        changed("cost: 18500", "cost: 1");
        seals.sealAll();
        assertThat(plain(anybody().open(form)))
                .contains("Le fichier de ce budget a changé depuis qu’il est scellé")
                .contains("Coupole d’astronomie – 18 500 $");
    }

    @Test
    void aRuleThatWasChangedByHandIsBetrayedByItsDigest() throws Exception {
        seals.sealAll();
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        update participation.budget_seals
                                        set words = replace(words, 'equal-shares', 'greedy')
                                        where consultation = ?
                                        """)
                                .param(code)
                                .update());
        assertThat(anybody().open(form).text()).contains("a été changé à la main");
        sent(anybody(), "studio");
        closed();
        assertThat(anybody().open(result).text()).contains("Rien n’est compté");
    }

    @Test
    void theSealedTextIsThereForAnybodyToComputeItsDigest() throws Exception {
        seals.sealAll();
        String digest = anybody().open(form).page().expectFirst("code.pv-digest").text();
        assertThat(Seal.digest(anybody().open(form + "/regle.txt").body())).isEqualTo(digest);
    }
}
