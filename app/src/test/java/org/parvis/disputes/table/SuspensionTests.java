package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Suspension;
import org.parvis.disputes.TableForms;
import org.parvis.disputes.due.DueRounds;
import org.parvis.documents.letters.LetterSeals;
import org.parvis.documents.letters.PdfSeal;
import org.parvis.identity.web.Browser;
import org.parvis.post.SentMessages;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Talking costs nobody a right: both sign that prescription does not run meanwhile. */
@ProgramTest
class SuspensionTests {
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

    private Browser signs(Browser who, DisputeTables.Open open, String name) throws Exception {
        who.open(open.path).submit(open.path, "then", "suspend", "text", name);
        assertThat(who.status()).as(who.text()).isEqualTo(303);
        tables.drain();
        return who.follow();
    }

    private static LocalDate until(Suspension suspension) {
        return suspension.begun().orElseThrow().until();
    }

    @Test
    void whileOneSideAloneSignedNothingIsSuspendedAndTheOtherIsTold() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        assertThat(consumer.text())
                .contains("Arrêter le temps de la prescription", "C-25.01")
                .contains("six mois au plus");
        long before = mails(open.merchant);
        signs(consumer, open, "Ann Achat");
        assertThat(consumer.text()).contains("attend la signature de Meubles Fictifs");
        assertThat(mails(open.merchant)).isGreaterThan(before);
        assertThat(open.now().suspension().begun()).isEmpty();
        assertThat(consumer.open(open.path + "/suspension.pdf").status()).isEqualTo(404);
        assertThat(open.merchant().text()).contains("Ann Achat a signé l’écrit qui arrête");
    }

    @Test
    void bothSignAWritingThatIsSealedAndHoldsSixMonthsAtMostOnTheClockOfEach() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        Browser merchant = open.merchant();
        signs(merchant, open, "Bo Boutique");
        signs(consumer, open, "Ann Achat");
        Suspension suspension = open.now().suspension();
        assertThat(suspension.begun().orElseThrow().from()).isEqualTo(ProgramClock.today());
        assertThat(until(suspension))
                .isAfter(ProgramClock.today().plusMonths(6).minusDays(5))
                .isBeforeOrEqualTo(ProgramClock.today().plusMonths(6));
        for (Browser one : List.of(consumer, merchant)) {
            assertThat(one.open(open.path).text())
                    .contains("La prescription est suspendue depuis", "Signé par Bo Boutique");
            byte[] pdf =
                    one.open(open.path + "/suspension.pdf")
                            .body()
                            .getBytes(StandardCharsets.ISO_8859_1);
            assertThat(LetterSeals.check(pdf).standing()).isEqualTo(PdfSeal.Standing.INTACT);
        }
        assertThat(clocks(open)).isEqualTo(2);
        assertThat(tables.browser().open(open.path + "/suspension.pdf").status()).isEqualTo(404);
        assertThat(consumer.open("/en/disputes/" + open.receipt.reference()).text())
                .contains("Prescription is suspended since");
    }

    @Test
    void nobodySignsTwiceNorAfterTheTalkWhichAlsoEndsTheSuspension() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        Browser merchant = open.merchant();
        signs(consumer, open, "Ann Achat");
        consumer.forge(open.path + "?then=suspend", "text", "Ann Achat");
        assertThat(consumer.status()).isEqualTo(409);
        assertThat(consumer.text()).contains("Cet écrit est déjà signé de votre côté");
        signs(merchant, open, "Bo Boutique");
        consumer.open(open.path).submit(open.path, "then", "end", "text", "Assez.");
        tables.drain();
        assertThat(open.now().suspension().ended()).contains(ProgramClock.today());
        assertThat(consumer.open(open.path).text()).contains("La suspension a pris fin le");

        DisputeTables.Open late = tables.open();
        Browser stale = late.consumer();
        late.consumer().submit(late.path, "then", "end", "text", "Assez.");
        stale.forge(late.path + "?then=suspend", "text", "Ann Achat");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text()).contains("ne peut plus être suspendue");
        assertThat(late.now().suspension().signatures().all()).isEmpty();
    }

    @Test
    void whoeverSignsWithoutANameIsAskedForTheirFullName() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        consumer.submit(open.path, "then", "suspend", "text", " ");
        assertThat(consumer.status()).isEqualTo(422);
        assertThat(consumer.text()).contains("Écrivez votre nom complet");
        assertThat(open.now().suspension().signatures().all()).isEmpty();
    }

    @Test
    void bothAreWarnedOnceBeforeItsEndAndItsEndIsNoted() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        signs(consumer, open, "Ann Achat");
        signs(open.merchant(), open, "Bo Boutique");
        rounds.round();
        assertThat(open.now().suspension().warned()).isFalse();
        moved(
                open,
                """
                update disputes.due set due_at = now() - interval '400 days'
                where case_file = ? and what = 'warn'
                """);
        long consumers = mails(open.consumer);
        long merchants = mails(open.merchant);
        rounds.round();
        rounds.round();
        tables.drain();
        assertThat(open.now().suspension().warned()).isTrue();
        assertThat(mails(open.consumer)).isEqualTo(consumers + 1);
        assertThat(mails(open.merchant)).isEqualTo(merchants + 1);
        assertThat(consumer.open(open.path).text())
                .contains("Attention : suspendue depuis", "recommence à courir après");
        String today = '"' + ProgramClock.today().toString() + '"';
        String before = '"' + ProgramClock.today().minusDays(400).toString() + '"';
        moved(
                open,
                """
                update cases.deadlines set ends_at = now() - interval '200 days', ledger =
                  replace(ledger::text, '%s', '%s')::jsonb
                where case_file = ? and term = 'disputes.suspension'
                """
                        .formatted(today, before));
        law.recordAll();
        law.recordAll();
        tables.drain();
        assertThat(open.now().suspension().ended()).isPresent();
        assertThat(consumer.open(open.path).text()).contains("prescription court de nouveau");
    }

    @Test
    void theMediatorReadsItAndSignsNothing() throws Exception {
        DisputeTables.Open open = tables.open("Meubles Boréal", Map.of("subject", "car"));
        Browser merchant = open.merchant();
        TableForms.offers(merchant, open.path, "100");
        merchant.submit(open.path, "then", "mediate");
        tables.drain();
        Browser mediator = open.invited("s.archambault-kaya@mediation.example");
        assertThat(mediator.text()).contains("Arrêter le temps de la prescription");
        mediator.forge(open.path + "?then=suspend", "text", "Sidonie");
        assertThat(mediator.status()).isEqualTo(409);
        assertThat(open.now().suspension().begun()).isEmpty();
    }

    private void moved(DisputeTables.Open open, String sql) {
        assertThat(TestDatabase.owner(url).sql(sql).param(open.receipt.file().id()).update())
                .isPositive();
    }

    private int clocks(DisputeTables.Open open) {
        return TestDatabase.owner(url)
                .sql(
                        """
                        select count(*) from cases.deadlines
                        where case_file = ? and term = 'disputes.suspension'
                        """)
                .param(open.receipt.file().id())
                .query(Integer.class)
                .single();
    }

    private long mails(String address) {
        return SentMessages.newest(program).stream()
                .filter(sent -> sent.to().equals(address))
                .count();
    }
}
