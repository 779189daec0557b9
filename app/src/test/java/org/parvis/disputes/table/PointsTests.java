package org.parvis.disputes.table;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.PartyEntry;
import org.parvis.disputes.Claim;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.Disputes;
import org.parvis.disputes.Names;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Promise.Kind;
import org.parvis.disputes.Side;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.SummaryRow;
import org.parvis.ds.Words;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What both latest offers say alike is settled; the rest is left, with what each says. */
@ProgramTest
class PointsTests {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

    @Autowired MessageCatalogue messages;
    @Autowired DisputePrograms programs;

    private static DisputeAct offer(Side side, Promise... terms) {
        return new DisputeAct.Offered(
                ID, DisputeTables.by(side), List.of(terms), List.of(), DAY, ProgramClock.now());
    }

    private static Promise pay(long dollars, LocalDate by) {
        return new Promise(Kind.PAY, dollars * 100, by, "");
    }

    private static Promise other(String words) {
        return new Promise(Kind.OTHER, null, DAY, words);
    }

    private static final Promise TAKEN_BACK = new Promise(Kind.TAKE_BACK, null, DAY, "");

    private Optional<Points> points(Side side, DisputeAct... offers) {
        List<DisputeAct> acts = new ArrayList<>();
        Claim claim =
                new Claim(
                        "Ann Achat",
                        "Meubles Fictifs",
                        "goods",
                        "Déchiré.",
                        null,
                        null,
                        List.of(Kind.PAY),
                        null,
                        null,
                        "");
        acts.add(new DisputeAct.Opened(claim, ProgramClock.now()));
        acts.add(new DisputeAct.Invited(2, "x", 15, DAY));
        acts.addAll(List.of(offers));
        Disputes.Place place =
                new Disputes.Place(
                        new PartyEntry(new FileActs.Program(), new CaseFileId(new Home(ID), ID)),
                        DisputeTables.by(side),
                        "MD-1",
                        programs.of("merchant-dispute").orElseThrow(),
                        Dispute.of(acts));
        Words w = messages.forLanguage("fr");
        return Points.of(place, new Names(place, w), w);
    }

    private static String said(List<SummaryRow> rows) {
        StringOutput text = new StringOutput();
        for (SummaryRow row : rows) {
            text.writeContent(row.key() + " ");
            row.value().writeTo(text);
        }
        return text.toString();
    }

    @Test
    void thereAreNoPointsBeforeBothHaveOffered() {
        assertThat(points(Side.CONSUMER, offer(Side.MERCHANT, pay(860, DAY)))).isEmpty();
        assertThat(points(Side.CONSUMER, offer(Side.CONSUMER, pay(860, DAY)))).isEmpty();
    }

    @Test
    void whatBothSayAlikeIsSettledAndTwoSumsAreLeft() {
        Points points =
                points(
                                Side.CONSUMER,
                                offer(Side.MERCHANT, pay(860, DAY), TAKEN_BACK),
                                offer(Side.CONSUMER, pay(1080, DAY), TAKEN_BACK))
                        .orElseThrow();
        assertThat(points.settled())
                .extracting(SummaryRow::key)
                .containsExactly("La reprise de l’objet");
        assertThat(said(points.open()))
                .contains("Le remboursement", "860,00", " ou ")
                .containsPattern("1.080,00");
        assertThat(points.open()).hasSize(1);
    }

    @Test
    void oneSumOnTwoDaysLeavesTheDayAlone() {
        Points points =
                points(
                                Side.MERCHANT,
                                offer(Side.MERCHANT, pay(860, DAY)),
                                offer(Side.CONSUMER, pay(860, DAY.minusDays(5))))
                        .orElseThrow();
        assertThat(points.settled()).isEmpty();
        assertThat(said(points.open()))
                .containsPattern("la date 20.décembre.2026 ou 15.décembre.2026")
                .doesNotContain("860");
    }

    @Test
    void whatOneSideAloneSaysIsLeftAndToldAsTheirs() {
        DisputeAct theirs = offer(Side.MERCHANT, pay(860, DAY), other("Une carte"));
        DisputeAct ours = offer(Side.CONSUMER, pay(860, DAY), other("Un appel"));
        Points seen = points(Side.CONSUMER, theirs, ours).orElseThrow();
        assertThat(seen.settled()).hasSize(1);
        assertThat(said(seen.open()))
                .contains("Une carte", "dans l’offre de Meubles Fictifs seulement")
                .contains("Un appel", "dans votre offre seulement");
    }

    @Test
    void onlyTheLatestOfferOfEachSideCounts() {
        Points points =
                points(
                                Side.CONSUMER,
                                offer(Side.MERCHANT, pay(300, DAY)),
                                offer(Side.CONSUMER, pay(1080, DAY)),
                                offer(Side.MERCHANT, pay(1080, DAY)))
                        .orElseThrow();
        assertThat(points.open()).isEmpty();
        assertThat(points.settled()).hasSize(1);
    }
}
