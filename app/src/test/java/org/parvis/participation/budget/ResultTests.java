package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnPackTest;

/** What everybody reads after the close, and that the published ballots give the same. */
@OwnPackTest
class ResultTests extends AtTheBudget {
    private void vote() throws Exception {
        seals.sealAll();
        for (int i = 0; i < 3; i++) {
            sent(anybody(), "observatory", "studio");
        }
        for (int i = 0; i < 2; i++) {
            sent(anybody(), "meals", "court");
        }
        sent(anybody(), "bikes");
    }

    @Test
    void beforeTheCloseThereIsNoResultAndNoBallot() throws Exception {
        vote();
        Browser browser = anybody();
        assertThat(browser.open(result).location()).isEqualTo(form);
        assertThat(browser.open(form + "/bulletins.pb").status()).isEqualTo(404);
        ballots.keepAll();
        assertThat(browser.open(form + "/bulletins.pb").status()).isEqualTo(404);
    }

    @Test
    void theResultIsWhatAnybodyCountsFromThePublishedBallots() throws Exception {
        vote();
        closed();
        Browser browser = anybody().open(result);
        assertThat(browser.page().expectFirst("h1").text())
                .isEqualTo("3 projets retenus, et 83 % des gens en ont au moins un");
        assertThat(browser.text())
                .contains("6 bulletins", "Tour par tour", "Pas retenus, et pourquoi")
                .contains("Le plus de voix d’abord");
        List<String> chosen = browser.page().select("ol.pv-rounds h3").eachText();
        String digest = browser.page().expectFirst("code.pv-digest").text();
        List<String> counted = again(browser, "--utility", "cost", "--completion", "add1u");
        assertThat(Seal.digest(browser.body())).isEqualTo(digest);
        assertThat(counted.subList(0, counted.size() - 1))
                .hasSize(chosen.size())
                .containsExactly("observatory", "studio", "meals");
        assertThat(chosen)
                .containsExactly(
                        "Coupole d’astronomie",
                        "Studio de son au centre des jeunes",
                        "Petits déjeuners du vendredi");
    }

    @Test
    void ballotsTellNeitherWhoNorWhen() throws Exception {
        vote();
        closed();
        assertThat(votes(anybody().open(form + "/bulletins.pb")))
                .isEqualTo(
                        """
                        VOTES
                        voter_id;vote
                        1;bikes
                        2;court,meals
                        3;court,meals
                        4;observatory,studio
                        5;observatory,studio
                        6;observatory,studio
                        """);
    }

    @Test
    void aVoteThatIsOpenedOnceMoreChangesNoBallot() throws Exception {
        vote();
        closed();
        String before = anybody().open(form + "/bulletins.pb").body();
        changed("until: today+21", "until: today+20");
        sent(anybody(), "studio");
        ballots.keepAll();
        assertThat(anybody().open(form + "/bulletins.pb").body()).isEqualTo(before);
    }

    @Test
    void aVoteInWhichNobodyTookPartSaysSo() throws Exception {
        seals.sealAll();
        closed();
        assertThat(anybody().open(result).text()).contains("Personne n’a voté");
        assertThat(anybody().open(form + "/bulletins.pb").status()).isEqualTo(404);
    }

    @Test
    void theSameInEnglish() throws Exception {
        vote();
        closed();
        assertThat(anybody().open("/en/consultations/" + code + "/budget/result").text())
                .contains("3 projects chosen, and 83% of people have at least one")
                .contains("Round by round", "Not chosen, and why", "Most votes first");
    }
}
