package org.parvis.disputes.effects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScenes;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.Dispute.Stage;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableTalk;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Two who come, leave, speak or end it at the same moment both read the table as it was before.
 * What both did stands once, or the second is told; whoever sent the same thing twice is done.
 */
@ProgramTest
class MovesAtOnceTests extends AtOnceFixture {
    private static final Attendance.Colleague ZOE =
            new Attendance.Colleague("Bo Boutique", "Zoé", "zoe@commerce.example");

    @Autowired TableTalk talk;
    @Autowired Attendance attendance;
    @Autowired Scenes scenes;
    @Autowired FileScenes entries;

    @Value("${parvis.database.url}")
    String url;

    /** Whoever was asked to come has a code once they followed their link. */
    private void comes(String address) throws Exception {
        open.invited(address);
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
        assertThat(attendance.invite(merchant, ZOE)).isInstanceOf(Outcome.Ok.class);
        assertThat(attendance.invite(merchant, ZOE))
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
        assertThat(attendance.invite(merchant, ZOE)).isEqualTo(MOVED);
        assertThat(open.now().agents()).hasSize(1);
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
        assertThat(talk.confide(consumer, Side.CONSUMER, 0, "Bas.")).isInstanceOf(Outcome.Ok.class);
        assertThat(talk.confide(consumer, Side.CONSUMER, 0, "Bas.")).isEqualTo(DONE);
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
        FutureTask<Outcome<Integer>> asked =
                new FutureTask<>(() -> attendance.invite(merchant, ZOE));
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
