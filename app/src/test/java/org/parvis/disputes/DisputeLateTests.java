package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.FileActs;
import org.parvis.disputes.due.DueRounds;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Ids;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** What comes too late, what comes twice, and what never comes. */
@ProgramTest
class DisputeLateTests {
    private static final By CONSUMER = DisputeTables.by(Side.CONSUMER);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired EffectsOfLaw law;
    @Autowired DueRounds rounds;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    private DisputeAct.Offered offered(int party, LocalDate until) {
        return new DisputeAct.Offered(
                Ids.next(),
                new By(party, Side.MERCHANT),
                List.of(new Promise(Promise.Kind.PAY, 86_000L, until.plusDays(30), "")),
                List.of(),
                until,
                ProgramClock.now());
    }

    @Test
    void anOfferThatExpiredWhileSomebodyReadItIsRefusedByItsDayAndAnotherMayBeMade()
            throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        int party = open.now().invited().orElseThrow().party();
        LocalDate yesterday = ProgramClock.today().minusDays(1);
        DisputeAct.Offered late = offered(party, yesterday);
        open.writes(open.who(open.merchant), late).orThrow();
        Browser consumer = open.consumer();
        assertThat(consumer.text()).contains("Aucune offre ne tient en ce moment");
        // the form of a page that was open since before that day
        consumer.forge(open.path + "?then=accept", "offer", late.id().toString());
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(consumer.text()).contains("Cette offre tenait jusqu’au");
        assertThat(open.now().accepted()).isEmpty();
        TableForms.offers(merchant, open.path, "900");
        assertThat(TableForms.accepts(consumer, open.path).status()).isEqualTo(303);
    }

    @Test
    void silenceIsNotedOnceTheDaysToAnswerAreOverAndALateAnswerStillCounts() throws Exception {
        DisputeTables.Open open = tables.open();
        open.overdue(url);
        law.recordAll();
        law.recordAll();
        tables.drain();
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.SILENT);
        assertThat(open.consumer().text())
                .contains("n’a pas répondu : choisissez la suite", "Vos droits restent entiers");
        Browser merchant = open.merchant();
        assertThat(merchant.text()).contains("vous pouvez encore répondre");
        TableForms.offers(merchant, open.path, "500");
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.NEGOTIATING);
    }

    /** Accepted and then slowed, both more than a day ago. */
    private DisputeTables.Open slowed() throws Exception {
        DisputeTables.Open open = tables.open();
        open.merchant();
        Promise pays =
                new Promise(Promise.Kind.PAY, 86_000L, ProgramClock.today().plusDays(30), "");
        UUID offer = open.offered(pays);
        Instant accepted = ProgramClock.now().minus(Duration.ofHours(26));
        FileActs.Who consumer = open.who(open.consumer);
        open.writes(consumer, new DisputeAct.Accepted(offer, CONSUMER, List.of(pays), accepted))
                .orThrow();
        open.writes(consumer, new DisputeAct.Slowed(CONSUMER, accepted.plusSeconds(3_600)))
                .orThrow();
        return open;
    }

    @Test
    void bothAreToldOnceThatTheTimeToThinkIsOver() throws Exception {
        DisputeTables.Open open = slowed();
        tables.drain();
        long consumers = mails(open.consumer);
        long merchants = mails(open.merchant);
        rounds.round();
        rounds.round();
        tables.drain();
        assertThat(mails(open.consumer)).isEqualTo(consumers + 1);
        assertThat(mails(open.merchant)).isEqualTo(merchants + 1);
        assertThat(open.consumer().open("/fr/dossiers/" + open.receipt.reference()).text())
                .contains("Le temps de réflexion est fini");
    }

    @Test
    void whoeverIsAtTheTableAgainIsNotToldToSign() throws Exception {
        DisputeTables.Open open = slowed();
        open.writes(
                        open.who(open.consumer),
                        new DisputeAct.Unsigned(CONSUMER, "Non.", ProgramClock.now()))
                .orThrow();
        tables.drain();
        rounds.round();
        assertThat(program.getBean(DisputeFiles.class).said(open.receipt.file()))
                .noneMatch(DisputeAct.Thought.class::isInstance);
    }

    @Test
    void aDisputeEndsOnceWithItsFileAndTheOtherSideIsTold() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        TableForms.offers(merchant, open.path, "860");
        tables.drain();
        Browser stale = open.merchant();
        long merchants = mails(open.merchant);
        String file = "/fr/dossiers/" + open.receipt.reference();
        consumer.open(file).submit(file + "/retirer");
        tables.drain();
        tables.drain();
        assertThat(program.getBean(DisputeFiles.class).said(open.receipt.file()))
                .filteredOn(DisputeAct.FileClosed.class::isInstance)
                .containsExactly(new DisputeAct.FileClosed(ProgramClock.today()));
        assertThat(mails(open.merchant)).isEqualTo(merchants + 1);
        assertThat(merchant.open(open.path).text())
                .contains("Le dossier de ce différend est fermé", "prend fin avec son dossier");
        assertThat(consumer.open(open.path).text()).contains("Vos droits restent entiers");
        stale.submit(open.path, "then", "say", "text", "Trop tard.");
        assertThat(stale.status()).isEqualTo(409);
    }

    @Test
    void whateverIsFollowedAgainIsDoneOnce() {
        DisputeTables.Open open = tables.open();
        long mails = mails(open.merchant);
        tables.drain();
        tables.drain();
        assertThat(mails(open.merchant)).isEqualTo(mails).isOne();
        assertThat(open.now().invited()).isPresent();
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }

    @Test
    void aMediatorIsDrawnWhoHasNothingToDoWithEitherPartyAndTheReasonsAreKept() throws Exception {
        DisputeTables.Open open = tables.open("Meubles Boréal", Map.of("subject", "car"));
        Browser merchant = open.merchant();
        TableForms.offers(merchant, open.path, "100");
        merchant.submit(open.path, "then", "mediate").follow();
        assertThat(merchant.text()).contains("Une médiation est demandée");
        tables.drain();
        assertThat(open.now().mediator().orElseThrow().name())
                .isEqualTo("Sidonie Archambault-Kaya");
        assertThat(considered(open))
                .containsExactlyInAnyOrder(
                        "bellehumeur=conflict", "quigley=subject", "archambault=drawn");
    }

    private List<String> considered(DisputeTables.Open open) {
        return program.getBean(DisputeFiles.class).said(open.receipt.file()).stream()
                .flatMap(
                        act ->
                                act instanceof AttendanceAct.Considered it
                                        ? it.each().stream()
                                        : Stream.of())
                .map(one -> one.replaceAll(":\\d+$", ""))
                .toList();
    }
}
