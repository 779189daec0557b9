package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.disputes.ToldActs.AT;
import static org.parvis.disputes.ToldActs.CONSUMER;
import static org.parvis.disputes.ToldActs.DAY;
import static org.parvis.disputes.ToldActs.INVITED;
import static org.parvis.disputes.ToldActs.MEDIATOR;
import static org.parvis.disputes.ToldActs.MERCHANT;
import static org.parvis.disputes.ToldActs.of;

import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;

/** Who reads what is said in a dispute, and who sits across. */
class TableAudiencesTests {
    @Test
    void eachPrivateTalkStandsInARoomOfItsOwn() {
        DisputeAct hers = new DisputeAct.Confided(Side.CONSUMER, 3, 0, CONSUMER, "Elle.", AT);
        DisputeAct theirs = new DisputeAct.Confided(Side.MERCHANT, 3, 0, MERCHANT, "Eux.", AT);
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        Dispute dispute =
                of(INVITED, drawn, hers, theirs, new DisputeAct.Spoken(CONSUMER, "Tous.", AT));
        assertThat(dispute.room(Side.CONSUMER))
                .extracting(Dispute.Line::text)
                .containsExactly("Elle.");
        assertThat(dispute.room(Side.MERCHANT))
                .extracting(Dispute.Line::text)
                .containsExactly("Eux.");
        assertThat(dispute.room(Side.MEDIATOR)).isEmpty();
        assertThat(dispute.table()).extracting(Dispute.Line::text).containsExactly("Tous.");
        assertThat(dispute.rooms()).containsOnlyKeys(Side.CONSUMER, Side.MERCHANT);
    }

    @Test
    void theBodyIsInNoAudienceAndARoomHasOneSideAndOneMediator() {
        assertThat(TableAudiences.table().body()).isFalse();
        assertThat(TableAudiences.table().sides()).containsExactlyInAnyOrder("M", "D", "A", "B");
        assertThat(TableAudiences.table().parties()).containsExactly(FileParties.PERSON);
        assertThat(TableAudiences.room(Side.CONSUMER, 3, 0).body()).isFalse();
        assertThat(TableAudiences.room(Side.CONSUMER, 3, 0).sides()).isEmpty();
        assertThat(TableAudiences.room(Side.CONSUMER, 3, 0).parties())
                .containsExactlyInAnyOrder(FileParties.PERSON, 3);
        assertThat(TableAudiences.room(Side.MERCHANT, 3, 0).body()).isFalse();
        assertThat(TableAudiences.room(Side.MERCHANT, 3, 0).sides()).containsExactly("M");
        assertThat(TableAudiences.room(Side.MERCHANT, 3, 0).parties()).containsExactly(3);
        assertThat(TableAudiences.of(Side.CONSUMER).body()).isFalse();
        assertThat(TableAudiences.of(Side.CONSUMER).sides()).isEmpty();
        assertThat(TableAudiences.of(Side.CONSUMER).parties()).containsExactly(FileParties.PERSON);
        assertThat(TableAudiences.of(Side.MERCHANT).sides()).containsExactly("M");
        assertThat(TableAudiences.of(Side.MERCHANT).body()).isFalse();
    }

    @Test
    void whomASideTrustsHearsThePrivateTalkOnlyWhereThatSideSaysSo() {
        assertThat(TableAudiences.room(Side.CONSUMER, 3, 5).parties())
                .containsExactlyInAnyOrder(FileParties.PERSON, 3, 5);
        assertThat(TableAudiences.room(Side.CONSUMER, 3, 5).sides()).isEmpty();
        assertThat(TableAudiences.room(Side.MERCHANT, 3, 5).sides()).containsExactly("M");
        assertThat(TableAudiences.room(Side.MERCHANT, 3, 5).parties())
                .containsExactlyInAnyOrder(3, 5);
        assertThat(TableAudiences.guarded(Side.CONSUMER).sides()).containsExactly("D");
        assertThat(TableAudiences.trusted(Side.CONSUMER).sides())
                .containsExactlyInAnyOrder("D", "A");
        assertThat(TableAudiences.trusted(Side.MERCHANT).sides())
                .containsExactlyInAnyOrder("M", "D", "B");
        assertThat(Side.Standing.of("A")).contains(new Side.Standing(Side.CONSUMER, true));
        assertThat(Side.Standing.of("B")).contains(new Side.Standing(Side.MERCHANT, true));
        assertThat(Side.Standing.of("")).isEmpty();
    }

    @Test
    void sidesAreKnownByTheirLettersAndFaceEachOther() {
        assertThat(Side.Standing.of("C")).contains(new Side.Standing(Side.CONSUMER, false));
        assertThat(Side.Standing.of("X")).isEmpty();
        assertThat(Side.Standing.of(null)).isEmpty();
        assertThat(Side.CONSUMER.other()).contains(Side.MERCHANT);
        assertThat(Side.MERCHANT.other()).contains(Side.CONSUMER);
        assertThat(Side.MEDIATOR.other()).isEmpty();
        assertThat(Side.MEDIATOR.code()).isEqualTo("mediator");
    }

    /** What one who mediated before heard is not for who mediates now. */
    @Test
    void aPrivateTalkIsReadWithTheMediatorWhoHeardItAlone() {
        DisputeAct hers = new DisputeAct.Confided(Side.CONSUMER, 3, 0, CONSUMER, "Elle.", AT);
        DisputeAct anew = new DisputeAct.Confided(Side.CONSUMER, 4, 0, CONSUMER, "Encore.", AT);
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        Payload recused = new AttendanceAct.Recused(MEDIATOR, "Je connais Ann.", AT);
        Payload next = new AttendanceAct.Drawn(4, "Octave", DAY);
        Dispute dispute = of(INVITED, drawn, recused, next, hers, anew);
        assertThat(dispute.room(Side.CONSUMER))
                .extracting(Dispute.Line::text)
                .containsExactly("Encore.");
        assertThat(of(INVITED, next, hers).rooms()).isEmpty();
        assertThat(of(INVITED, hers).rooms()).isEmpty();
    }

    @Test
    void aSideIsNamedInAFormByItsCodeAlone() {
        assertThat(Side.named("consumer")).contains(Side.CONSUMER);
        assertThat(Side.named("merchant")).contains(Side.MERCHANT);
        assertThat(Side.named("C")).isEmpty();
        assertThat(Side.named("")).isEmpty();
    }
}
