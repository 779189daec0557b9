package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.disputes.ToldActs.AT;
import static org.parvis.disputes.ToldActs.CONSUMER;
import static org.parvis.disputes.ToldActs.DAY;
import static org.parvis.disputes.ToldActs.FIRST;
import static org.parvis.disputes.ToldActs.INVITED;
import static org.parvis.disputes.ToldActs.MEDIATOR;
import static org.parvis.disputes.ToldActs.MERCHANT;
import static org.parvis.disputes.ToldActs.SECOND;
import static org.parvis.disputes.ToldActs.accepts;
import static org.parvis.disputes.ToldActs.of;
import static org.parvis.disputes.ToldActs.offers;
import static org.parvis.disputes.ToldActs.signs;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.Payload;

/** For whom a dispute waits, by what its acts say in their order. */
class DisputeWaitingTests {
    @Test
    void itWaitsForTheMerchantThenForWhoeverDidNotMakeTheLatestOffer() {
        assertThat(waits(of())).isEmpty();
        assertThat(waits(of(INVITED))).containsExactly(Side.MERCHANT);
        assertThat(waits(of(INVITED, new DisputeAct.Silent(2, DAY))))
                .containsExactly(Side.CONSUMER);
        Dispute offered = of(INVITED, offers(MERCHANT, FIRST));
        assertThat(waits(offered)).containsExactly(Side.CONSUMER);
        assertThat(waits(of(INVITED, offers(MERCHANT, FIRST), offers(CONSUMER, SECOND))))
                .containsExactly(Side.MERCHANT);
        assertThat(offered.waitsFor(Side.MERCHANT, DAY.plusDays(1)))
                .as("once the latest is over, both may move")
                .isTrue();
        assertThat(offered.waitsFor(Side.CONSUMER, DAY.plusDays(1))).isTrue();
    }

    @Test
    void afterwardsItWaitsForSignaturesAndThenForNobody() {
        Dispute signing =
                of(
                        INVITED,
                        offers(MERCHANT, FIRST),
                        accepts(CONSUMER, FIRST),
                        signs(MERCHANT, FIRST));
        assertThat(waits(signing)).containsExactly(Side.CONSUMER);
        assertThat(waits(of(INVITED, new DisputeAct.Ended(CONSUMER, "x", AT)))).isEmpty();
        assertThat(waits(of(INVITED, new DisputeAct.Agreed(DAY, "d")))).isEmpty();
        assertThat(waits(of(INVITED, new DisputeAct.Unsigned(CONSUMER, "x", AT))))
                .as("a table without an offer")
                .isEmpty();
    }

    @Test
    void itWaitsForWhoeverMediatesUntilTheySpokeAndWheneverSomebodyConfided() {
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        DisputeAct spoke = new DisputeAct.Spoken(MEDIATOR, "Bonjour.", AT);
        DisputeAct hers = new DisputeAct.Confided(Side.CONSUMER, 3, 0, CONSUMER, "Entre nous.", AT);
        DisputeAct reply = new DisputeAct.Confided(Side.CONSUMER, 3, 0, MEDIATOR, "Oui.", AT);
        assertThat(of(INVITED).waitsFor(Side.MEDIATOR, DAY)).isFalse();
        assertThat(of(INVITED, drawn).waitsFor(Side.MEDIATOR, DAY)).isTrue();
        assertThat(of(INVITED, drawn, spoke).waitsFor(Side.MEDIATOR, DAY)).isFalse();
        Dispute confided = of(INVITED, drawn, spoke, hers);
        assertThat(confided.waitsFor(Side.MEDIATOR, DAY)).isTrue();
        assertThat(confided.confiding()).contains(Side.CONSUMER);
        Dispute answered = of(INVITED, drawn, hers, reply);
        assertThat(answered.waitsFor(Side.MEDIATOR, DAY)).isFalse();
        assertThat(answered.confiding()).isEmpty();
        assertThat(of(INVITED, drawn, accepts(CONSUMER, FIRST)).waitsFor(Side.MEDIATOR, DAY))
                .isFalse();
        assertThat(
                        of(INVITED, drawn, new DisputeAct.Ended(CONSUMER, "x", AT))
                                .waitsFor(Side.MEDIATOR, DAY))
                .isFalse();
    }

    @Test
    void aWordOfASideIsNotYetOneOfWhoeverMediates() {
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        DisputeAct hers = new DisputeAct.Spoken(CONSUMER, "Bonjour.", AT);
        assertThat(of(INVITED, drawn, hers).waitsFor(Side.MEDIATOR, DAY)).isTrue();
        assertThat(of(INVITED, hers).confiding()).isEmpty();
    }

    private static List<Side> waits(Dispute dispute) {
        return List.of(Side.values()).stream().filter(side -> dispute.waitsFor(side, DAY)).toList();
    }
}
