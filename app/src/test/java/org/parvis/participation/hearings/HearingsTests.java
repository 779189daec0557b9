package org.parvis.participation.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages.Sent;
import org.parvis.testing.TestDatabase;

/** From a request to speak to the hour at which somebody is heard, and the other ways it ends. */
class HearingsTests extends AtTheHearings {
    @Test
    void aRequestIsConfirmedReadAndHeardInTheOrderOfTheLot() throws Exception {
        String own = confirmed("needs", "Une interprète en LSQ.");
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        String by = w.date(consultations.today().plusDays(7)).replace('\u00a0', ' ');
        assertThat(anybody().open(own).text()).contains("lire votre demande au plus tard le " + by);
        assertThat(anybody().open(HEARINGS).text()).doesNotContain(name);
        decide(name, "decision", "accept");
        round.run();
        assertThat(letters(email).getFirst().title()).startsWith("Votre demande est acceptée");
        assertThat(anybody().open(HEARINGS).text())
                .contains(name)
                .doesNotContain("LSQ", email)
                .contains("Un nombre secret a été choisi")
                .doesNotContain("Le nombre, publié");

        draw();
        round.run();
        assertThat(letters(email).getFirst().title()).startsWith("Quand vous parlez");
        assertThat(anybody().open(own).text()).contains("parler le");
        Browser reader = anybody().open(HEARINGS);
        assertThat(reader.text()).contains("chaque personne a la place tirée");
        List<String> order = reader.page().select("main ol code").eachText();
        String list = reader.page().expectFirst("main pre").wholeText();
        String seed = reader.page().select("code.pv-digest").get(1).text();
        assertThat(new Lot(seed, list).order()).isEqualTo(order).hasSize(3);
        assertThat(Lot.sha(seed)).isEqualTo(reader.page().expectFirst("code.pv-digest").text());
        assertThat(letters(email).getFirst().text()).contains(Lot.sha(list));
        assertThat(letters(email).getLast().text()).contains(Lot.sha(seed));
        assertThat(new TeamBrowser(mvc, "re-manager").get(TEAM).text())
                .contains("Une interprète en LSQ.", "L’ordre est tiré depuis le");
    }

    @Test
    void whatTheBodyDidNotReadInTimeIsInTheLotWithoutItsName() throws Exception {
        String own = confirmed();
        draw();
        Browser reader = anybody().open(HEARINGS);
        assertThat(reader.page().select("main ol code")).hasSize(3);
        assertThat(reader.text()).doesNotContain(name);
        assertThat(anybody().open(own).text()).contains("parler le");
        decide(name, "decision", "accept");
        assertThat(anybody().open(HEARINGS).text()).contains(name, "a la place tirée");
    }

    /** Who is heard has no receipt: their page is that of the letter. */
    @Test
    void nobodyIsSentToFindAReceiptWherePeopleAreOnlyHeard() throws Exception {
        String receipt = "main a[href=/fr/ma-contribution]";
        assertThat(anybody().open("/fr/consultations/quai-nord?now").page().select(receipt))
                .isEmpty();
        assertThat(anybody().open("/fr/consultations/rue-du-port?now").page().select(receipt))
                .hasSize(1);
    }

    @Test
    void whatIsDecidedAroundTheLotIsToldBesideIt() throws Exception {
        String late = letters() + "@exemple.test";
        confirmed();
        confirmed("name", "Essai tard", "email", late);
        decide(name, "decision", "accept");
        draw();
        decide("Essai tard", "decision", "accept");
        round.run();
        for (String to : List.of(email, late)) {
            assertThat(letters(to))
                    .extracting(Sent::title)
                    .anyMatch(it -> it.startsWith("Votre demande est acceptée"))
                    .anyMatch(it -> it.startsWith("Quand vous parlez"));
        }
    }

    @Test
    void whoeverIsRefusedAfterTheLotIsNotToldWhenToSpeak() throws Exception {
        confirmed();
        draw();
        decide(name, "decision", "subject");
        round.run();
        assertThat(letters(email))
                .extracting(Sent::title)
                .anyMatch(it -> it.contains("n’est pas acceptée"))
                .noneMatch(it -> it.startsWith("Quand vous parlez"));
    }

    @Test
    void aRefusalSaysItsRuleAndItsReason() throws Exception {
        String own = confirmed();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager, name);
        manager.get(desk);
        TeamBrowser tab = new TeamBrowser(mvc, "re-responsible");
        tab.get(desk);
        TeamBrowser same = new TeamBrowser(mvc, "re-responsible");
        same.get(desk);
        manager.post(desk, 422, "decision", "nothing");
        manager.post(desk, 303, "decision", "subject", "reason", "Le quai Sud est à un autre.");
        tab.post(desk, 409, "decision", "accept");
        same.post(desk, 303, "decision", "subject");
        round.run();
        assertThat(letters(email).getFirst().title()).contains("n’est pas acceptée");
        assertThat(anybody().open(own).text())
                .contains("parle d’autre chose que du quai Nord", "Le quai Sud est à un autre.");
        assertThat(anybody().open(HEARINGS).text()).doesNotContain(name);
    }

    @Test
    void aMemberWhoAskedDoesNotDecideIt() throws Exception {
        confirmed("email", "adelard.quintal-osei@regie-exemple.example");
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager, name);
        manager.get(desk);
        assertThat(manager.post(desk, 409, "decision", "accept").text())
                .contains("vient de votre adresse");
        TeamBrowser other = new TeamBrowser(mvc, "re-responsible");
        other.get(desk);
        other.post(desk, 303, "decision", "accept");
    }

    @Test
    void aBriefIsPublicOnceItIsReadAndGoneOnceItIsWithdrawn() throws Exception {
        String own = confirmed("way", "brief");
        decide(name, "decision", "accept");
        Browser reader = anybody().open(HEARINGS);
        String brief = reader.page().select("a:contains(" + name + ")").attr("href");
        assertThat(reader.open(brief).text()).contains("Un marché couvert.");
        Browser author = anybody();
        author.open(own).submit(own, "then", "withdraw");
        assertThat(author.status()).isEqualTo(303);
        assertThat(reader.open(brief).status()).isEqualTo(404);
        assertThat(author.open(own).status()).isEqualTo(410);
    }

    @Test
    void whoeverWithdrawsAfterTheLotLeavesTheirHourFree() throws Exception {
        String own = confirmed();
        decide(name, "decision", "accept");
        draw();
        anybody().open(own).submit(own, "then", "withdraw");
        Browser reader = anybody().open(HEARINGS);
        assertThat(reader.page().select("main ol code")).hasSize(3);
        assertThat(reader.text()).contains("a la place tirée").doesNotContain(name);
    }

    @Test
    void theCalendarHasEachSession() throws Exception {
        Browser reader = anybody().open(HEARINGS + "/seances.ics");
        assertThat(reader.body())
                .contains("BEGIN:VCALENDAR", "UID:quai-nord-evening@parvis")
                .contains("UID:quai-nord-afternoon@parvis");
    }

    @Test
    void whatNobodyConfirmedIsForgotten() throws Exception {
        String own = asked();
        TestDatabase.owner(url)
                .sql(
                        "update participation.hearing_requests set asked_on = asked_on - 4 where name = ?")
                .param(name)
                .update();
        round.run();
        assertThat(anybody().open(own).status()).isEqualTo(410);
    }

    @Test
    void whereTheLotIsDrawnEverybodyReadsWhoSpeaksWhen() throws Exception {
        Browser reader = anybody().open("/fr/consultations/vieille-ecole/audiences");
        assertThat(reader.text())
                .contains("Numéro 1", "Numéro 4", "en attente d’une heure")
                .contains("la prochaine séance est le", "a la place tirée");
        assertThat(reader.open("/fr/consultations/vieille-ecole/audiences/demander").status())
                .as("nobody asks any more")
                .isEqualTo(303);
    }

    @Test
    void anotherBodyFindsNothingAtTheDesk() throws Exception {
        confirmed();
        String desk = desk(new TeamBrowser(mvc, "re-manager"), name);
        TeamBrowser elsewhere = new TeamBrowser(mvc, "vq-responsible");
        elsewhere.get(TEAM, 404);
        elsewhere.get(desk, 404);
        new TeamBrowser(mvc, "re-agent").get(TEAM, 403);
    }
}
