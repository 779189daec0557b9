package org.parvis.participation.petitions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.cases.TeamBrowser;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.participation.HeldConsultations;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose turn it is, and since when: for its author, for its body, and in lists. */
class PetitionTurnsTests extends AtThePetition {
    @Autowired Petitions petitions;
    @Autowired HeldConsultations days;

    private Petition.Listed listed(String code) {
        return petitions.list(PetitionQuery.read("", title, "", ""), days.today()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]", " ");
    }

    private String meta(TeamBrowser member) throws Exception {
        return member.get(TEAM).expectFirst("main li:contains(" + title + ")").text();
    }

    @Test
    void onceItIsAnsweredItsAuthorReadsThatNothingIsOwedAnyMore() throws Exception {
        String own = begun();
        TeamBrowser head = new TeamBrowser(mvc, "re-responsible");
        String desk = desk(head);
        head.get(desk);
        head.post(desk, 303, "decision", "publish");
        assertThat(anybody().open(own).text()).contains("faire connaître");
        String sheets = desk + "/feuilles";
        head.get(sheets);
        head.post(sheets, 303, "sheet", "1", "signatures", "150", "door", "counter");
        assertThat(anybody().open(own).text()).contains("À l’organisme d’agir");
        head.get(desk);
        head.post(desk + "/repondre", 303, "verdict", "not", "fr", "Aucun banc.", "seen", "0");
        assertThat(anybody().open(own).text())
                .contains("l’organisme a répondu")
                .doesNotContain("À l’organisme d’agir");
    }

    @Test
    void onceItsLastDayPassedNobodyIsToldToMakeItKnownOrToSign() throws Exception {
        String own = begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        manager.get(desk);
        manager.post(desk, 303, "decision", "publish");
        assertThat(manager.get(desk).text())
                .as("a body does not sign")
                .contains("Rien à faire avant le seuil")
                .doesNotContain("À vous");
        String code = desk.substring(desk.lastIndexOf('/') + 1);
        passed(code, 100);
        assertThat(anybody().open(own).text())
                .contains("sans que le seuil soit atteint")
                .doesNotContain("faire connaître");
        assertThat(listed(code).changedOn()).isEqualTo(listed(code).closesOn().plusDays(1));
        assertThat(meta(manager)).contains("depuis le").doesNotContain("on peut signer");
    }

    @Test
    void itsAuthorAndItsBodyReadByWhichDayItIsRead() throws Exception {
        Words w = MessageCatalogue.fromClassPath().forLanguage("fr");
        String by = plain(w.date(days.today().plusDays(10)));
        String own = begun();
        TeamBrowser manager = new TeamBrowser(mvc, "re-manager");
        String desk = desk(manager);
        assertThat(plain(anybody().open(own).text()))
                .contains("lire votre pétition au plus tard le " + by);
        assertThat(plain(meta(manager))).contains("à lire au plus tard le " + by);
        assertThat(plain(manager.get(desk).text()))
                .contains("publier cette pétition au plus tard le " + by);
        manager.post(desk, 303, "decision", "outside");
        assertThat(meta(manager)).doesNotContain("à lire");
    }

    @Test
    void whatClosesSoonestComesBeforeWhatIsClosed() throws Exception {
        String closed = opened();
        passed(closed, 100);
        String soon = opened();
        passed(soon, 10);
        String late = opened();
        var query = PetitionQuery.read("", title, "closing", "");
        assertThat(petitions.list(query, days.today()))
                .extracting(Petition.Listed::code)
                .containsExactly(soon, late, closed);
    }
}
