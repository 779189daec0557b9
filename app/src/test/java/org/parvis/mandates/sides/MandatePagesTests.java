package org.parvis.mandates.sides;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.parvis.identity.sessions.People;
import org.parvis.identity.web.Browser;
import org.parvis.mandates.proposing.TwoPeople;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Proposing, answering, acting and ending, as two people do it without JavaScript. */
@ProgramTest
class MandatePagesTests {
    private static final String LIST = "/fr/compte/mandats";
    private static final String HELPER = LIST + "/nouveau/confier/helper";

    @Autowired MockMvc mvc;

    private static void propose(Browser from, String to) throws Exception {
        TwoPeople.give(from, to, "helper", "receive");
    }

    @Test
    void whatOneProposesAndTheOtherAcceptsIsInForceForBothAndEndsAtOnce() throws Exception {
        Browser ann = People.signUp(mvc, "ann-confie@personne.example");
        Browser paul = People.signUp(mvc, "paul-recoit@personne.example");
        propose(ann, "Paul-Recoit@personne.example");
        assertThat(ann.open(LIST).text()).contains("Attend une réponse");
        TwoPeople.accept(paul, "Ann");
        String act = TwoPeople.one(paul.open(LIST), "Ann") + "/agir";
        paul.submit(act);
        assertThat(paul.follow().text()).contains("Vous agissez pour Ann");
        assertThat(paul.open("/fr/services").text())
                .contains("Vous agissez pour Ann")
                .contains("Me déconnecter");

        String one = TwoPeople.one(ann.open(LIST), "Ann");
        ann.open(one + "/mettre-fin").submit(one + "/mettre-fin");
        assertThat(paul.open("/fr/compte").text()).doesNotContain("Vous agissez pour Ann");
        assertThat(paul.open(LIST).text()).contains("Terminé");
    }

    @Test
    void oneIsOneselfAgainByOneDoorOnAnyPage() throws Exception {
        Browser ann = People.signUp(mvc, "ann-arret@personne.example");
        Browser paul = People.signUp(mvc, "paul-arret@personne.example");
        propose(ann, "paul-arret@personne.example");
        TwoPeople.accept(paul, "Ann");
        paul.submit(TwoPeople.one(paul.open(LIST), "Ann") + "/agir");
        paul.open("/fr/compte").submit(LIST + "/arreter");
        assertThat(paul.open("/fr/services").text()).doesNotContain("Vous agissez pour");
        assertThat(paul.open("/fr/compte").page().select(".pv-doors [aria-current]").text())
                .isEqualTo("Moi");
    }

    @Test
    void aProposalSaysNothingOfWhoHasAnAccount() throws Exception {
        Browser ann = People.signUp(mvc, "ann-inconnu@personne.example");
        propose(ann, "personne-ici@personne.example");
        String unknown = ann.follow().text();
        Browser other = People.signUp(mvc, "connu-ici@personne.example");
        assertThat(other.status()).isEqualTo(303);
        propose(ann, "connu-ici@personne.example");
        assertThat(ann.follow().text().replaceAll("Paul Essai", ""))
                .startsWith(unknown.substring(0, 40));
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() throws Exception {
        Browser ann = People.signUp(mvc, "ann-fautes@personne.example");
        ann.open(HELPER)
                .submit(
                        HELPER,
                        "email",
                        "paul@",
                        "name",
                        "Paul <b>",
                        "until-day",
                        "31",
                        "until-month",
                        "2",
                        "until-year",
                        "2027");
        assertThat(ann.status()).isEqualTo(422);
        assertThat(ann.page().select("[role=alert] li").size()).isEqualTo(5);
        assertThat(ann.page().select("input[name=email]").val()).isEqualTo("paul@");
        assertThat(ann.page().select("input[name=until-day]").val()).isEqualTo("31");
    }

    @Test
    void nobodyProposesToThemselves() throws Exception {
        Browser ann = People.signUp(mvc, "ann-seule@personne.example");
        TwoPeople.propose(ann, "ANN-seule@personne.example", "helper", "receive");
        assertThat(ann.status()).isEqualTo(422);
    }

    @Test
    void aStrangerFindsNoMandateOfOthers() throws Exception {
        Browser ann = People.signUp(mvc, "ann-privee@personne.example");
        propose(ann, "paul-prive@personne.example");
        String one = TwoPeople.one(ann.open(LIST), "Paul");
        Browser stranger = People.signUp(mvc, "curieux@personne.example");
        stranger.open(one);
        assertThat(stranger.status()).isEqualTo(303);
        stranger.open(HELPER).forge(one + "/accepter", "x", "y");
        assertThat(stranger.open(LIST).text()).doesNotContain("Attend une réponse");
        assertThat(ann.open(LIST).text()).contains("Attend une réponse");
    }

    @Test
    void eachPageIsThereInEnglish() throws Exception {
        Browser ann = People.signUp(mvc, "ann-anglais@personne.example");
        for (String path :
                new String[] {
                    "/en/account/mandates",
                    "/en/account/mandates/new",
                    "/en/account/mandates/new/give/helper",
                    "/en/account/mandates/new/ask/parent",
                    "/en/account/mandates/new/ask/tutor",
                    "/en/account/mandates/new/ask/manager"
                }) {
            ann.open(path);
            assertThat(ann.status()).as(path).isEqualTo(200);
            String french =
                    ann.page().select("header a[hreflang=fr]").first() == null
                            ? ""
                            : ann.page().select("header a[hreflang=fr]").first().attr("href");
            assertThat(ann.open(french).status()).as(french).isEqualTo(200);
        }
    }
}
