package org.parvis.participation.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.identity.web.Browser;
import org.parvis.organizations.Members;
import org.parvis.participation.FormerDuty;
import org.springframework.beans.factory.annotation.Autowired;

/** From a petition that somebody begins to the answer of the body, and the other ways it ends. */
class PetitionTests extends AtThePetition {
    @Autowired Members members;

    @Test
    void aPetitionIsReadSignedAndAnswered() throws Exception {
        String own = begun();
        assertThat(anybody().open("/fr/petitions").text()).doesNotContain(title);
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        String code = desk.substring(desk.lastIndexOf('/') + 1);
        manager.get(desk);
        manager.post(desk, 303, "decision", "publish");
        news.run();
        assertThat(letters(author).getFirst().title()).startsWith("Votre pétition est publique");

        sign(anybody(), code, "anne-" + title.hashCode() + "@exemple.test", "tell", "yes");
        sign(anybody(), code, "benoit-" + title.hashCode() + "@exemple.test");
        assertThat(count(code)).startsWith("2 signatures");

        TeamBrowser clerk = new TeamBrowser(mvc, "re-agent");
        String sheets = desk + "/feuilles";
        clerk.get(sheets);
        clerk.post(sheets, 303, "sheet", "7", "signatures", "148", "door", "counter");
        Browser reader = anybody().open("/fr/petitions/" + code);
        assertThat(reader.text()).contains("Réponse attendue", "148 sur papier");

        TeamBrowser head = new TeamBrowser(mvc, "re-responsible");
        head.get(desk);
        String answer = desk + "/repondre";
        head.post(answer, 422, "verdict", "partly", "seen", "0");
        head.post(answer, 303, "verdict", "partly", "fr", "Un banc sur deux.", "seen", "0");
        head.post(answer, 422, "verdict", "not", "fr", "Aucun banc.", "seen", "0");
        assertThat(reader.open("/fr/petitions/" + code).text())
                .contains("Réponse donnée", "Un banc sur deux.")
                .doesNotContain("Aucun banc.");
        news.run();
        news.run();
        assertThat(letters(author).getFirst().title()).startsWith("L’organisme a répondu");
        assertThat(letters("anne-" + title.hashCode() + "@exemple.test"))
                .as("what asks for a yes, then what became of it")
                .hasSize(2);
        assertThat(letters("benoit-" + title.hashCode() + "@exemple.test"))
                .as("asked for no news")
                .hasSize(1);
        assertThat(reader.open(own).page().select("button[value=withdraw]"))
                .as("those who signed are owed what came of it")
                .isEmpty();
    }

    @Test
    void aRefusalSaysItsRuleAndSomebodyElseReadsTheAppeal() throws Exception {
        String own = begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        TeamBrowser tab = new TeamBrowser(mvc, "re-manager");
        tab.get(desk);
        manager.post(desk, 422, "decision", "nothing");
        manager.post(desk, 303, "decision", "outside", "reason", "Le quai est à un autre.");
        news.run();
        assertThat(letters(author).getFirst().title()).contains("n’est pas publiée");
        Browser phone = anybody();
        assertThat(phone.open(own).text())
                .contains("ne dépend pas de la Régie", "Le quai est à un autre.");
        phone.submit(own, "then", "appeal", "appeal", " ");
        assertThat(phone.status()).isEqualTo(422);
        phone.open(own).submit(own, "then", "appeal", "appeal", "Le banc est à la Régie.");

        assertThat(manager.get(desk).text()).contains("une autre personne lit l’appel");
        tab.post(desk, 409, "decision", "publish");
        TeamBrowser other = new TeamBrowser(mvc, "re-responsible");
        assertThat(other.get(desk).text()).contains("Le banc est à la Régie.");
        other.post(desk, 303, "decision", "publish");
        assertThat(anybody().open("/fr/petitions").text()).contains(title);
    }

    @Test
    void whoeverRefusedUnderADutyThatEndedDoesNotReadTheAppealUnderAnother() throws Exception {
        String own = begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        manager.post(desk, 303, "decision", "outside");
        anybody().open(own).submit(own, "then", "appeal", "appeal", "Le banc est à la Régie.");
        TeamBrowser tab = new TeamBrowser(mvc, "re-responsible");
        tab.get(desk);
        TeamBrowser other = new TeamBrowser(mvc, "re-responsible");
        UUID now = members.byCode("re-responsible").orElseThrow().id();
        try (FormerDuty former = FormerDuty.of(now, url)) {
            former.owner()
                    .sql("update participation.petitions set decided_by = ? where title_fr = ?")
                    .param(former.id())
                    .param(title)
                    .update();
            assertThat(other.get(desk).text()).contains("une autre personne lit l’appel");
            tab.post(desk, 409, "decision", "publish");
        }
        other.get(desk);
        other.post(desk, 303, "decision", "publish");
    }

    @Test
    void aMemberWhoIsItsAuthorDoesNotDecideIt() throws Exception {
        begun("email", "adelard.quintal-osei@regie-exemple.example");
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        assertThat(manager.post(desk, 409, "decision", "publish").text())
                .contains("vient de votre adresse");
        TeamBrowser other = new TeamBrowser(mvc, "re-responsible");
        other.get(desk);
        other.post(desk, 303, "decision", "publish");
    }

    @Test
    void itsAuthorTakesItBackAndWhoeverSignedIsTold() throws Exception {
        String own = begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        String code = desk.substring(desk.lastIndexOf('/') + 1);
        manager.get(desk);
        manager.post(desk, 303, "decision", "publish");
        String eve = letters() + "@exemple.test";
        sign(anybody(), code, eve, "tell", "yes");
        anybody().open(own).submit(own, "then", "withdraw");
        news.run();
        assertThat(letters(eve).getFirst().title()).startsWith("Pétition retirée");
        Browser late = anybody().open("/fr/petitions/" + code);
        assertThat(late.text()).contains("son auteur l’a retirée");
        assertThat(late.open("/fr/petitions/" + code + "/signer").status()).isEqualTo(303);
    }

    @Test
    void whatEndsTheLettersLeadsPeopleToTheirPageInTheirLanguage() throws Exception {
        String code = opened();
        Browser english = anybody();
        String form = "/en/petitions/" + code + "/sign";
        String eve = letters() + "@exemple.test";
        english.open(form).submit(form, "email", eve, "tell", "yes");
        String own = signature(eve);
        String token = own.substring(own.lastIndexOf('/') + 1);
        mvc.perform(get("/api/followed-petitions/" + token))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/en/my-signature/" + token));
    }

    @Test
    void whatTheAssemblyCollectsIsLinkedAndNeverSignedHere() throws Exception {
        Browser reader = anybody().open("/fr/petitions");
        assertThat(reader.text()).contains("aucune signature pour elles");
        assertThat(reader.page().select("a[href^=https://www.assnat.qc.ca/]")).hasSize(1);
        assertThat(anybody().open("/fr/petitions?state=answered").text())
                .contains("Ouvrir la cour de l’école le soir")
                .doesNotContain("Assemblée nationale");
        assertThat(anybody().open("/en/petitions?q=SHELTER").text())
                .contains("A shelter at the Exemple wharf");
        assertThat(anybody().open("/fr/petitions.atom").body())
                .contains("Un abri au quai de l’Exemple");
    }

    @Test
    void anotherBodyFindsNothingAtTheDesk() throws Exception {
        String code = opened();
        TeamBrowser elsewhere = new TeamBrowser(mvc, "vq-responsible");
        elsewhere.get(TEAM + "/" + code, 404);
        elsewhere.get(TEAM + "/" + code + "/feuilles", 404);
        new TeamBrowser(mvc, "re-agent").get(TEAM + "/" + code, 403);
    }
}
