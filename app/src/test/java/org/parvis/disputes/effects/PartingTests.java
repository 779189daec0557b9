package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.Safety;
import org.parvis.disputes.SafetyAct;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableForms;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;

/** Whoever does not feel safe says so with one press, and no reason. */
@ProgramTest
class PartingTests extends PartingFixture {

    private AtTable at(String address) {
        return new AtTable(program, open.who(address), open.receipt.file());
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }

    @Test
    void onePressSetsBothApartAndNobodyButWhoMediatesReadsWho() throws Exception {
        TableForms.offers(merchant, path, "860");
        tables.drain();
        long own = mails(open.consumer);
        long others = mails(open.merchant);
        presses(consumer);
        assertThat(consumer.text())
                .contains(
                        "911",
                        "Quitter vite",
                        "Arrêter ici",
                        "Aucun jour pour répondre ne court contre vous");
        tables.drain();
        assertThat(mails(open.merchant)).isGreaterThan(others);
        Browser mediator = open.invited(open.mediator());
        assertThat(mediator.text()).contains("Ann Achat ne se sent pas en sécurité, depuis le");
        for (String page : List.of(path, pause)) {
            assertThat(merchant.open(page).text()).doesNotContain("ne se sent pas en sécurité");
        }
        assertThat(merchant.open(path).text()).contains("Tout passe maintenant par");
        assertThat(
                        merchant.page()
                                .select("[value=say], [value=offer], [value=attach], [value=end]"))
                .isEmpty();
        assertThat(merchant.page().select("[value=confide]")).isNotEmpty();
        assertThat(team())
                .contains("Les parties passent par la médiation seulement")
                .doesNotContain("sécurité");
        assertThat(mails(open.consumer)).as("the choice of who mediates").isEqualTo(own + 1);
        assertThat(open.now().waitsFor(Side.CONSUMER, ProgramClock.today())).isFalse();
    }

    @Test
    void whoeverStopsEndsItForBothAndNobodyReadsWho() throws Exception {
        presses(consumer);
        consumer.submit(pause, "then", "stop");
        assertThat(consumer.status()).isEqualTo(303);
        assertThat(consumer.follow().text()).contains("Ce différend est fermé", "911");
        consumer.open(path).submit(pause, "then", "press");
        tables.drain();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
        assertThat(merchant.open(path).text())
                .contains("fermé sans entente")
                .doesNotContain("ne se sent pas en sécurité", "Pourquoi :");
        assertThat(team()).doesNotContain("sécurité");
        assertThat(
                        TestDatabase.owner(url)
                                .sql("select ending from disputes.courses where case_file = ?")
                                .param(open.receipt.file().id())
                                .query(String.class)
                                .single())
                .isEqualTo("ended");
    }

    @Test
    void pressedTwiceAndByBothAtOnceItIsSaidOnceOfEach() throws Exception {
        Browser second = open.consumer().open(path);
        AtTable hers = at(open.consumer);
        AtTable theirs = at(open.merchant);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(hers::leaves),
                        CompletableFuture.runAsync(theirs::leaves))
                .join();
        second.submit(pause, "then", "press");
        tables.drain();
        assertThat(open.now().all(SafetyAct.Apart.class)).hasSize(1);
        assertThat(open.now().all(SafetyAct.Left.class)).hasSize(2);
        assertThat(Safety.left(open.now(), Side.MERCHANT)).isPresent();
    }

    @Test
    void onceItIsOverAPressLeadsToHelpAndChangesNothing() throws Exception {
        consumer.open(path).submit(path, "then", "end", "text", "Je renonce.");
        tables.drain();
        merchant.open(path).submit(pause, "then", "press");
        assertThat(merchant.follow().text()).contains("911");
        merchant.open(path).forge(pause, "then", "stop");
        assertThat(merchant.status()).isEqualTo(303);
        assertThat(open.now().all(SafetyAct.class)).isEmpty();
    }

    @Test
    void withoutAnybodyWhoMediatesItEnds() throws Exception {
        presses(consumer);
        tables.drain();
        while (open.now().mediator().isPresent()) {
            String address = open.mediator();
            open.invited(address);
            at(address).recuses("Je connais Ann Achat.");
            tables.drain();
        }
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.ENDED);
    }

    @Test
    void aStrangerFindsNoSuchPage() throws Exception {
        assertThat(tables.browser().open(pause).status()).isEqualTo(404);
    }
}
