package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileEnclosures.Arriving;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.Dispute.Stage;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Settling;
import org.parvis.disputes.Side;
import org.parvis.disputes.SuspensionAct;
import org.parvis.disputes.TableForms;
import org.parvis.disputes.TablePapers;
import org.parvis.identity.AtOnce;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Two who offer, accept or sign at the same moment both read the table as it was before. What both
 * did stands once, or the second is told; whoever sent the same thing twice is done.
 */
@ProgramTest
class OffersAtOnceTests extends AtOnceFixture {
    @Autowired Settling settling;
    @Autowired TablePapers papers;
    @Autowired Suspensions suspensions;

    private static Promise pays() {
        return AtTable.pays(86_000, ProgramClock.today().plusDays(20));
    }

    private static List<Arriving> paper(String words) {
        byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
        return List.of(new Arriving("facture.txt", bytes.length, new ByteArrayInputStream(bytes)));
    }

    private Outcome<Integer> offers(Disputes.Place place, List<Arriving> with) {
        int valid = place.program().offerDays().getFirst();
        return papers.offer(place, List.of(pays()), with, valid);
    }

    /** Both signed nothing yet: an offer of the merchant's is accepted. */
    private UUID accepted() {
        at(open.merchant).offers(pays());
        at(open.consumer).accepts();
        return open.now().accepted().orElseThrow().offer();
    }

    // == at the same moment, before two screens ==

    @Test
    void oneOfferThatArrivesTwiceAtTheSameMomentStandsOnce() throws Exception {
        Browser again = screen.otherTab();
        List<Browser> both =
                AtOnce.both(
                        () -> TableForms.offers(screen, open.path, "860"),
                        () -> TableForms.offers(again, open.path, "860"));
        assertThat(both).extracting(Browser::status).containsOnly(200);
        assertThat(open.now().offers()).hasSize(1);
    }

    // == what was read before the other moved ==

    @Test
    void theSameOfferOfOneSideStandsOnceWithItsPapersToo() {
        Disputes.Place merchant = read(open.merchant);
        assertThat(offers(merchant, List.of())).isInstanceOf(Outcome.Ok.class);
        assertThat(offers(merchant, List.of())).isEqualTo(DONE);
        assertThat(offers(merchant, paper("Reçu."))).isInstanceOf(Outcome.Ok.class);
        assertThat(offers(merchant, paper("Reçu."))).isEqualTo(DONE);
        assertThat(offers(merchant, paper("Autre reçu."))).isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().offers()).hasSize(3);
    }

    @Test
    void theSameOfferOfBothSidesIsTwo() {
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(offers(merchant, List.of())).isInstanceOf(Outcome.Ok.class);
        assertThat(offers(consumer, List.of())).isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().offers()).hasSize(2);
    }

    @Test
    void anOfferThatComesWhenAnotherWasAcceptedIsTold() {
        at(open.merchant).offers(AtTable.pays(90_000, ProgramClock.today().plusDays(9)));
        Disputes.Place merchant = read(open.merchant);
        at(open.consumer).accepts();
        assertThat(offers(merchant, List.of())).isEqualTo(MOVED);
        assertThat(offers(merchant, paper("Reçu."))).isEqualTo(MOVED);
        assertThat(open.now().offers()).hasSize(1);
    }

    @Test
    void theSamePaperOfOneSideIsThereOnce() {
        Disputes.Place consumer = read(open.consumer);
        assertThat(papers.attach(consumer, paper("Reçu."))).isInstanceOf(Outcome.Ok.class);
        assertThat(papers.attach(consumer, paper("Reçu."))).isEqualTo(DONE);
        assertThat(papers.attach(consumer, paper("Facture."))).isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().papers()).hasSize(2);
        assertThat(papers.attach(read(open.merchant), paper("Reçu.")))
                .as("of the other side it is another paper")
                .isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().papers()).hasSize(3);
    }

    @Test
    void ofTwoAcceptancesOneHolds() {
        offers(read(open.merchant), List.of());
        offers(read(open.consumer), List.of());
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        UUID theirs = consumer.dispute().last(Side.MERCHANT).orElseThrow().id();
        UUID hers = consumer.dispute().last(Side.CONSUMER).orElseThrow().id();
        assertThat(settling.accept(consumer, theirs)).isInstanceOf(Outcome.Ok.class);
        assertThat(settling.accept(consumer, theirs)).isEqualTo(MOVED);
        assertThat(settling.accept(merchant, hers)).isEqualTo(MOVED);
        assertThat(open.now().all(DisputeAct.Accepted.class)).hasSize(1);
    }

    @Test
    void eachSideSignsOnceAndWhoeverGoesBackThenComesTooLate() {
        UUID offer = accepted();
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(settling.sign(merchant, offer, "Bo")).isInstanceOf(Outcome.Ok.class);
        assertThat(settling.sign(merchant, offer, "Bo")).isEqualTo(MOVED);
        assertThat(settling.sign(consumer, offer, "Ann")).isInstanceOf(Outcome.Ok.class);
        assertThat(settling.unsign(merchant, "Non."))
                .as("both signed: what they promised holds")
                .isEqualTo(MOVED);
        assertThat(open.now().all(DisputeAct.Signed.class)).hasSize(2);
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Stage.AGREED);
    }

    @Test
    void nobodySignsOnceTheOtherTookTimeToThink() {
        UUID offer = accepted();
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(settling.slow(consumer)).isInstanceOf(Outcome.Ok.class);
        assertThat(settling.slow(consumer)).isEqualTo(Outcome.refused("disputes.refused.slow"));
        assertThat(settling.sign(merchant, offer, "Bo")).isInstanceOf(Outcome.Refused.class);
        assertThat(open.now().slowed()).hasSize(1);
        assertThat(open.now().signatures().all()).isEmpty();
    }

    @Test
    void theWritingOnPrescriptionIsSignedOnceByEachSide() {
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(suspensions.sign(merchant, "Bo")).isInstanceOf(Outcome.Ok.class);
        assertThat(suspensions.sign(merchant, "Bo"))
                .isEqualTo(Outcome.refused("disputes.refused.suspension.twice"));
        at(open.merchant).ends("Non.");
        assertThat(suspensions.sign(consumer, "Ann"))
                .isEqualTo(Outcome.refused("disputes.refused.suspension.late"));
        assertThat(open.now().all(SuspensionAct.Signed.class)).hasSize(1);
    }
}
