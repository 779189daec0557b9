package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.participation.PortForTests;
import org.parvis.testing.OwnPackTest;

/** Of a vote of a few people everybody reads the result, and nobody what one person chose. */
@OwnPackTest
class FewBallotsTests extends AtTheBudget {
    @Override
    String asked() {
        return "minimum: 7";
    }

    private void vote(int people) throws Exception {
        seals.sealAll();
        for (int i = 0; i < people; i++) {
            sent(anybody(), "observatory", "studio");
        }
    }

    @Test
    void ofFewerPeopleTheResultIsThereAndNoBallot() throws Exception {
        vote(6);
        closed();
        Browser browser = anybody().open(result);
        assertThat(plain(browser))
                .contains("2 projets retenus", "6 bulletins", "Tour par tour")
                .contains("Il y a moins de 7 bulletins : ils ne sont pas publiés")
                .doesNotContain("./run count", "Empreinte du fichier");
        assertThat(browser.page().select("a[href$=bulletins.pb]")).isEmpty();
        assertThat(browser.open(form + "/bulletins.pb").status()).isEqualTo(404);
        assertThat(browser.open("/en/consultations/" + code + "/budget/ballots.pb").status())
                .isEqualTo(404);
    }

    @Test
    void ofAsManyAllBallotsArePublished() throws Exception {
        vote(7);
        closed();
        assertThat(plain(anybody().open(result)))
                .contains("./run count", "Empreinte du fichier")
                .doesNotContain("ils ne sont pas publiés");
        assertThat(votes(anybody().open(form + "/bulletins.pb"))).contains("7;observatory,studio");
    }

    @Test
    void aMinimumThatIsLoweredAfterTheSealPublishesNothingMore() throws Exception {
        vote(6);
        instead("lowered", text -> PortForTests.over(text).replace("minimum: 7", "minimum: 5"));
        counts.closeAll();
        assertThat(anybody().open(result).text()).contains("a changé depuis", "6 bulletins");
        assertThat(anybody().open(form + "/bulletins.pb").status()).isEqualTo(404);
    }
}
