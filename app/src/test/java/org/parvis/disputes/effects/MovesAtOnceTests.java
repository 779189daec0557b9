package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScenes;
import org.parvis.cases.spi.FileEnclosures.Arriving;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.AtTable;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.Dispute.Stage;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Settling;
import org.parvis.disputes.Side;
import org.parvis.disputes.SuspensionAct;
import org.parvis.disputes.TablePapers;
import org.parvis.disputes.TableTalk;
import org.parvis.identity.AtOnce;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Two who move at the same moment both read the table as it was before. What both did stands once,
 * or the second is told; whoever sent the same thing twice is done.
 */
@ProgramTest
class MovesAtOnceTests {
    private static final Outcome<Integer> MOVED = Outcome.refused("disputes.refused.moved");
    private static final Outcome<Integer> DONE = Outcome.ok(0);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired Disputes disputes;
    @Autowired Settling settling;
    @Autowired TableTalk talk;
    @Autowired TablePapers papers;
    @Autowired Suspensions suspensions;
    @Autowired Attendance attendance;
    @Autowired Scenes scenes;
    @Autowired FileScenes entries;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;
    private DisputeTables.Open open;
    private Browser screen;

    @BeforeEach
    void open() throws Exception {
        tables = new DisputeTables(mvc, program);
        open = tables.open();
        screen = open.merchant();
    }

    /** Whoever was asked to come has a code once they followed their link. */
    private void comes(String address) throws Exception {
        open.invited(address);
    }

    /** Somebody there who has read the table as it stands now, and nothing after it. */
    private Disputes.Place read(String address) {
        return disputes.place(new PartyEntry(open.who(address), open.receipt.file()));
    }

    private AtTable at(String address) {
        return new AtTable(program, open.who(address), open.receipt.file());
    }

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
                        () -> DisputeTables.offers(screen, open.path, "860"),
                        () -> DisputeTables.offers(again, open.path, "860"));
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
    void oneMediatorIsAskedForAndOneIsDrawn() {
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(disputes.mediate(consumer)).isInstanceOf(Outcome.Ok.class);
        assertThat(disputes.mediate(merchant)).isEqualTo(Outcome.refused("disputes.refused.asked"));
        tables.drain();
        assertThat(open.now().all(AttendanceAct.Drawn.class)).hasSize(1);
        assertThat(open.now().all(DisputeAct.MediationAsked.class)).hasSize(1);
    }

    @Test
    void whoMediatesLeavesOnceAndIsReplacedOnce() throws Exception {
        at(open.consumer).asksForMediation();
        tables.drain();
        comes(open.mediator());
        Disputes.Place mediator = read(open.mediator());
        assertThat(attendance.recuse(mediator, "Je connais Ann.")).isInstanceOf(Outcome.Ok.class);
        assertThat(attendance.recuse(mediator, "Je connais Ann.")).isEqualTo(MOVED);
        tables.drain();
        assertThat(open.now().recused()).hasSize(1);
        assertThat(open.now().all(AttendanceAct.Drawn.class)).hasSize(2);
    }

    @Test
    void aColleagueIsAskedOnceAndOneOfTwoStays() throws Exception {
        Disputes.Place merchant = read(open.merchant);
        Attendance.Colleague zoe =
                new Attendance.Colleague("Bo Boutique", "Zoé", "zoe@commerce.example");
        assertThat(attendance.invite(merchant, zoe)).isInstanceOf(Outcome.Ok.class);
        assertThat(attendance.invite(merchant, zoe))
                .isEqualTo(Outcome.refused("disputes.refused.there"));
        assertThat(open.now().agents()).hasSize(2);
        Disputes.Place first = read(open.merchant);
        comes("zoe@commerce.example");
        Disputes.Place second = read("zoe@commerce.example");
        assertThat(attendance.leave(first)).isInstanceOf(Outcome.Ok.class);
        assertThat(attendance.leave(second)).isEqualTo(Outcome.refused("disputes.refused.last"));
        assertThat(open.now().agents()).hasSize(1);
    }

    @Test
    void whoeverLeavesOrComesWhenItIsOverIsTold() throws Exception {
        Disputes.Place merchant = read(open.merchant);
        at(open.consumer).asksForMediation();
        tables.drain();
        comes(open.mediator());
        Disputes.Place mediator = read(open.mediator());
        at(open.consumer).ends("Je renonce.");
        assertThat(attendance.recuse(mediator, "Je connais Ann.")).isEqualTo(MOVED);
        Attendance.Colleague zoe =
                new Attendance.Colleague("Bo Boutique", "Zoé", "zoe@commerce.example");
        assertThat(attendance.invite(merchant, zoe)).isEqualTo(MOVED);
        assertThat(open.now().agents()).hasSize(1);
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

    @Test
    void itEndsOnceAndWhoeverSpeaksThenIsTold() {
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(disputes.end(consumer, "Je renonce.")).isInstanceOf(Outcome.Ok.class);
        assertThat(disputes.end(merchant, "Non.")).isEqualTo(MOVED);
        assertThat(talk.say(merchant, "Attendez."))
                .isEqualTo(Outcome.refused("disputes.refused.over"));
        assertThat(open.now().stage()).isEqualTo(Stage.ENDED);
    }

    @Test
    void theSameWordsOfOneInOneBreathAreSaidOnce() {
        at(open.consumer).asksForMediation();
        tables.drain();
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        assertThat(talk.say(merchant, "Bonjour.")).isInstanceOf(Outcome.Ok.class);
        assertThat(talk.say(merchant, "Bonjour.")).isEqualTo(DONE);
        assertThat(talk.say(consumer, "Bonjour.")).isInstanceOf(Outcome.Ok.class);
        assertThat(talk.say(merchant, "Bonjour.")).isInstanceOf(Outcome.Ok.class);
        assertThat(talk.confide(consumer, Side.CONSUMER, "Bas.")).isInstanceOf(Outcome.Ok.class);
        assertThat(talk.confide(consumer, Side.CONSUMER, "Bas.")).isEqualTo(DONE);
        assertThat(open.now().table()).hasSize(3);
        assertThat(open.now().all(DisputeAct.Confided.class)).hasSize(1);
    }

    @Test
    void theClaimIsOpenedByTheMerchantOnce() {
        Disputes.Place now = read(open.merchant);
        Dispute unseen = Dispute.of(List.of());
        Disputes.Place before =
                new Disputes.Place(now.entry(), now.by(), now.reference(), now.program(), unseen);
        assertThat(disputes.seen(before)).isTrue();
        assertThat(disputes.seen(now)).isFalse();
        assertThat(open.now().all(DisputeAct.Seen.class)).hasSize(1);
    }

    /** The consumer ends it in a transaction that is not over yet when the other one begins. */
    @Test
    void whoeverComesWhileTheOtherEndsItWaitsAndIsToldThatItIsOver() throws Exception {
        Disputes.Place merchant = read(open.merchant);
        Disputes.Place consumer = read(open.consumer);
        Attendance.Colleague zoe =
                new Attendance.Colleague("Bo Boutique", "Zoé", "zoe@commerce.example");
        FutureTask<Outcome<Integer>> asked =
                new FutureTask<>(() -> attendance.invite(merchant, zoe));
        scenes.in(
                entries.acting(consumer.entry().who(), consumer.entry().file()),
                sql -> {
                    disputes.end(consumer, "Je renonce.").orThrow();
                    Thread.ofVirtual().start(asked);
                    while (!asked.isDone() && !holdsUpSomebody()) {
                        Thread.onSpinWait();
                    }
                    return asked.isDone();
                });
        assertThat(asked.get()).isEqualTo(MOVED);
        assertThat(open.now().agents()).hasSize(1);
        assertThat(
                        TestDatabase.owner(url)
                                .sql("select count(*) from disputes.seats where case_file = ?")
                                .param(open.receipt.file().id())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    private boolean holdsUpSomebody() {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select exists (select from pg_stat_activity
                          where datname = current_database() and wait_event_type = 'Lock'
                            and cardinality(pg_blocking_pids(pid)) > 0)
                        """)
                .query(Boolean.class)
                .single();
    }
}
