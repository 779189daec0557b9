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

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Regimes;
import org.parvis.disputes.Dispute.Stage;

/** How far a dispute came, by what its acts say in their order. */
class DisputeTests {
    @Test
    void nothingIsThereBeforeTheFirstAct() {
        Dispute none = of();
        assertThat(none.stage()).isEqualTo(Stage.OPENED);
        assertThat(none.claim()).isEmpty();
        assertThat(none.invited()).isEmpty();
        assertThat(none.seen()).isEmpty();
        assertThat(none.offers()).isEmpty();
        assertThat(none.accepted()).isEmpty();
        assertThat(none.agreed()).isEmpty();
        assertThat(none.mediator()).isEmpty();
        assertThat(none.drawn()).isEmpty();
        assertThat(none.asked()).isEmpty();
        assertThat(none.destroyed()).isEmpty();
        assertThat(none.talkClosed()).isFalse();
        assertThat(none.why()).isEmpty();
    }

    @Test
    void whatOpensItIsThereForAll() {
        Claim claim =
                new Claim("Ann", "Meubles", "goods", "x", null, null, List.of(), null, null, "");
        Dispute dispute =
                of(
                        new DisputeAct.Opened(claim, AT),
                        INVITED,
                        new DisputeAct.Seen(2, AT),
                        new DisputeAct.MediationAsked(MERCHANT, AT));
        assertThat(dispute.claim()).contains(claim);
        assertThat(dispute.invited()).contains((DisputeAct.Invited) INVITED);
        assertThat(dispute.seen().orElseThrow().party()).isEqualTo(2);
        assertThat(dispute.asked()).contains(Side.MERCHANT);
        assertThat(dispute.stage()).isEqualTo(Stage.INVITED);
        assertThat(claim.name(Side.CONSUMER)).isEqualTo("Ann");
        assertThat(claim.name(Side.MERCHANT)).isEqualTo("Meubles");
        assertThat(claim.name(Side.MEDIATOR)).isEmpty();
    }

    @Test
    void anOfferStandsThroughItsLastDayForItsSideAlone() {
        DisputeAct.Offered offer = offers(MERCHANT, FIRST);
        Dispute dispute = of(INVITED, offer);
        assertThat(dispute.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(dispute.standing(Side.MERCHANT, DAY)).containsExactly(offer);
        assertThat(dispute.standing(Side.MERCHANT, DAY.plusDays(1))).isEmpty();
        assertThat(dispute.standing(Side.CONSUMER, DAY)).isEmpty();
        assertThat(dispute.offers()).containsExactly(offer);
        assertThat(dispute.offer(FIRST)).contains(offer);
        assertThat(dispute.offer(SECOND)).isEmpty();
        assertThat(dispute.last(Side.MERCHANT)).contains(offer);
        assertThat(dispute.last(Side.CONSUMER)).isEmpty();
        assertThat(offer.sum()).contains(86_000L);
    }

    @Test
    void whatALetterWaitsForIsNoInvitationUntilDaysCount() {
        LetterAct.Written written = new LetterAct.Written(2, DAY);
        Dispute waits = of(written);
        assertThat(waits.stage()).isEqualTo(Stage.OPENED);
        assertThat(waits.posting().written()).contains(written);
        assertThat(waits.posting().merchant()).contains(2);
        assertThat(waits.waitsFor(Side.MERCHANT, DAY)).isFalse();
        Dispute counts = of(written, INVITED);
        assertThat(counts.stage()).isEqualTo(Stage.INVITED);
        assertThat(counts.posting().written()).isEmpty();
        assertThat(of().posting().merchant()).isEmpty();
    }

    @Test
    void aLetterThatComesBackWaitsForAnotherAddress() {
        LetterAct.Written written = new LetterAct.Written(2, DAY);
        LetterAct.Returned back = new LetterAct.Returned(2, DAY);
        for (Dispute returned :
                List.of(
                        of(written, back),
                        of(written, INVITED, back),
                        of(written, INVITED, new DisputeAct.Silent(2, DAY), back))) {
            assertThat(returned.stage()).isEqualTo(Stage.RETURNED);
            assertThat(returned.posting().returned()).contains(back);
            assertThat(returned.posting().merchant()).contains(2);
            assertThat(returned.waitsFor(Side.CONSUMER, DAY)).isTrue();
            assertThat(returned.waitsFor(Side.MERCHANT, DAY)).isFalse();
        }
        assertThat(of(written, INVITED, back, written).stage()).isEqualTo(Stage.OPENED);
        Dispute again = of(written, INVITED, back, INVITED);
        assertThat(again.stage()).isEqualTo(Stage.INVITED);
        assertThat(again.posting().returned()).isEmpty();
    }

    @Test
    void whoeverCameIsThereWhateverLettersSay() {
        LetterAct.Written written = new LetterAct.Written(2, DAY);
        LetterAct.Returned back = new LetterAct.Returned(2, DAY);
        DisputeAct.Seen seen = new DisputeAct.Seen(2, AT);
        assertThat(of(written, INVITED, seen, back).stage()).isEqualTo(Stage.INVITED);
        assertThat(of(INVITED, offers(MERCHANT, FIRST), INVITED).stage())
                .isEqualTo(Stage.NEGOTIATING);
        assertThat(of(INVITED, offers(MERCHANT, FIRST), back).stage()).isEqualTo(Stage.NEGOTIATING);
    }

    @Test
    void anOfferOfTheConsumerIsNoAnswerOfTheMerchant() {
        DisputeAct.Offered offer = offers(CONSUMER, FIRST);
        Dispute dispute = of(INVITED, offer);
        assertThat(dispute.stage()).isEqualTo(Stage.INVITED);
        assertThat(dispute.standing(Side.CONSUMER, DAY)).containsExactly(offer);
        assertThat(of(INVITED, offer, new DisputeAct.Silent(2, DAY)).stage())
                .isEqualTo(Stage.SILENT);
        Dispute silent = of(INVITED, offer, new DisputeAct.Silent(2, DAY));
        assertThat(silent.standing(Side.CONSUMER, DAY)).containsExactly(offer);
    }

    @Test
    void theLatestOfASideIsItsLastAndBothStandSideBySide() {
        Dispute dispute = of(INVITED, offers(MERCHANT, FIRST), offers(MERCHANT, SECOND));
        assertThat(dispute.last(Side.MERCHANT).orElseThrow().id()).isEqualTo(SECOND);
        assertThat(dispute.standing(Side.MERCHANT, DAY)).hasSize(2);
    }

    @Test
    void onceOneIsAcceptedNoneStandsAndWhoeverDoesNotSignOpensTheTableAgain() {
        DisputeAct.Offered offer = offers(MERCHANT, FIRST);
        Dispute signing = of(INVITED, offer, accepts(CONSUMER, FIRST), signs(CONSUMER, FIRST));
        assertThat(signing.stage()).isEqualTo(Stage.SIGNING);
        assertThat(signing.standing(Side.MERCHANT, DAY)).isEmpty();
        assertThat(signing.accepted().orElseThrow().offer()).isEqualTo(FIRST);
        assertThat(signing.signatures().has(Side.CONSUMER)).isTrue();
        assertThat(signing.signatures().both()).isFalse();
        assertThat(signing.signatures().missing()).containsExactly(Side.MERCHANT);

        Dispute again =
                of(
                        INVITED,
                        offer,
                        accepts(CONSUMER, FIRST),
                        signs(CONSUMER, FIRST),
                        new DisputeAct.Unsigned(MERCHANT, "Non.", AT));
        assertThat(again.stage()).isEqualTo(Stage.NEGOTIATING);
        assertThat(again.accepted()).isEmpty();
        assertThat(again.signatures().all()).isEmpty();
        assertThat(again.standing(Side.MERCHANT, DAY)).containsExactly(offer);
        assertThat(again.table()).containsExactly(new Dispute.Line(MERCHANT, "Non.", AT));
    }

    @Test
    void aSignatureIsOfWhatIsAcceptedNowAndOfNothingBeforeIt() {
        Dispute dispute =
                of(
                        INVITED,
                        offers(MERCHANT, FIRST),
                        accepts(CONSUMER, FIRST),
                        new DisputeAct.Unsigned(CONSUMER, "Non.", AT),
                        offers(MERCHANT, SECOND),
                        accepts(CONSUMER, SECOND),
                        signs(MERCHANT, FIRST),
                        signs(CONSUMER, SECOND));
        assertThat(dispute.signatures().missing()).containsExactly(Side.MERCHANT);
    }

    @Test
    void eachSideSignsOnceByItsFirstName() {
        Dispute dispute =
                of(
                        INVITED,
                        offers(MERCHANT, FIRST),
                        accepts(CONSUMER, FIRST),
                        new DisputeAct.Signed(MERCHANT, "Bo", FIRST, AT),
                        new DisputeAct.Signed(MERCHANT, "Zoé", FIRST, AT.plusSeconds(1)),
                        new DisputeAct.Signed(CONSUMER, "Ann", FIRST, AT));
        assertThat(dispute.signatures().all())
                .extracting(Signatures.Signature::name)
                .containsExactly("Ann", "Bo");
        assertThat(dispute.signatures().both()).isTrue();
        assertThat(dispute.signatures().missing()).isEmpty();
    }

    @Test
    void timeIsTakenOnceByEachSide() {
        DisputeAct.Slowed first = new DisputeAct.Slowed(MERCHANT, AT);
        DisputeAct.Slowed later = new DisputeAct.Slowed(MERCHANT, AT.plusSeconds(60));
        assertThat(of(INVITED, first, later).slowed()).containsExactly(first);
    }

    @Test
    void silenceIsOnlyOfWhoWasInvitedAndDidNotAnswer() {
        DisputeAct silent = new DisputeAct.Silent(2, DAY);
        assertThat(of(INVITED, silent).stage()).isEqualTo(Stage.SILENT);
        assertThat(of(INVITED, offers(MERCHANT, FIRST), silent).stage())
                .isEqualTo(Stage.NEGOTIATING);
        assertThat(of(INVITED, silent, offers(MERCHANT, FIRST)).stage())
                .isEqualTo(Stage.NEGOTIATING);
    }

    @Test
    void howItEndedIsKeptWithItsDayAndItsReason() {
        DisputeDays days =
                new DisputeDays(
                        new Calendars(Regimes.load(Path.of("../content/quebec/regimes")).orThrow()),
                        () -> AT,
                        ZoneId.of("America/Toronto"));
        Dispute declined = of(INVITED, new DisputeAct.Declined(MERCHANT, "Non.", AT));
        Dispute ended = of(INVITED, new DisputeAct.Ended(MEDIATOR, "Sans issue.", AT));
        Dispute closed = of(INVITED, new DisputeAct.FileClosed(DAY));
        Dispute agreed = of(INVITED, new DisputeAct.Agreed(DAY, "d"));
        assertThat(List.of(declined, ended, closed, agreed))
                .extracting(Dispute::stage)
                .containsExactly(Stage.DECLINED, Stage.ENDED, Stage.CLOSED, Stage.AGREED);
        assertThat(List.of(declined, ended, closed, agreed))
                .extracting(Dispute::why)
                .containsExactly("Non.", "Sans issue.", "", "");
        for (Dispute over : List.of(declined, ended, closed, agreed)) {
            assertThat(over.ended(days)).contains(DAY);
            assertThat(over.stage().over()).isTrue();
        }
        assertThat(of(INVITED).ended(days)).isEmpty();
        assertThat(agreed.agreed().orElseThrow().digest()).isEqualTo("d");
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void whatIsNotOverIsOpen(Stage stage) {
        Set<Stage> over = Set.of(Stage.AGREED, Stage.DECLINED, Stage.ENDED, Stage.CLOSED);
        assertThat(stage.over()).isEqualTo(over.contains(stage));
        assertThat(stage.code()).isEqualTo(stage.name().toLowerCase(Locale.ROOT));
    }

    @Test
    void whatFollowsItIsRead() {
        KeptAct.TalkDestroyed destroyed =
                new KeptAct.TalkDestroyed(3, 2, KeptAct.TalkDestroyed.AT_THE_END, AT);
        Dispute dispute = of(new KeptAct.TalkClosed(DAY), destroyed);
        assertThat(dispute.talkClosed()).isTrue();
        assertThat(dispute.destroyed()).containsExactly(destroyed);
        assertThat(dispute.all(KeptAct.class)).hasSize(2);
    }

    @Test
    void howWellItSuitedASideIsItsFirstWord() {
        Dispute dispute =
                of(
                        new KeptAct.Rated(CONSUMER, KeptAct.Suited.RATHER, AT),
                        new KeptAct.Rated(CONSUMER, KeptAct.Suited.NO, AT));
        assertThat(KeptAct.Rated.of(dispute, Side.CONSUMER)).contains(KeptAct.Suited.RATHER);
        assertThat(KeptAct.Rated.of(dispute, Side.MERCHANT)).isEmpty();
    }
}
