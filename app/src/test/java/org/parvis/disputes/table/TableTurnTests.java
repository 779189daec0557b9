package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.AttendanceAct;
import org.parvis.disputes.By;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Side;
import org.parvis.disputes.TableForms;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Whoever opens a table learns whose turn it is, what to do and by when. */
@ProgramTest
class TableTurnTests {
    private static final UUID OFFER = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final By CONSUMER = DisputeTables.by(Side.CONSUMER);
    private static final By MERCHANT = DisputeTables.by(Side.MERCHANT);
    private static final By MEDIATOR = DisputeTables.by(Side.MEDIATOR);

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired MessageCatalogue messages;
    @Autowired DisputeDays days;
    @Autowired DisputePrograms programs;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    private static Map<String, List<Payload>> states() {
        Instant at = ProgramClock.now();
        LocalDate today = ProgramClock.today();
        LocalDate soon = today.plusDays(5);
        Claim claim =
                new Claim(
                        "Ann Achat",
                        "Meubles Fictifs",
                        "goods",
                        "Déchiré.",
                        null,
                        null,
                        List.of(Promise.Kind.PAY),
                        null,
                        null,
                        "");
        List<Promise> terms = List.of(new Promise(Promise.Kind.PAY, 86_000L, soon, ""));
        Payload[] begun = {
            new DisputeAct.Opened(claim, at), new DisputeAct.Invited(2, "x", 15, soon)
        };
        Payload offered = new DisputeAct.Offered(OFFER, MERCHANT, terms, List.of(), soon, at);
        Payload lapsed =
                new DisputeAct.Offered(OFFER, MERCHANT, terms, List.of(), today.minusDays(1), at);
        Payload drawn = new AttendanceAct.Drawn(3, "Sidonie Archambault-Kaya", today);
        Payload spoken = new DisputeAct.Spoken(MEDIATOR, "Bonjour.", at);
        Payload confided = new DisputeAct.Confided(Side.CONSUMER, 3, 0, CONSUMER, "Vite.", at);
        Payload accepted = new DisputeAct.Accepted(OFFER, CONSUMER, terms, at);
        Payload signed = new DisputeAct.Signed(MERCHANT, "Bo", OFFER, at);
        Map<String, List<Payload>> states = new LinkedHashMap<>();
        states.put("sent", List.of());
        states.put("opened", List.of(begun[0]));
        states.put("invited", List.of(begun));
        states.put("silent", with(begun, new DisputeAct.Silent(2, today)));
        states.put("silent with a mediator", with(begun, new DisputeAct.Silent(2, today), drawn));
        states.put("offered", with(begun, offered));
        states.put("lapsed", with(begun, lapsed));
        states.put("drawn", with(begun, offered, drawn));
        states.put("greeted", with(begun, offered, drawn, spoken));
        states.put("confided", with(begun, offered, drawn, spoken, confided));
        states.put("lapsed with a mediator", with(begun, lapsed, drawn, spoken));
        states.put("accepted", with(begun, offered, drawn, spoken, accepted));
        states.put("signed once", with(begun, offered, drawn, spoken, accepted, signed));
        states.put("declined", with(begun, new DisputeAct.Declined(MERCHANT, "Non.", at)));
        states.put(
                "ended", with(begun, offered, drawn, new DisputeAct.Ended(CONSUMER, "Non.", at)));
        states.put("closed", with(begun, offered, drawn, new DisputeAct.FileClosed(today)));
        return states;
    }

    private static List<Payload> with(Payload[] begun, Payload... then) {
        List<Payload> acts = new ArrayList<>(Arrays.asList(begun));
        acts.addAll(Arrays.asList(then));
        return acts;
    }

    private Disputes.Place place(List<Payload> acts, By by) {
        return new Disputes.Place(
                new PartyEntry(new FileActs.Program(), new CaseFileId(new Home(OFFER), OFFER)),
                by,
                "MD-1",
                programs.of("merchant-dispute").orElseThrow(),
                Dispute.of(acts));
    }

    private TableTurn turn(List<Payload> acts, Side side, Words w) {
        Disputes.Place place = place(acts, DisputeTables.by(side));
        return new TableTurn(place, new Names(place, w), days, w);
    }

    /** The merchant comes by the invitation, the mediator by the draw. */
    private static List<Side> present(List<Payload> acts) {
        List<Side> present = new ArrayList<>(List.of(Side.CONSUMER));
        if (Dispute.of(acts).invited().isPresent()) {
            present.add(Side.MERCHANT);
        }
        if (Dispute.of(acts).mediator().isPresent()) {
            present.add(Side.MEDIATOR);
        }
        return present;
    }

    @Test
    void everyStateSaysToEachWhoSitsThereWhoseTurnItIsAndWhatToDo() {
        for (String lang : List.of("fr", "en")) {
            Words w = messages.forLanguage(lang);
            states().forEach(
                            (name, acts) -> {
                                for (Side side : present(acts)) {
                                    TableTurn turn = turn(acts, side, w);
                                    assertThat(turn.headline())
                                            .as("%s to %s", name, side)
                                            .isNotBlank()
                                            .doesNotContain("disputes.", "{", "par  ");
                                    assertThat(turn.says())
                                            .as("%s to %s: %s", name, side, turn.headline())
                                            .isNotEmpty()
                                            .noneMatch(said -> said.contains("disputes."));
                                }
                            });
        }
    }

    private static List<Payload> state(String name) {
        return states().getOrDefault(name, List.of());
    }

    @Test
    void theMediatorGreetsAnswersWhoConfidedAndOtherwiseReadsForWhomTheTableWaits() {
        Words w = messages.forLanguage("en");
        TableTurn drawn = turn(state("drawn"), Side.MEDIATOR, w);
        assertThat(drawn.mine()).isTrue();
        assertThat(drawn.headline()).contains("Greet both");
        TableTurn greeted = turn(state("greeted"), Side.MEDIATOR, w);
        assertThat(greeted.mine()).isFalse();
        assertThat(greeted.headline())
                .startsWith("Ann Achat answers the offer of Meubles Fictifs by");
        TableTurn confided = turn(state("confided"), Side.MEDIATOR, w);
        assertThat(confided.mine()).isTrue();
        assertThat(confided.headline()).isEqualTo("Ann Achat wrote to you in private: answer");
        assertThat(turn(state("accepted"), Side.MEDIATOR, w).headline())
                .contains("Ann Achat and Meubles Fictifs to sign");
        assertThat(turn(state("signed once"), Side.MEDIATOR, w).headline())
                .contains("waits for Ann Achat to sign");
    }

    @Test
    void whatAnotherOfTheSameSideSaidIsTheirsAndNeverOnesOwn() {
        Words w = messages.forLanguage("fr");
        List<Payload> acts = new ArrayList<>(state("greeted"));
        acts.add(new AttendanceAct.Drawn(4, "Maeve Quigley-Tremblay", ProgramClock.today()));
        Disputes.Place second = place(acts, new By(4, Side.MEDIATOR));
        assertThat(new Names(second, w).of(MEDIATOR))
                .isEqualTo("Sidonie Archambault-Kaya, en médiation");
        assertThat(new Names(second, w).of(second.by())).isEqualTo("Vous");
        assertThat(second.dispute().waitsFor(Side.MEDIATOR, ProgramClock.today()))
                .as("the second has not greeted anybody")
                .isTrue();
        Disputes.Place colleague = place(acts, new By(5, Side.MERCHANT));
        assertThat(new Names(colleague, w).of(MERCHANT)).isEqualTo("Meubles Fictifs");
    }

    @Test
    void theClaimComesBeforeTheFormWhileNobodyOffered() throws Exception {
        DisputeTables.Open open = tables.open();
        Browser merchant = open.merchant();
        assertThat(merchant.text()).containsSubsequence("Ce qui est demandé", "Faire une offre");
        TableForms.offers(merchant, open.path, "860");
        assertThat(merchant.text()).containsSubsequence("Les offres", "Ce qui est demandé");
    }

    @Test
    void anotherPageOfTheSamePersonIsToldThatSomethingChangedAndByNobodyInParticular()
            throws Exception {
        DisputeTables.Open open = tables.open();
        TableForms.offers(open.merchant(), open.path, "860");
        Browser first = open.consumer();
        Browser second = open.consumer();
        String offer = second.page().select("input[name=offer]").val();
        TableForms.accepts(first, open.path);
        second.forge(open.path + "?then=accept", "offer", offer);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("Quelque chose a changé depuis l’ouverture")
                .doesNotContain("L’autre partie a agi");
    }

    @Test
    void theFileLeadsToTheTableAndOnceSignedToTheAgreement() throws Exception {
        DisputeTables.Open open = tables.open();
        String file = "/fr/dossiers/" + open.receipt.reference();
        Browser consumer = open.consumer();
        assertThat(consumer.open(file).page().select("main a[href=" + open.path + "]"))
                .isNotEmpty();
        Browser merchant = open.merchant();
        TableForms.offers(merchant, open.path, "860");
        TableForms.accepts(consumer, open.path).follow();
        consumer.submit(open.path, "then", "sign", "text", "Ann Achat");
        merchant.open(open.path).submit(open.path, "then", "sign", "text", "Bo Boutique");
        tables.drain();
        consumer.open(file);
        assertThat(consumer.page().select("main a[href=" + open.path + "]")).isNotEmpty();
        assertThat(consumer.page().select("main a[href=" + open.path + "/entente.pdf]"))
                .isNotEmpty();
        assertThat(merchant.open(open.path).page().select("a[href$=entente.pdf]")).isNotEmpty();
    }
}
