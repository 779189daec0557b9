package org.parvis.disputes.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.NeedAct;
import org.parvis.disputes.TableFixture;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;

/** A side says in two presses what it needs, and learns from whoever mediates which day it is. */
@ProgramTest
class NeedsPagesTests extends TableFixture {
    private String needs;

    @BeforeEach
    void table() {
        needs = path + "/besoins";
    }

    private void asks(Browser who, String language) throws Exception {
        assertThat(who.open(path).page().select("a[href='" + needs + "']")).hasSize(1);
        who.open(needs).submit(needs, "then", "ask", "language", language);
    }

    private Browser answers(Browser mediator, String side, LocalDate on) throws Exception {
        return mediator.open(needs)
                .submit(
                        needs,
                        "then",
                        "meet",
                        "side",
                        side,
                        "on-day",
                        String.valueOf(on.getDayOfMonth()),
                        "on-month",
                        String.valueOf(on.getMonthValue()),
                        "on-year",
                        String.valueOf(on.getYear()),
                        "words",
                        "Par vidéo, à 14 h.");
    }

    @Test
    void aSideAsksWhoMediatesAnswersAndTheOtherSideReadsNothing() throws Exception {
        Browser mediator = open.mediated(merchant, consumer);
        asks(consumer, "lsq");
        assertThat(consumer.follow().text())
                .contains("Interprète demandé : langue des signes québécoise (LSQ)")
                .contains("vous dit quel jour au plus tard le")
                .doesNotContain("Demander un interprète");
        tables.drain();
        assertThat(mediator.open(path).text())
                .contains("Ann Achat demande un interprète : répondez au plus tard le");
        answers(mediator, "consumer", ProgramClock.today().plusDays(9));
        assertThat(mediator.follow().text()).contains("Personne n’attend d’interprète");
        tables.drain();
        assertThat(SentMessages.to(program, open.consumer).title()).contains("il y a du nouveau");
        assertThat(consumer.open(needs).text())
                .contains("Un interprète sera là le", "Par vidéo, à 14 h.");
        for (String page : new String[] {path, needs}) {
            assertThat(merchant.open(page).text())
                    .doesNotContain("Interprète demandé", "Par vidéo", "sera là");
        }
        assertThat(team()).doesNotContain("langue des signes", "Par vidéo");
    }

    @Test
    void soLongAsNobodyMediatesTheBodyReadsItAndPrepares() throws Exception {
        asks(merchant, "es");
        assertThat(merchant.follow().text()).contains("L’organisme le sait");
        assertThat(team()).contains("demande d’une partie", "espagnol");
        assertThat(consumer.open("/fr/dossiers/" + open.receipt.reference()).text())
                .doesNotContain("Interprète");
    }

    @Test
    void theLanguageOfWhoeverAsksIsNotReadInItsName() throws Exception {
        String english =
                needs.replace("/fr/differends/", "/en/disputes/").replace("/besoins", "/needs");
        merchant.open(english).submit(english, "then", "ask", "language", "es");
        assertThat(merchant.follow().text()).contains("Spanish");
        assertThat(team()).contains("espagnol").doesNotContain("Spanish");
    }

    @Test
    void whatIsNotChosenIsAskedForAndNothingIsAskedTwice() throws Exception {
        Browser stale = open.consumer().open(needs);
        asks(consumer, "");
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.text()).contains("Choisissez une langue de la liste");
        consumer.forge(needs + "?then=ask", "language", "' or 1=1");
        assertThat(consumer.status()).isEqualTo(422);
        asks(consumer, "lsq");
        stale.submit(needs, "then", "ask", "language", "lsq");
        assertThat(stale.status()).isEqualTo(303);
        stale.open(path).forge(needs + "?then=ask", "language", "es");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(open.now().all(NeedAct.Asked.class)).hasSize(1);
    }

    @Test
    void nobodyButWhoMediatesAnswersAndOnADayThatCanBe() throws Exception {
        Browser mediator = open.mediated(merchant, consumer);
        asks(merchant, "ar");
        answers(mediator, "merchant", ProgramClock.today().minusDays(1));
        assertThat(mediator.status()).isEqualTo(422);
        assertThat(mediator.page().select("#words-merchant").val()).isEqualTo("Par vidéo, à 14 h.");
        LocalDate on = ProgramClock.today().plusDays(3);
        String forged =
                "%s?then=meet&side=merchant&on-day=%d&on-month=%d&on-year=%d"
                        .formatted(needs, on.getDayOfMonth(), on.getMonthValue(), on.getYear());
        for (Browser side : new Browser[] {consumer, merchant}) {
            side.open(path).forge(forged, "words", "Moi.");
            assertThat(side.status()).isEqualTo(409);
        }
        answers(mediator, "merchant", on);
        assertThat(mediator.status()).isEqualTo(303);
        mediator.open(path).forge(forged, "words", "Encore.");
        assertThat(mediator.status()).isEqualTo(409);
        assertThat(open.now().all(NeedAct.Met.class)).hasSize(1);
        assertThat(tables.browser().open(needs).status()).isEqualTo(404);
    }

    @Test
    void onceItIsOverNothingIsAskedAnyMore() throws Exception {
        consumer.open(path).submit(path, "then", "end", "text", "Je renonce.");
        merchant.open(needs);
        assertThat(merchant.page().select("form:has([value=ask])")).isEmpty();
        merchant.open(path).forge(needs + "?then=ask", "language", "lsq");
        assertThat(merchant.status()).isEqualTo(409);
    }
}
