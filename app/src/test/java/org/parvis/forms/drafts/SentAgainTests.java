package org.parvis.forms.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The answer to sending may be lost: the receipt is still there, for whoever sent and nobody else.
 */
@FillingTest
class SentAgainTests {
    private static final String CODE = "salle-envoyee";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired SentDrafts sent;
    @Autowired Scenes scenes;
    @Autowired InstantSource clock;

    private Visitor person;
    private String draft;

    @BeforeEach
    void filledIn() throws Exception {
        services.publish(CODE, 1, "");
        person = new Visitor(mvc);
        draft = RoomBooking.fill(person, CODE);
        person.open(draft + "/reponses");
    }

    /** Sends; the browser that comes back never saw the answer. */
    private Visitor afterALostAnswer() throws Exception {
        Visitor before = person.otherTab();
        person.send(draft + "/envoyer");
        return before;
    }

    private UUID id() {
        return UUID.fromString(draft.substring(draft.lastIndexOf('/') + 1));
    }

    private CaseFileId file() {
        return scenes.readingJob(
                sql ->
                        sql.sql("select home, case_file from forms.sent where draft = ?")
                                .param(id())
                                .query(
                                        (row, n) ->
                                                new CaseFileId(
                                                        new Home(row.getObject(1, UUID.class)),
                                                        row.getObject(2, UUID.class)))
                                .single());
    }

    private long files() {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from cases.case_files where service = ?")
                                .param(CODE)
                                .query(Long.class)
                                .single());
    }

    @Test
    void whoPressesAgainFindsTheSameReceiptAndItsCode() throws Exception {
        Visitor back = person.otherTab();
        String receipt = Visitor.next(person.send(draft + "/envoyer"));

        MockHttpServletResponse again = back.send(draft + "/envoyer");

        assertThat(Visitor.next(again)).isEqualTo(receipt);
        assertThat(secret(back.open(receipt))).isEqualTo(secret(person.open(receipt)));
    }

    private static String secret(MockHttpServletResponse receipt) throws Exception {
        assertThat(receipt.getStatus()).isEqualTo(200);
        return Jsoup.parse(receipt.getContentAsString()).expectFirst("main").text();
    }

    @Test
    void whoComesBackToAnyPageOfTheDraftIsLedToTheReceipt() throws Exception {
        Visitor back = afterALostAnswer();

        for (String page : List.of("", "/you", "/reponses", "/imprimer", "/envoyer")) {
            String at = Visitor.next(back.open(draft + page));
            String receipt = page.equals("/envoyer") ? at : Visitor.next(back.open(at));
            assertThat(receipt).as(page).startsWith("/fr/recu/");
        }
    }

    @Test
    void twoPressesAtTheSameInstantOpenOneFile() throws Exception {
        long before = files();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<String> press =
                () -> {
                    Visitor tab = person.otherTab();
                    together.await();
                    return Visitor.next(tab.send(draft + "/envoyer"));
                };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(press);
            var other = threads.submit(press);
            assertThat(one.get()).startsWith("/fr/recu/").isEqualTo(other.get());
        }
        assertThat(files()).isEqualTo(before + 1);
    }

    @Test
    void nobodyElseLearnsWhatBecameOfADraft() throws Exception {
        afterALostAnswer();
        Visitor other = new Visitor(mvc);
        other.open("/fr/reprendre");

        assertThat(Visitor.next(other.open(draft + "/you"))).isEqualTo("/fr/reprendre");
        assertThat(Visitor.next(other.open(draft + "/envoyer"))).isEqualTo("/fr/reprendre");
        assertThat(Visitor.next(other.send(draft + "/envoyer"))).isEqualTo("/fr/reprendre");
    }

    @Test
    void textFromAnOldTabIsShownBesideTheReceipt() throws Exception {
        Visitor back = afterALostAnswer();

        MockHttpServletResponse answer =
                back.send(draft + "/you", "_asked", "email", "email", "autre@exemple.ca");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("autre@exemple.ca", draft + "/envoyer", "déjà envoyée");
    }

    @Test
    void itIsForgottenAsLongAfterAsADraftIs() throws Exception {
        Visitor back = afterALostAnswer();
        CaseFileId file = file();
        Instant now = clock.instant();
        try {
            ((MovableClock) clock).forward(Drafts.KEPT);
            assertThat(Visitor.next(back.open(draft + "/you"))).isEqualTo("/fr/reprendre");
            sent.forgetExpired();
        } finally {
            ((MovableClock) clock).set(now);
        }
        assertThat(kept(file)).isZero();
    }

    @Test
    void itIsForgottenWithItsFile() throws Exception {
        Visitor back = afterALostAnswer();
        CaseFileId file = file();

        sent.erase(file);

        assertThat(kept(file)).isZero();
        assertThat(Visitor.next(back.open(draft + "/you"))).isEqualTo("/fr/reprendre");
    }

    private long kept(CaseFileId file) {
        return scenes.readingJob(
                sql ->
                        sql.sql("select count(*) from forms.sent where case_file = ?")
                                .param(file.id())
                                .query(Long.class)
                                .single());
    }
}
