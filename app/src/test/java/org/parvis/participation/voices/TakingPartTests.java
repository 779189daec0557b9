package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnPackTest;

/** From a vote on a phone to what became of it, by the number of a receipt. */
@OwnPackTest
class TakingPartTests extends AtThePort {
    @Test
    void somebodyWithoutAnAccountTakesPartAndSeesWhatBecameOfIt() throws Exception {
        Browser phone = anybody();
        assertThat(phone.open(page).text()).contains("jours pour participer", "sans compte");
        checked(
                phone,
                "v-crossing",
                "agree",
                "v-summer",
                "against",
                "s",
                "crossing-slow",
                "s",
                "summer-detour",
                "side-summer",
                "against",
                "w-summer",
                "Les livraisons du marché se font l’été.",
                "own",
                "Une fontaine devant le quai.");
        assertThat(phone.status()).isEqualTo(200);
        assertThat(phone.text())
                .contains(
                        "Vérifiez avant d’envoyer", "Vous appuyez", "Une fontaine devant le quai");
        assertThat(send(phone).status()).isEqualTo(303);
        assertThat(phone.follow().text())
                .contains("C’est envoyé", "En lecture", "Une fontaine", "promis sa réponse");
        String number = number(phone);

        Voices.Open open = voices.open(asking());
        assertThat(open.votes("crossing")).isEqualTo(new Voices.Count(1, 0, 0));
        assertThat(open.votes("summer")).isEqualTo(new Voices.Count(0, 1, 0));
        assertThat(open.supports()).containsEntry("crossing-slow", 1);
        assertThat(open.texts()).as("nobody has read them yet").isEmpty();
        assertThat(anybody().open(now()).text())
                .containsPattern("100.% d’accord, 0.% contre, sur un vote")
                .doesNotContain("fontaine", "marché");

        moderate("fontaine devant", "publish", "");
        moderate("marché", "subject", "Parlez de la rue elle-même.");

        assertThat(anybody().open(now()).text()).contains("Une fontaine devant le quai");
        Browser elsewhere = anybody();
        elsewhere.open("/fr/ma-contribution");
        elsewhere.submit(
                "/fr/ma-contribution", "number", number.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(elsewhere.follow().text())
                .contains("Publié", "Non publié, selon cette règle : Le texte parle d’un autre")
                .contains("Parlez de la rue elle-même.");
    }

    private void moderate(String words, String decision, String reason) throws Exception {
        TeamBrowser member = new TeamBrowser(mvc, "re-manager");
        Element waiting =
                member.get("/fr/equipe/consultations").select("li.pv-slab").stream()
                        .filter(one -> one.text().contains(words))
                        .findFirst()
                        .orElseThrow();
        String text = waiting.expectFirst("[name=text]").val();
        member.post("/fr/equipe/consultations", 422, "text", text, "decision", "because");
        member.post(
                "/fr/equipe/consultations",
                303,
                "text",
                text,
                "decision",
                decision,
                "reason",
                reason);
        member.post(
                "/fr/equipe/consultations",
                303,
                "text",
                text,
                "decision",
                decision,
                "reason",
                reason);
        member.get("/fr/equipe/consultations");
        member.post("/fr/equipe/consultations", 409, "text", text, "decision", "rights");
    }

    @Test
    void onePressIsOneContributionHoweverOftenItIsSent() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree");
        Browser again = browser.otherTab();
        assertThat(send(browser).follow().status()).isEqualTo(200);
        assertThat(send(again).status()).isEqualTo(303);
        assertThat(number(again.follow())).isEqualTo(number(browser));
        assertThat(voices.open(asking()).contributions()).isOne();
        assertThat(voices.open(asking()).votes("trees").agree()).isOne();
    }

    @Test
    void aBrowserCountsOnceAndLosesNothingOfASecondTry() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree");
        send(browser);
        browser.open("/fr/ma-contribution").submit("/fr/ma-contribution", "then", "close");
        checked(browser, "v-trees", "against", "own", "Des bancs au soleil.");
        assertThat(send(browser).status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce navigateur a déjà participé");
        assertThat(browser.page().select("textarea[name=own]").text())
                .isEqualTo("Des bancs au soleil.");
        assertThat(voices.open(asking()).votes("trees")).isEqualTo(new Voices.Count(1, 0, 0));
    }

    @Test
    void whatWasSaidIsCorrectedAndTakenBackWhileOneCan() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree", "own", "Des bancs.");
        send(browser).follow();
        String number = number(browser);
        browser.open("/fr/ma-contribution/corriger");
        assertThat(browser.page().select("textarea[name=own]").text()).isEqualTo("Des bancs.");
        browser.submit(
                "/fr/ma-contribution/corriger",
                "v-trees",
                "pass",
                "own",
                "Dix bancs.",
                "then",
                "x");
        browser.submit("/fr/ma-contribution/corriger", "then", "send").follow();
        assertThat(number(browser)).isEqualTo(number);
        assertThat(browser.text()).contains("Dix bancs.").doesNotContain("« Des bancs. »");
        assertThat(voices.open(asking()).votes("trees")).isEqualTo(new Voices.Count(0, 0, 1));

        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(browser.text()).contains("Rien n’en a été gardé").doesNotContain("Dix bancs");
        assertThat(voices.open(asking()).contributions()).isZero();
        assertThat(voices.open(asking()).votes("trees").all()).isZero();
        assertThat(browser.open("/fr/ma-contribution/corriger").status()).isEqualTo(303);
        checked(browser, "v-trees", "against");
        assertThat(send(browser).status()).as("the browser may take part again").isEqualTo(303);
    }

    @Test
    void aFormOfWhatWasTakenBackIsSentOnceMoreAsAnotherOne() throws Exception {
        Browser browser = anybody();
        checked(browser, "v-trees", "agree", "own", "Des bancs.");
        Browser before = browser.otherTab();
        send(browser).follow();
        Browser again = browser.otherTab();
        browser.submit("/fr/ma-contribution/retirer").follow();
        assertThat(again.submit("/fr/ma-contribution/retirer").follow().text())
                .contains("Rien n’en a été gardé");
        assertThat(send(before).status()).isEqualTo(422);
        assertThat(before.text()).contains("ce qu’il disait a été retiré");
        assertThat(before.page().select("textarea[name=own]").text()).isEqualTo("Des bancs.");
        before.submit(form, "v-trees", "agree", "own", "Des bancs.", "then", "check");
        assertThat(send(before).follow().text()).contains("C’est envoyé");
        assertThat(voices.open(asking()).contributions()).isOne();
    }

    @Test
    void keptPagesFollowANewPack() throws Exception {
        assertThat(anybody().open(page).text()).contains("Réaménager la rue du Port");
        closed();
        assertThat(anybody().open(page).text()).contains("On ne peut pas participer");
    }
}
