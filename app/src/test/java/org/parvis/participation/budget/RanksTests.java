package org.parvis.participation.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.OwnPackTest;

/** Ballots that put projects in order: a first place is worth the same to everybody. */
@OwnPackTest
class RanksTests extends AtTheBudget {
    @Override
    String asked() {
        return "minimum: 5\n  votes: ranked";
    }

    @Test
    void projectsArePutInOrderCheckedAndSentWithAReceipt() throws Exception {
        Browser phone = anybody();
        assertThat(plain(phone.open(form)))
                .contains("celui que vous préférez", "Premier choix", "Choix 3")
                .contains("Un premier choix vaut 3 points, le deuxième un de moins");
        filled(phone, "r-1", "bikes", "r-2", "observatory");
        assertThat(phone.page().select("main tbody th").eachText())
                .containsExactly("Trente vélos à prêter", "Coupole d’astronomie");
        phone.submit(form, "then", "send").follow();
        assertThat(plain(phone)).contains("1. Trente vélos à prêter", "2. Coupole d’astronomie");
        phone.open(form);
        assertThat(phone.page().select("select[name=r-1] option[selected]").val())
                .isEqualTo("bikes");
    }

    @Test
    void aPlaceThatIsLeftEmptyIsClosed() throws Exception {
        Browser browser = filled(anybody(), "r-1", "", "r-3", "meals");
        browser.submit(form, "then", "send").follow();
        assertThat(plain(browser)).contains("1. Petits déjeuners du vendredi");
    }

    @Test
    void oneProjectInTwoPlacesNoneOrOneThatIsNotThereAreRefused() throws Exception {
        Browser browser = filled(anybody(), "r-1", "bikes", "r-2", "bikes");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ce projet est déjà à un rang au-dessus");
        assertThat(browser.page().select("a[href=#r-2]")).hasSize(1);
        assertThat(filled(anybody()).text()).contains("Rangez au moins un projet.");
        assertThat(filled(anybody(), "r-1", "casino").text()).contains("n’est pas dans ce budget");
    }

    @Test
    void theResultIsWhatAnybodyCountsFromThePublishedOrders() throws Exception {
        seals.sealAll();
        for (int i = 0; i < 3; i++) {
            ranked("r-1", "studio", "r-2", "observatory");
        }
        ranked("r-1", "meals");
        ranked("r-1", "bikes", "r-2", "meals", "r-3", "court");
        closed();
        Browser browser = anybody().open(result);
        assertThat(plain(browser)).contains("Un premier choix vaut 3 points", "par point");
        List<String> names = browser.page().select("ol.pv-rounds h3").eachText();
        List<String> counted = again(browser, "--utility", "cost", "--completion", "add1u");
        assertThat(counted).hasSize(names.size() + 1).contains("studio");
        assertThat(votes(browser))
                .isEqualTo(
                        """
                        VOTES
                        voter_id;vote
                        1;bikes,meals,court
                        2;meals
                        3;studio,observatory
                        4;studio,observatory
                        5;studio,observatory
                        """);
        assertThat(browser.body())
                .contains("vote_type;ordinal", "max_length;3", "meals;12000;5;", "studio;24000;9;");
    }

    private void ranked(String... fields) throws Exception {
        filled(anybody(), fields).submit(form, "then", "send").follow();
    }
}
