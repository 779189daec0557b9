package org.parvis.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Calendars;
import org.parvis.cases.clocks.EffectsOfLaw;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.testing.MovableClock;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.MockMvc;

/** What comes at the last second, twice, from elsewhere, in heaps, or from nobody who is there. */
@ProgramTest
class DisputeBadInputTests {
    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired ZoneId legalZone;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    private Promise pays() {
        return AtTable.pays(86_000, ProgramClock.today().plusDays(20));
    }

    private AtTable at(DisputeTables.Open open, String address) {
        return new AtTable(program, open.who(address), open.receipt.file());
    }

    /** What people do at a table, at that second of a legal day. */
    private Settling settlingAt(LocalDate day, int hour, int minute, int second) {
        MovableClock clock =
                new MovableClock(day.atTime(hour, minute, second).atZone(legalZone).toInstant());
        return new Settling(
                program.getBean(Disputes.class),
                new DisputeDays(program.getBean(Calendars.class), clock, legalZone));
    }

    private DisputeAct.Offered offered(DisputeTables.Open open) {
        at(open, open.merchant).offers(pays());
        return open.now().last(Side.MERCHANT).orElseThrow();
    }

    private Outcome<Integer> accepts(Settling settling, DisputeTables.Open open, UUID offer) {
        PartyEntry consumer = new PartyEntry(open.who(open.consumer), open.receipt.file());
        return settling.accept(program.getBean(Disputes.class).place(consumer), offer);
    }

    @Test
    void anAnswerInTheLastSecondOfTheLastDayHoldsAndOneSecondLaterIsRefusedByItsDay()
            throws Exception {
        DisputeTables.Open open = tables.open();
        open.merchant();
        DisputeAct.Offered offer = offered(open);
        Settling after = settlingAt(offer.until().plusDays(1), 0, 0, 0);
        assertThat(accepts(after, open, offer.id()))
                .isEqualTo(Outcome.refused("disputes.refused.expired", offer.until()));
        assertThat(open.now().accepted()).isEmpty();
        Settling last = settlingAt(offer.until(), 23, 59, 59);
        assertThat(accepts(last, open, offer.id())).isInstanceOf(Outcome.Ok.class);
        assertThat(open.now().stage()).isEqualTo(Dispute.Stage.SIGNING);
    }

    @Test
    void theDaysToAnswerEndWithTheLastSecondOfTheirLastDay() {
        DisputeTables.Open open = tables.open();
        LocalDate until = open.now().invited().orElseThrow().until();
        assertThat(
                        TestDatabase.owner(url)
                                .sql(
                                        """
                                        select ends_at from cases.deadlines
                                        where case_file = ? and term = 'disputes.answer'
                                        """)
                                .param(open.receipt.file().id())
                                .query(OffsetDateTime.class)
                                .single()
                                .toInstant())
                .isEqualTo(until.plusDays(1).atStartOfDay(legalZone).toInstant());
    }

    @Test
    void anAnswerThatIsSentTwiceIsGivenOnceAndTheSecondIsTold() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        Browser consumer = open.consumer();
        TableForms.offers(merchant, open.path, "860");
        consumer.open(open.path);
        Browser again = consumer.otherTab();
        assertThat(TableForms.accepts(consumer, open.path).status()).isEqualTo(303);
        UUID offer = open.now().accepted().orElseThrow().offer();
        again.forge(open.path + "?then=accept", "offer", offer.toString());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("rien n’est parti");
        assertThat(open.now().all(DisputeAct.Accepted.class)).hasSize(1);
    }

    @Test
    void anOfferThatIsSentTwiceStandsOnce() throws Exception {
        DisputeTables.Open open = tables.open();
        open.merchant();
        AtTable merchant = at(open, open.merchant);
        merchant.offers(pays());
        merchant.offers(pays());
        assertThat(open.now().offers()).hasSize(1);
        merchant.offers(AtTable.pays(90_000, ProgramClock.today().plusDays(20)));
        assertThat(open.now().offers()).hasSize(2);
    }

    @Test
    void aMerchantWhoIsClosedIsToldByTheirMailThatComesBackAndTheWayOnIsOpen() throws Exception {
        DisputeTables.Open open = tables.open();
        int returned =
                TestDatabase.owner(url)
                        .sql(
                                """
                                update post.messages set status = 'bounced', settled_at = now()
                                where file = ? and key like '%:invitation'
                                """)
                        .param(open.receipt.file().id())
                        .update();
        assertThat(returned).isOne();
        Browser consumer = open.consumer();
        assertThat(consumer.text()).contains("L’invitation est revenue le");
        open.overdue(url);
        program.getBean(EffectsOfLaw.class).recordAll();
        tables.drain();
        assertThat(consumer.open(open.path).text())
                .contains("n’a pas répondu : choisissez la suite");
        consumer.submit(open.path, "then", "end", "text", "Le commerce a fermé.").follow();
        tables.drain();
        assertThat(consumer.open(open.path + "/suite/tribunal.zip").status()).isEqualTo(200);
        assertThat(consumer.open(open.path + "/suite/participation.pdf").status()).isEqualTo(200);
    }

    @Test
    void whoeverBearsTheNameOfAPartyDoesNotMediateBetweenThem() throws Exception {
        DisputeTables.Open open =
                tables.open(
                        "Meubles Boréal",
                        Map.of("full_name", "Sidonie Archambault-Kaya", "subject", "car"));
        open.merchant();
        at(open, open.merchant).asksForMediation();
        tables.drain();
        assertThat(open.now().mediator()).isEmpty();
        assertThat(open.now().drawn()).isPresent();
        assertThat(open.consumer().text()).contains("personne");
    }

    @Test
    void ofFiftyFilesOfOneSideAsManyAreTakenAsAMessageHoldsAndTheOthersAreNamed() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser consumer = open.consumer();
        consumer.open("/fr/dossiers/" + open.receipt.reference());
        String action =
                Objects.requireNonNull(consumer.page().selectFirst("form:has([type=file])"))
                        .attr("action");
        MockPart[] fifty =
                IntStream.range(0, 50)
                        .mapToObj(
                                i ->
                                        new MockPart(
                                                "files",
                                                "piece-" + i + ".txt",
                                                ("Pièce " + i).getBytes(StandardCharsets.UTF_8)))
                        .toArray(MockPart[]::new);
        consumer.upload(action, fifty);
        assertThat(consumer.status()).isBetween(200, 422);
        assertThat(consumer.text()).contains("piece-4.txt");
        assertThat(consumer.page().select("[href*=piece-5], li:contains(piece-5.txt)")).isEmpty();
        assertThat(consumer.open(open.path).status()).isEqualTo(200);
    }

    @Test
    void ofFiftyDisputesOfOneMerchantEachHasALinkAndACodeThatOpenNoOther() throws Exception {
        String shop = "cinquante@commerce.example";
        List<DisputeTables.Open> fifty =
                IntStream.range(0, 50)
                        .mapToObj(
                                i -> tables.open("Meubles Fictifs", Map.of("merchant_email", shop)))
                        .toList();
        Set<String> links = new HashSet<>();
        fifty.forEach(open -> links.add(open.link(shop)));
        assertThat(links).hasSize(50);
        Browser merchant = fifty.getFirst().invited(shop);
        assertThat(merchant.status()).isEqualTo(200);
        DisputeTables.Open other = fifty.getLast();
        assertThat(merchant.open(other.path).status()).isEqualTo(404);
        merchant.open("/fr/suivi")
                .submit(
                        "/fr/suivi",
                        "reference",
                        other.receipt.reference(),
                        "code",
                        fifty.getFirst().code(shop));
        assertThat(merchant.status()).isEqualTo(422);
    }
}
