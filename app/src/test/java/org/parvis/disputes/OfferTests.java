package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.disputes.ToldActs.AT;
import static org.parvis.disputes.ToldActs.CONSUMER;
import static org.parvis.disputes.ToldActs.DAY;
import static org.parvis.disputes.ToldActs.FIRST;
import static org.parvis.disputes.ToldActs.INVITED;
import static org.parvis.disputes.ToldActs.MERCHANT;
import static org.parvis.disputes.ToldActs.SECOND;
import static org.parvis.disputes.ToldActs.accepts;
import static org.parvis.disputes.ToldActs.of;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileEnclosures.Enclosure;

/** Which offers are one, what they sum to, and the papers that come with them. */
class OfferTests {
    private static final Promise PAYS =
            new Promise(Promise.Kind.PAY, 86_000L, DAY.plusDays(20), "");
    private static final Promise REPAIRS =
            new Promise(Promise.Kind.REPAIR, null, DAY.plusDays(20), "");

    private static Enclosure paper(String name, String digest) {
        return new Enclosure(UUID.randomUUID(), name, "text/plain", 4, digest);
    }

    private static DisputeAct.Offered offer(
            By by, List<Promise> terms, List<Enclosure> papers, LocalDate until) {
        return new DisputeAct.Offered(UUID.randomUUID(), by, terms, papers, until, AT);
    }

    private static DisputeAct.Offered pays(By by, Enclosure... papers) {
        return offer(by, List.of(PAYS), List.of(papers), DAY);
    }

    @Test
    void twoAreOneWhenASideSaysTheSameForAsLong() {
        DisputeAct.Offered one = pays(MERCHANT);
        assertThat(one.saysTheSame(pays(MERCHANT))).isTrue();
        assertThat(one.saysTheSame(pays(new By(5, Side.MERCHANT))))
                .as("sent by another of the same side")
                .isTrue();
        assertThat(one.saysTheSame(pays(CONSUMER))).isFalse();
        assertThat(one.saysTheSame(offer(MERCHANT, List.of(PAYS, REPAIRS), List.of(), DAY)))
                .isFalse();
        assertThat(one.saysTheSame(offer(MERCHANT, List.of(PAYS), List.of(), DAY.plusDays(1))))
                .isFalse();
        assertThat(one.saysTheSame(pays(MERCHANT, paper("a.txt", "d1")))).isFalse();
    }

    @Test
    void papersAreTheSameByNameAndContentThoughEachIsKeptAnew() {
        DisputeAct.Offered one = pays(MERCHANT, paper("a.txt", "d1"));
        assertThat(one.saysTheSame(pays(MERCHANT, paper("a.txt", "d1")))).isTrue();
        assertThat(one.saysTheSame(pays(MERCHANT, paper("b.txt", "d1")))).isFalse();
        assertThat(one.saysTheSame(pays(MERCHANT, paper("a.txt", "d2")))).isFalse();
    }

    @Test
    void anOfferWithoutMoneyHasNoSum() {
        assertThat(pays(MERCHANT).sum()).contains(86_000L);
        assertThat(offer(MERCHANT, List.of(REPAIRS), List.of(), DAY).sum()).isEmpty();
    }

    @Test
    void papersAreThoseOfOffersAndThoseThatWereShownInTheirOrder() {
        Enclosure first = paper("a.txt", "d1");
        Enclosure second = paper("b.txt", "d2");
        Dispute dispute =
                of(
                        INVITED,
                        pays(MERCHANT, first),
                        new DisputeAct.Spoken(MERCHANT, "Voyez.", AT),
                        new DisputeAct.Attached(CONSUMER, List.of(second), AT));
        assertThat(dispute.papers())
                .containsExactly(
                        new Dispute.Paper(MERCHANT, first, AT),
                        new Dispute.Paper(CONSUMER, second, AT));
        assertThat(of(INVITED).papers()).isEmpty();
    }

    @Test
    void anOfferThatComesBeforeTheInvitationStandsToo() {
        DisputeAct.Offered early = pays(CONSUMER);
        assertThat(of(early).standing(Side.CONSUMER, DAY)).containsExactly(early);
        Dispute over = of(INVITED, early, new DisputeAct.Ended(CONSUMER, "x", AT));
        assertThat(over.standing(Side.CONSUMER, DAY)).isEmpty();
    }

    @Test
    void ofTwoThatWereMadeTheOneThatIsNamedIsFoundAndTheLatestIsTheLast() {
        DisputeAct.Offered first = ToldActs.offers(MERCHANT, FIRST);
        DisputeAct.Offered second = ToldActs.offers(MERCHANT, SECOND);
        Dispute dispute = of(INVITED, first, second);
        assertThat(dispute.offer(SECOND)).contains(second);
        assertThat(dispute.offer(UUID.randomUUID())).isEmpty();
        assertThat(dispute.last(Side.MERCHANT)).contains(second);
        Dispute accepted = of(INVITED, first, second, accepts(CONSUMER, SECOND));
        assertThat(accepted.offers()).containsExactly(first, second);
    }
}
