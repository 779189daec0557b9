package org.parvis.disputes.after;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.cases.spi.Payload;
import org.parvis.disputes.Dispute;
import org.parvis.disputes.DisputeAct;
import org.parvis.disputes.DisputeDays;
import org.parvis.disputes.DisputeKinds;
import org.parvis.disputes.DisputeProgram;
import org.parvis.disputes.DisputePrograms;
import org.parvis.disputes.DisputeTables;
import org.parvis.disputes.KeptAct;
import org.parvis.disputes.Promise;
import org.parvis.disputes.Side;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;

/** Figures follow from acts, and from nothing else. */
@ProgramTest
class FiguresTests {
    private static final String SERVICE = "merchant-dispute";

    @Autowired MockMvc mvc;
    @Autowired BeanFactory program;
    @Autowired DisputeFigures figures;
    @Autowired DisputeDays days;
    @Autowired DisputePrograms programs;

    @Value("${parvis.database.url}")
    String url;

    private DisputeTables tables;

    @BeforeEach
    void tables() {
        tables = new DisputeTables(mvc, program);
    }

    /** One dispute, as its acts are read here by hand. */
    private record Told(List<Payload> said, Dispute dispute, boolean closed) {
        boolean agreed() {
            return dispute.stage() == Dispute.Stage.AGREED;
        }

        boolean answered() {
            return said.stream().anyMatch(DisputeAct.Declined.class::isInstance)
                    || dispute.last(Side.MERCHANT).isPresent()
                    || dispute.accepted().filter(it -> it.by().side() == Side.MERCHANT).isPresent();
        }

        boolean silent() {
            return said.stream().anyMatch(DisputeAct.Silent.class::isInstance);
        }

        boolean handled() {
            return agreed() || closed && (answered() || silent());
        }
    }

    private List<Told> handled() {
        return TestDatabase.owner(url)
                .sql("select home, id from cases.case_files where service = ?")
                .param(SERVICE)
                .query(
                        (row, n) ->
                                new CaseFileId(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(this::told)
                .filter(Told::handled)
                .toList();
    }

    private Told told(CaseFileId file) {
        List<Payload> said =
                program.getBean(FileActs.class)
                        .said(program.getBean(DisputeKinds.class), new FileActs.Program(), file);
        Dispute dispute = Dispute.of(said);
        return new Told(said, dispute, dispute.stage().over() || closed(file));
    }

    /** A dispute that is withdrawn, or closed by the body, ends with its file. */
    private boolean closed(CaseFileId file) {
        return program.getBean(FileContents.class)
                .of(new FileActs.Program(), file)
                .filter(contents -> !contents.state().open())
                .isPresent();
    }

    private int toAgree(Told told) {
        LocalDate opened =
                told.said().stream()
                        .filter(DisputeAct.Opened.class::isInstance)
                        .map(act -> days.of(((DisputeAct.Opened) act).at()))
                        .findFirst()
                        .orElseThrow();
        return working(opened, told.dispute().agreed().orElseThrow().on());
    }

    private int inMediation(Told told) {
        return working(
                told.dispute().mediator().orElseThrow().on(),
                told.dispute().agreed().orElseThrow().on());
    }

    private int working(LocalDate first, LocalDate last) {
        DisputeProgram its = programs.of(SERVICE).orElseThrow();
        return days.working(its, first, last);
    }

    private static DisputeFigures.Days counted(List<Told> of, ToIntFunction<Told> days) {
        List<Integer> all = new ArrayList<>(of.stream().map(days::applyAsInt).toList());
        all.sort(null);
        return new DisputeFigures.Days(
                all.get((int) Math.ceil(all.size() * 0.5) - 1),
                all.get((int) Math.ceil(all.size() * 0.9) - 1));
    }

    private static int percent(List<Told> handled, List<Told> of) {
        return Math.round(100f * of.size() / handled.size());
    }

    private static int suited(List<Told> handled, Side side) {
        List<KeptAct.Suited> said =
                handled.stream()
                        .flatMap(told -> KeptAct.Rated.of(told.dispute(), side).stream())
                        .toList();
        return Math.round(100f * said.stream().filter(KeptAct.Suited::well).count() / said.size());
    }

    private static Promise pays() {
        return new Promise(Promise.Kind.PAY, 5_000L, ProgramClock.today().plusDays(3), "");
    }

    private void disputes() throws Exception {
        for (int i = 0; i < 2; i++) {
            DisputeTables.Open open = tables.open();
            Browser merchant = open.merchant();
            Browser consumer = open.consumer();
            open.agreed(merchant, consumer, pays());
            consumer.open(open.path + "/suite")
                    .submit(open.path + "/suite", "then", "rate", "how", "rather");
            merchant.open(open.path + "/suite")
                    .submit(open.path + "/suite", "then", "rate", "how", "no");
        }
        DisputeTables.Open mediated = tables.open();
        Browser merchant = mediated.merchant();
        Browser consumer = mediated.consumer();
        mediated.mediated(merchant, consumer);
        mediated.agreed(merchant, consumer, pays());
        DisputeTables.Open declined = tables.open();
        declined.merchant().submit(declined.path, "then", "end", "text", "Non.");
        tables.open().consumer();
        tables.drain();
        tables.drain();
    }

    @Test
    void theStatementSaysWhatCountingAllActsByHandSays() throws Exception {
        disputes();
        List<Told> handled = handled();
        List<Told> agreed = handled.stream().filter(Told::agreed).toList();
        DisputeFigures.Figure said = figures.of(SERVICE, 1).orElseThrow();
        assertThat(said.settled()).isEqualTo(percent(handled, agreed)).isBetween(1, 99);
        assertThat(said.silence())
                .isEqualTo(
                        percent(
                                handled,
                                handled.stream()
                                        .filter(told -> told.silent() && !told.answered())
                                        .toList()));
        assertThat(said.alone())
                .isEqualTo(
                        counted(
                                agreed.stream()
                                        .filter(told -> told.dispute().mediator().isEmpty())
                                        .toList(),
                                this::toAgree));
        assertThat(said.mediated())
                .isEqualTo(
                        counted(
                                agreed.stream()
                                        .filter(told -> told.dispute().mediator().isPresent())
                                        .toList(),
                                this::inMediation));
        assertThat(said.consumers()).isEqualTo(suited(handled, Side.CONSUMER)).isPositive();
        assertThat(said.merchants()).isEqualTo(suited(handled, Side.MERCHANT)).isLessThan(100);
        assertThat(figures.of(SERVICE, handled.size() + 1))
                .as("under the least number nothing is said")
                .isEmpty();
        assertThat(figures.of(SERVICE, handled.size()).orElseThrow())
                .as("and of a figure alone, nothing under its own")
                .extracting(
                        DisputeFigures.Figure::alone,
                        DisputeFigures.Figure::mediated,
                        DisputeFigures.Figure::consumers,
                        DisputeFigures.Figure::merchants)
                .containsOnlyNulls();
    }

    @Test
    void workingDaysHaveNoWeekendAndDoNotCountTheFirst() {
        LocalDate friday = LocalDate.of(2026, 11, 13);
        assertThat(IntStream.of(0, 1, 2, 3, 7).map(n -> working(friday, friday.plusDays(n))))
                .containsExactly(0, 0, 0, 1, 5);
    }
}
