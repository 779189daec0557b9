package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.cases.TeamBrowser;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.organizations.Members;
import org.parvis.participation.FormerDuty;
import org.parvis.participation.PortForTests;
import org.parvis.testing.OwnPackTest;
import org.parvis.testing.WholePack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Somebody whose words were refused asks that somebody else reads them, and learns what came. */
@OwnPackTest
class AppealsTests extends RefusedAtThePort {
    @Autowired OwnStatements statements;
    @Autowired Members members;

    @Value("${parvis.database.url}")
    String url;

    private String day(int days) {
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        return w.date(consultations.today().plusDays(days)).replace('\u00A0', ' ');
    }

    @Test
    void theAuthorReadsWhichRuleRefusedWhichWordsAndAsksForSomebodyElse() throws Exception {
        Browser author = refused();
        assertThat(author.text())
                .contains(words, "selon cette règle", "parle d’un autre", "Parlez de la rue.")
                .contains("dans les 10 jours", "On peut le demander une fois");
        author.submit(APPEAL, "why", WHY).follow();
        assertThat(author.text())
                .contains("C’est demandé", "En deuxième lecture", WHY, "au plus tard le " + day(10))
                .contains("À l’organisme d’agir");
        assertThat(author.page().select("textarea[name=why]")).isEmpty();

        TeamBrowser first = member(FIRST);
        Element told = waiting(first);
        assertThat(told.text())
                .contains("vous avez refusé ce texte", "au plus tard le " + day(10), WHY);
        assertThat(told.select("form")).isEmpty();

        TeamBrowser second = member(SECOND);
        assertThat(waiting(second).text())
                .contains("À vous", "au plus tard le " + day(10), WHY, "Parlez de la rue.");
        decide(second, 303, "publish", "reason", "C’est bien de la rue.");
        assertThat(author.open(RECEIPT).text())
                .contains("Publié", "une autre personne a publié", "C’est bien de la rue.")
                .doesNotContain("Non publié");
        assertThat(voices.open(asking()).texts())
                .extracting(Voices.Published::words)
                .contains(words);
        assertThat(anybody().open(now()).text()).contains(words);
    }

    @Test
    void whatIsKeptBackTheSecondTimeIsKeptBackForGood() throws Exception {
        Browser author = appealed();
        decide(member(SECOND), 303, "same", "reason", "Elle est déjà proposée.");
        assertThat(author.open(RECEIPT).text())
                .contains("Cette décision est la dernière", "Elle est déjà proposée.")
                .doesNotContain("Parlez de la rue.");
        assertThat(author.page().select("form[action=" + APPEAL + "]")).isEmpty();
        assertThat(voices.open(asking()).texts()).isEmpty();
    }

    @Test
    void whoeverRefusedDoesNotDecideItEvenWithAPageFromBefore() throws Exception {
        Browser author = wrote();
        TeamBrowser tab = member(FIRST);
        String text = waiting(tab).expectFirst("[name=text]").val();
        TeamBrowser late = member(SECOND);
        waiting(late);
        decide(member(FIRST), 303, "subject");
        author.open(RECEIPT).submit(APPEAL, "why", WHY);
        assertThat(tab.post(TEAM, 409, "text", text, "decision", "publish", "again", "yes").text())
                .contains("une autre personne le relit au plus tard le " + day(10));
        String[] said = {"text", text, "decision", "same", "reason", "Déjà proposée."};
        assertThat(late.post(TEAM, 409, said).text())
                .as("a page that shows no appeal decides none")
                .contains("demandé une deuxième lecture depuis");
        assertThat(late.page.expectFirst("#r-" + text).text())
                .as("what was typed stays")
                .isEqualTo("Déjà proposée.");
        assertThat(author.open(RECEIPT).text()).contains("En deuxième lecture");
    }

    @Test
    void whoeverRefusedUnderADutyThatEndedDoesNotDecideItUnderAnother() throws Exception {
        Browser author = appealed();
        TeamBrowser tab = member(SECOND);
        String text = waiting(tab).expectFirst("[name=text]").val();
        UUID now = members.byCode(SECOND).orElseThrow().id();
        try (FormerDuty former = FormerDuty.of(now, url)) {
            former.owner()
                    .sql("update participation.texts set decided_by = ? where consultation = ?")
                    .param(former.id())
                    .param(code)
                    .update();
            Element told = waiting(member(SECOND));
            assertThat(told.text()).contains("vous avez refusé ce texte");
            assertThat(told.select("form")).isEmpty();
            tab.post(TEAM, 409, "text", text, "decision", "publish", "again", "yes");
        }
        assertThat(author.open(RECEIPT).text()).contains("En deuxième lecture");
    }

    @Test
    void aMemberWhoWroteItDoesNotDecideIt() throws Exception {
        String number = number(wrote());
        TeamBrowser member = member(FIRST);
        String text = waiting(member).expectFirst("[name=text]").val();
        member.get(RECEIPT);
        member.post(RECEIPT, 303, "number", number);
        assertThat(waiting(member).text()).contains("c’est vous qui l’avez écrit");
        assertThat(waiting(member).select("form")).isEmpty();
        assertThat(member.post(TEAM, 409, "text", text, "decision", "publish").text())
                .contains("c’est vous qui l’avez écrit");
        assertThat(voices.open(asking()).texts()).isEmpty();
        decide(member(SECOND), 303, "publish");
    }

    @Test
    void pressedTwiceInTwoTabsOrFromABackButtonItIsAskedOnce() throws Exception {
        Browser author = refused();
        Browser same = author.otherTab();
        Browser other = author.otherTab();
        author.submit(APPEAL, "why", WHY);
        assertThat(same.submit(APPEAL, "why", WHY).status()).isEqualTo(303);
        assertThat(other.submit(APPEAL, "why", "Autre chose.").status()).isEqualTo(409);
        assertThat(other.text()).contains("a déjà été demandée", WHY).doesNotContain("Autre chose");
        TeamBrowser second = member(SECOND);
        decide(second, 303, "publish", "reason", "Vu.");
        assertThat(other.open(RECEIPT).text()).contains("Publié", "Vu.");
    }

    @Test
    void aSecondDecisionThatIsSentTwiceIsOneAndAnotherChangesNothing() throws Exception {
        Browser author = appealed();
        TeamBrowser second = member(SECOND);
        String text = waiting(second).expectFirst("[name=text]").val();
        String[] publish = {"text", text, "decision", "publish", "reason", "Vu.", "again", "yes"};
        second.post(TEAM, 303, publish);
        second.post(TEAM, 303, publish);
        assertThat(second.post(TEAM, 409, "text", text, "decision", "same", "again", "yes").text())
                .contains("Quelqu’un a déjà lu ce texte");
        assertThat(author.open(RECEIPT).text()).contains("Publié", "Vu.");
    }

    @Test
    void theWordsOfAnotherReceiptAreNotAppealed() throws Exception {
        Browser author = refused();
        String theirs = author.page().expectFirst("form input[name=text]").val();
        Browser another = send(checked(anybody(), "v-trees", "agree")).follow();
        another.forge(APPEAL, "text", theirs);
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text()).contains("n’est pas de ce reçu");
        Browser nobody = anybody().open(RECEIPT).forge(APPEAL, "text", theirs);
        assertThat(nobody.status()).isEqualTo(303);
        assertThat(author.open(RECEIPT).text()).doesNotContain("En deuxième lecture");
    }

    @Test
    void whatWaitsOrWasTakenBackIsNotAppealed() throws Exception {
        Browser author = wrote();
        TeamBrowser first = member(FIRST);
        String text = waiting(first).expectFirst("[name=text]").val();
        assertThat(author.forge(APPEAL, "text", text).text()).contains("n’est pas refusé");
        decide(first, 303, "subject");
        author.open(RECEIPT).submit(APPEAL, "why", WHY);
        TeamBrowser second = member(SECOND);
        waiting(second);
        author.open(RECEIPT).submit(RECEIPT + "/retirer");
        second.post(TEAM, 409, "text", text, "decision", "publish", "again", "yes");
        assertThat(voices.open(asking()).texts()).isEmpty();
    }

    @Test
    void onceTheConsultationIsClosedItIsStillAskedAndSaidWhatItIsGoodFor() throws Exception {
        Browser author = refused();
        closed();
        assertThat(author.open(RECEIPT).text())
                .contains("La participation est terminée", "personne n’y répondra plus");
        author.submit(APPEAL, "why", WHY).follow();
        assertThat(author.text()).contains("En deuxième lecture");
        decide(member(SECOND), 303, "publish");
        assertThat(author.open(RECEIPT).text()).contains("une autre personne a publié");
    }

    @Test
    void aStatementThatIsPublishedAfterAnAppealIsAskedLikeTheOthers() throws Exception {
        String add = page + "/opinions/proposer";
        Browser author = anybody().open(add).submit(add, "words", words, "then", "check");
        author.submit(add, "then", "send").follow();
        decide(member(FIRST), 303, "subject");
        author.open(RECEIPT).submit(APPEAL, "why", WHY).follow();
        assertThat(author.text()).contains("En deuxième lecture");
        assertThat(statements.heard(asking())).isEmpty();
        decide(member(SECOND), 303, "publish");
        assertThat(statements.heard(asking())).hasSize(1);
        assertThat(anybody().open(page + "/opinions").text()).contains("Encore 15 énoncés sur 15");
        assertThat(author.open(RECEIPT).text()).contains("une autre personne a publié");
        assertThat(author.open(add).text()).contains("il ne change plus");
    }

    @Test
    void theDayIsThatOfTheFileEverywhereItIsTold() throws Exception {
        Path pack = WholePack.in(folder.resolve("days"));
        PortForTests.open(pack, code, "assurance: device", "assurance: device\nappeal-days: 3");
        assertThat(packs.instead(pack).problems()).isEmpty();
        Browser author = refused();
        assertThat(author.text()).contains("dans les 3 jours");
        author.submit(APPEAL, "why", WHY).follow();
        assertThat(author.text()).contains("au plus tard le " + day(3));
        assertThat(waiting(member(FIRST)).text()).contains("au plus tard le " + day(3));
        TeamBrowser second = member(SECOND);
        assertThat(waiting(second).text()).contains("au plus tard le " + day(3));
        assertThat(second.get(TEAM).select("main li.pv-slab").getFirst().text())
                .as("appeals come first")
                .contains("Ce que dit l’auteur contre le refus");
    }

    @ParameterizedTest
    @CsvSource({"'', Dites pourquoi", "' \u200B ', Dites pourquoi"})
    void anAppealThatSaysNothingIsToldInTheForm(String why, String told) throws Exception {
        Browser author = refused().submit(APPEAL, "why", why);
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains(told);
        assertThat(author.open(APPEAL).location()).isEqualTo(RECEIPT);
    }

    @Test
    void oneThatIsTooLongStaysInTheForm() throws Exception {
        String why = "De la rue. ".repeat(120).strip();
        Browser author = refused().submit(APPEAL, "why", why);
        assertThat(author.status()).isEqualTo(422);
        assertThat(author.text()).contains("Réduisez-le à 1");
        assertThat(author.page().select("textarea[name=why]").text()).isEqualTo(why);
    }

    @Test
    void whatIsStrangeInItIsHarmlessAndWhatTellsWhoWroteItIsTakenOut() throws Exception {
        String why = "<b onclick=x>Rue</b> 🚲🚲 שלום, ma@poste.example, 418 555-0199";
        Browser author = refused().submit(APPEAL, "why", why).follow();
        assertThat(author.body()).contains("&lt;b onclick=x&gt;Rue").doesNotContain("<b onclick");
        assertThat(author.text()).contains("🚲🚲 שלום", "[…]").doesNotContain("0199", "poste");
        assertThat(waiting(member(SECOND)).text()).contains("🚲🚲 שלום").doesNotContain("0199");
    }

    @Test
    void theSameInEnglish() throws Exception {
        Browser author = refused().open("/en/my-contribution");
        assertThat(author.text()).contains("Not published, by this rule", "within 10 days");
        author.submit("/en/my-contribution/appeal", "why", WHY).follow();
        assertThat(author.text()).contains("The body’s turn", "In a second reading");
        decide(member(SECOND), 303, "same");
        assertThat(author.open("/en/my-contribution").text()).contains("This decision is the last");
    }
}
