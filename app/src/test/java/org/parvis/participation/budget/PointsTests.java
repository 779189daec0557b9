package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnPackTest;

/** Ballots that give points: as many as there are, checked by the program. */
@OwnPackTest
class PointsTests extends AtTheBudget {
    @Override
    String asked() {
        return "minimum: 5\n  votes: points\n  points: 10";
    }

    @Test
    void pointsAreGivenCheckedAndSentWithAReceipt() throws Exception {
        Browser phone = anybody();
        assertThat(plain(phone.open(form)))
                .contains("Vous avez 10 points", "10 points à donner")
                .contains("Au moins un projet, au plus 3.", "pour chaque point");
        filled(phone, "g-observatory", "6", "g-bikes", "4");
        assertThat(plain(phone))
                .contains("Vous donnez 10 points sur 10.", "Vos 2 projets coûtent ensemble");
        phone.submit(form, "then", "send").follow();
        assertThat(plain(phone))
                .contains("Coupole d’astronomie : 6 points", "Trente vélos à prêter : 4 points");
        phone.open(form);
        assertThat(phone.page().select("input[name=g-observatory]").val()).isEqualTo("6");
        assertThat(phone.page().select("input[name=g-meals]").val()).isEmpty();
    }

    @Test
    void whoGoesBackFromTheCheckFindsWhatWasTyped() throws Exception {
        Browser browser = filled(anybody(), "g-meals", "3");
        browser.submit(form, "then", "edit");
        assertThat(browser.page().select("input[name=g-meals]").val()).isEqualTo("3");
    }

    @Test
    void morePointsThanThereAreAreRefusedAndStay() throws Exception {
        Browser browser = filled(anybody(), "g-observatory", "8", "g-bikes", "5");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(plain(browser))
                .contains("Vous donnez 13 points et il y en a 10 : enlevez-en 3.");
        assertThat(browser.page().select("input[name=g-bikes]").val()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"six", "-1", "2,5", "99999", "1e3"})
    void whatIsNoNumberOfPointsIsRefusedAtItsField(String typed) throws Exception {
        Browser browser = filled(anybody(), "g-studio", typed);
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Écrivez un nombre de points entier, de 0 à 10");
        assertThat(browser.page().select("a[href=#g-studio]")).hasSize(1);
        assertThat(browser.page().select("input[name=g-studio]").val()).isEqualTo(typed);
    }

    @Test
    void noPointsTooManyProjectsOrAProjectThatIsNotThereAreRefused() throws Exception {
        assertThat(filled(anybody(), "g-studio", "0").text())
                .contains("Donnez des points à au moins un projet.");
        assertThat(
                        plain(
                                filled(
                                        anybody(),
                                        "g-studio",
                                        "1",
                                        "g-meals",
                                        "1",
                                        "g-bikes",
                                        "1",
                                        "g-court",
                                        "1")))
                .contains("Donnez des points à 3 projets au plus : vous en avez 4.");
        assertThat(filled(anybody(), "g-studio", "1", "g-casino", "1").text())
                .contains("n’est pas dans ce budget");
    }

    @Test
    void theResultSaysWhatAPointPaidAndAnybodyCountsItAgain() throws Exception {
        seals.sealAll();
        for (int i = 0; i < 3; i++) {
            given("g-observatory", "6", "g-studio", "4");
        }
        given("g-meals", "10");
        given("g-meals", "3", "g-observatory", "1");
        given("g-bikes", "2");
        closed();
        Browser browser = anybody().open(result);
        assertThat(plain(browser)).contains("par point", "Projet, points", "points ensemble");
        List<String> names = browser.page().select("ol.pv-rounds h3").eachText();
        List<String> counted = again(browser, "--utility", "cost", "--completion", "add1u");
        assertThat(counted).hasSize(names.size() + 1).contains("observatory");
        assertThat(votes(browser))
                .isEqualTo(
                        """
                        VOTES
                        voter_id;vote;points
                        1;bikes;2
                        2;meals;10
                        3;meals,observatory;3,1
                        4;observatory,studio;6,4
                        5;observatory,studio;6,4
                        6;observatory,studio;6,4
                        """);
        assertThat(browser.body()).contains("vote_type;cumulative", "max_sum_points;10");
        assertThat(browser.body()).contains("observatory;18500;19;");
        assertThat(anybody().open("/en/consultations/" + code + "/budget/result").text())
                .contains("for each point", "Project, points");
    }

    private void given(String... fields) throws Exception {
        filled(anybody(), fields).submit(form, "then", "send").follow();
    }
}
