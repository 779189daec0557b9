package org.parvis.participation.hearings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.web.Browser;
import org.parvis.testing.TestDatabase;

/** Hostile requests: a clear outcome, nothing lost, nobody heard twice. */
class BadHearingsTests extends AtTheHearings {

    private Browser refused(String... fields) throws Exception {
        Browser browser = anybody();
        browser.open(ASK).submit(ASK, said(fields));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(letters(email)).isEmpty();
        return browser;
    }

    @Test
    void aRequestOfPicturesOrOfNothingIsToldAndStays() throws Exception {
        assertThat(refused("name", "🪑🪑").text()).contains("Écrivez votre nom");
        assertThat(refused("brief", "🪑🪑🪑🪑").text()).contains("Écrivez votre mémoire");
        assertThat(refused("way", "brief", "brief", "").text()).contains("Écrivez votre mémoire");
        assertThat(refused("way", "elsewhere").text()).contains("Choisissez ce que vous voulez");
        Browser half = refused("email", "nobody", "needs", "Un fauteuil");
        assertThat(half.page().select("[name=name]").val()).isEqualTo(name);
        assertThat(half.page().select("[name=needs]").val()).isEqualTo("Un fauteuil");
    }

    @Test
    void aHundredThousandSignsAreToldAndNotLost() throws Exception {
        String long100 = "quai ".repeat(20_000);
        Browser browser = refused("brief", long100);
        assertThat(browser.text()).contains("Réduisez-le");
        assertThat(browser.page().select("[name=brief]").val()).isEqualTo(long100.strip());
    }

    @Test
    void markupIsShownAsTextAndPersonalDetailsAreTakenOut() throws Exception {
        confirmed(
                "brief",
                "<script>alert(1)</script> שלום, appelez le 418 555-0199",
                "organization",
                "<b>Les amis</b>");
        decide(name + ", <b>Les amis</b>", "decision", "accept");
        Browser reader = anybody().open(HEARINGS);
        assertThat(reader.text()).contains("<b>Les amis</b>");
        reader.open(reader.page().select("a:contains(" + name + ")").attr("href"));
        assertThat(reader.page().select("main script")).isEmpty();
        assertThat(reader.text())
                .contains("<script>alert(1)</script>", "שלום", "[…]")
                .doesNotContain("555-0199");
    }

    @Test
    void whoeverGoesBackAndCorrectsTheirAddressIsReachedThere() throws Exception {
        Browser phone = anybody();
        String key = phone.open(ASK).page().select("[name=key]").val();
        String wrong = letters() + "@exemple.test";
        phone.submit(ASK, said("email", wrong));
        String first = own(wrong);
        phone.open(ASK).overwrite("key", key).submit(ASK, said());
        phone.open(ASK).overwrite("key", key).submit(ASK, said());
        assertThat(letters(email)).as("sent twice, one letter").hasSize(1);
        assertThat(anybody().open(first).status()).isEqualTo(410);
        String own = own(email);
        anybody().open(own).submit(own, "then", "confirm");
        phone.open(ASK).overwrite("key", key).submit(ASK, said("name", "Essai autre"));
        assertThat(anybody().open(own).text()).contains(name).doesNotContain("Essai autre");
    }

    @Test
    void anAddressAsksToSpeakOnce() throws Exception {
        confirmed();
        String second = asked("name", "Essai seconde");
        Browser twice = anybody().open(second);
        assertThat(twice.text()).contains("a déjà demandé la parole");
        assertThat(twice.page().select("button[value=confirm]")).isEmpty();
        twice.forge(second, "then", "confirm");
        draw();
        assertThat(anybody().open(HEARINGS).page().select("main ol code")).hasSize(3);
    }

    @Test
    void aNetworkThatAsksByHundredsWaits() throws Exception {
        Browser crowd = anybody();
        for (int i = 0; i < 20; i++) {
            crowd.open(ASK).submit(ASK, said("email", letters() + "@exemple.test"));
            assertThat(crowd.status()).isEqualTo(303);
        }
        crowd.open(ASK).submit(ASK, said());
        assertThat(crowd.status()).isEqualTo(422);
        assertThat(crowd.text()).contains("Trop de demandes");
        assertThat(crowd.page().select("[name=name]").val()).isEqualTo(name);
    }

    @Test
    void whatIsChangedByHandIsBetrayedByItsDigest() throws Exception {
        confirmed();
        decide(name, "decision", "accept");
        draw();
        assertThat(anybody().open(HEARINGS).text()).doesNotContain("ne vaut rien");
        TestDatabase.owner(url)
                .sql(
                        """
                        update participation.hearing_lots set list = list || E'ZZZZZZZZ\\n'
                        where consultation = 'quai-nord'
                        """)
                .update();
        assertThat(anybody().open(HEARINGS).text()).contains("ne vaut rien");
    }

    @Test
    void aPlaceThatIsChangedByHandIsBetrayedByTheOrder() throws Exception {
        confirmed();
        decide(name, "decision", "accept");
        draw();
        TestDatabase.owner(url)
                .sql("update participation.hearing_requests set place = place + 1 where name = ?")
                .param(name)
                .update();
        assertThat(anybody().open(HEARINGS).text()).contains("ne vaut rien");
    }

    @Test
    void aLotIsDrawnOnce() throws Exception {
        draw();
        confirmed();
        draw();
        assertThat(anybody().open(HEARINGS).page().select("main ol code")).hasSize(2);
    }

    @Test
    void whatIsSentTooLateIsToldAndStays() throws Exception {
        String closed = "/fr/consultations/vieille-ecole/audiences/demander";
        Browser late = anybody().open(ASK);
        late.forge(closed, "brief", "Un théâtre.");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("On ne peut plus demander la parole")
                .as("whose turn it is is not theirs any more")
                .doesNotContain("au plus tard le");
        assertThat(late.page().select("[name=brief]").val()).isEqualTo("Un théâtre.");
    }

    @Test
    void whereNobodyIsHeardThereIsNothing() throws Exception {
        for (String path : new String[] {"", "/demander", "/demander/envoye", "/seances.ics"}) {
            assertThat(anybody().open("/fr/consultations/terrasses/audiences" + path).status())
                    .isEqualTo(404);
        }
        assertThat(anybody().open(HEARINGS + "/memoires/QN3C5F7G").status())
                .as("somebody who speaks without a brief")
                .isEqualTo(404);
    }
}
