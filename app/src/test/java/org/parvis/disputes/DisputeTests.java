package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Regimes;
import org.parvis.cases.spi.FileParties;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.Dispute.Stage;

/** What acts of a dispute come to, in their order: offers, who is waited for, who reads what. */
class DisputeTests {
    private static final By CONSUMER = new By(FileParties.PERSON, Side.CONSUMER);
    private static final By MERCHANT = new By(2, Side.MERCHANT);
    private static final By MEDIATOR = new By(3, Side.MEDIATOR);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Instant AT = Instant.parse("2026-11-02T15:00:00Z");
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    private static final DisputeAct INVITED =
            new DisputeAct.Invited(2, "interpretation-act", 15, DAY);

    private static Dispute of(Payload... acts) {
        return Dispute.of(List.of(acts));
    }

    private static DisputeAct.Offered offers(By who, UUID id) {
        Promise pays = new Promise(Promise.Kind.PAY, 86_000L, DAY.plusDays(20), "");
        Promise back = new Promise(Promise.Kind.TAKE_BACK, null, DAY.plusDays(20), "");
        return new DisputeAct.Offered(id, who, List.of(back, pays), List.of(), DAY, AT);
    }

    private static DisputeAct accepts(By who, UUID offer) {
        return new DisputeAct.Accepted(offer, who, List.of(), AT);
    }

    private static DisputeAct signs(By who, UUID offer) {
        return new DisputeAct.Signed(who, who.side().code(), offer, AT);
    }

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
        assertThat(dispute.suited(Side.CONSUMER)).contains(KeptAct.Suited.RATHER);
        assertThat(dispute.suited(Side.MERCHANT)).isEmpty();
    }

    // == for whom it waits ==

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
        DisputeAct hers = new DisputeAct.Confided(Side.CONSUMER, 3, CONSUMER, "Entre nous.", AT);
        DisputeAct reply = new DisputeAct.Confided(Side.CONSUMER, 3, MEDIATOR, "Oui.", AT);
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
    void whoeverCouldNotBeDrawnMediatesNothing() {
        Dispute dispute = of(INVITED, new AttendanceAct.Drawn(0, "", DAY));
        assertThat(dispute.mediator()).isEmpty();
        assertThat(dispute.drawn()).isPresent();
        assertThat(dispute.waitsFor(Side.MEDIATOR, DAY)).isFalse();
        assertThat(of(INVITED, new AttendanceAct.Drawn(3, "Sidonie", DAY)).name(MEDIATOR))
                .isEqualTo("Sidonie");
        assertThat(dispute.name(CONSUMER)).isEmpty();
    }

    @Test
    void whoeverRecusedThemselvesMediatesNoMoreAndKeepsTheirName() {
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie", DAY);
        Payload recused = new AttendanceAct.Recused(MEDIATOR, "Je connais Ann.", AT);
        Dispute without = of(INVITED, drawn, recused);
        assertThat(without.mediator()).isEmpty();
        assertThat(without.drawn()).isEmpty();
        assertThat(without.name(MEDIATOR)).isEqualTo("Sidonie");
        assertThat(without.waitsFor(Side.MEDIATOR, DAY)).isFalse();
        Payload again = new AttendanceAct.Drawn(4, "Octave", DAY);
        Dispute next = of(INVITED, drawn, recused, again);
        assertThat(next.mediator().orElseThrow().name()).isEqualTo("Octave");
        assertThat(next.mediators()).containsExactly(3, 4);
        assertThat(next.waitsFor(Side.MEDIATOR, DAY)).isTrue();
    }

    @Test
    void thoseOfAFirmComeAndLeaveUnderTheirNames() {
        Payload came = new AttendanceAct.Came(MERCHANT, "Bo", 5, "Cy");
        Dispute both = of(INVITED, came);
        assertThat(both.agents()).containsOnlyKeys(2, 5).containsEntry(2, "Bo");
        assertThat(both.name(MERCHANT)).isEqualTo("Bo");
        Dispute one = of(INVITED, came, new AttendanceAct.Gone(MERCHANT));
        assertThat(one.agents()).containsOnlyKeys(5);
        assertThat(one.name(MERCHANT)).isEqualTo("Bo");
        assertThat(of(INVITED).agents()).containsOnlyKeys(2);
        assertThat(of(INVITED).name(MERCHANT)).isEmpty();
    }

    private static List<Side> waits(Dispute dispute) {
        return List.of(Side.values()).stream().filter(side -> dispute.waitsFor(side, DAY)).toList();
    }

    // == who reads it ==

    @Test
    void eachPrivateTalkStandsInARoomOfItsOwn() {
        DisputeAct hers = new DisputeAct.Confided(Side.CONSUMER, 3, CONSUMER, "Elle.", AT);
        DisputeAct theirs = new DisputeAct.Confided(Side.MERCHANT, 3, MERCHANT, "Eux.", AT);
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
        assertThat(TableAudiences.table().sides()).containsExactlyInAnyOrder("M", "D");
        assertThat(TableAudiences.table().parties()).containsExactly(FileParties.PERSON);
        assertThat(TableAudiences.room(Side.CONSUMER, 3).body()).isFalse();
        assertThat(TableAudiences.room(Side.CONSUMER, 3).sides()).isEmpty();
        assertThat(TableAudiences.room(Side.CONSUMER, 3).parties())
                .containsExactlyInAnyOrder(FileParties.PERSON, 3);
        assertThat(TableAudiences.room(Side.MERCHANT, 3).body()).isFalse();
        assertThat(TableAudiences.room(Side.MERCHANT, 3).sides()).containsExactly("M");
        assertThat(TableAudiences.room(Side.MERCHANT, 3).parties()).containsExactly(3);
        assertThat(TableAudiences.of(Side.CONSUMER).body()).isFalse();
        assertThat(TableAudiences.of(Side.CONSUMER).sides()).isEmpty();
        assertThat(TableAudiences.of(Side.CONSUMER).parties()).containsExactly(FileParties.PERSON);
        assertThat(TableAudiences.of(Side.MERCHANT).sides()).containsExactly("M");
        assertThat(TableAudiences.of(Side.MERCHANT).body()).isFalse();
    }

    @Test
    void sidesAreKnownByTheirLettersAndFaceEachOther() {
        assertThat(Side.of("C")).contains(Side.CONSUMER);
        assertThat(Side.of("X")).isEmpty();
        assertThat(Side.of(null)).isEmpty();
        assertThat(Side.CONSUMER.other()).contains(Side.MERCHANT);
        assertThat(Side.MERCHANT.other()).contains(Side.CONSUMER);
        assertThat(Side.MEDIATOR.other()).isEmpty();
        assertThat(Side.MEDIATOR.code()).isEqualTo("mediator");
    }
}
