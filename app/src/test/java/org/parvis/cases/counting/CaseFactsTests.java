package org.parvis.cases.counting;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CasesFixture;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.clocks.Forecasts;
import org.parvis.catalogue.spi.ExpectedDelays;
import org.parvis.feed.Feed;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.RecordRef;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.MeasuredFact;
import org.parvis.measures.Measures;
import org.parvis.measures.MeasuresForTests;

class CaseFactsTests {
    CasesFixture cases;
    Measures measures;
    Feed feed;

    @BeforeEach
    void start() {
        cases = new CasesFixture();
        measures = MeasuresForTests.measures(cases.scenes, cases.clock);
        feed =
                cases.feed(
                        new CaseFacts(
                                measures,
                                cases.store,
                                (home, service, day) -> home,
                                (jobs, files) -> Map.of(),
                                cases.services,
                                CasesFixture.ZONE));
    }

    @AfterEach
    void stop() {
        cases.close();
    }

    @Test
    void anAnswerInTheTermIsOneFactHoweverOftenItIsFollowed() {
        Receipt receipt = cases.open("À temps");
        decide(receipt, true);
        feed.drain();
        feed.drain();
        assertThat(counts())
                .isEqualTo(
                        Map.of("request.received", 1L, "answer.in-term", 1L, "file.decided", 1L));
    }

    @Test
    void anAnswerInDaysThatNoLawSetsIsNoAnswerInALegalTerm() {
        decide(cases.openPermit("Annoncé"), true);
        decide(cases.openPermit("Annoncé et passé"), false);
        feed.drain();
        assertThat(counts())
                .containsEntry("answer.as-announced", 1L)
                .containsEntry("answer.after-announced", 1L)
                .doesNotContainKeys("answer.in-term", "answer.late");
    }

    @Test
    void aLateAnswerTakesThePlaceOfTheDeemedRefusal() {
        Receipt receipt = cases.open("En retard");
        cases.clock.forward(Duration.ofDays(25));
        cases.law.recordAll();
        feed.drain();
        assertThat(counts()).containsEntry("answer.deemed-refused", 1L);
        decide(receipt, false);
        feed.drain();
        assertThat(counts())
                .containsEntry("answer.deemed-refused", 0L)
                .containsEntry("answer.late", 1L);
    }

    @Test
    void howEasyItWasIsCountedOnceAndOnlyOnceDecided() {
        Receipt receipt = cases.open("Facile");
        var ratings = new Ratings(measures, cases.acting, (home, service, day) -> home);
        ratings.take(cases.head(receipt), 5);
        assertThat(ratings.asked(cases.head(receipt))).isEqualTo(Ratings.Asked.NO);
        decide(receipt, true);
        ratings.take(cases.head(receipt), 6);
        assertThat(ratings.asked(cases.head(receipt))).isEqualTo(Ratings.Asked.YES);
        ratings.take(cases.head(receipt), 4);
        ratings.take(cases.head(receipt), 1);
        assertThat(ratings.asked(cases.head(receipt))).isEqualTo(Ratings.Asked.ANSWERED);
        assertThat(measures.cells(year("decision.rated")))
                .singleElement()
                .satisfies(
                        cell -> {
                            assertThat(cell.n()).isEqualTo(1);
                            assertThat(cell.total()).isEqualByComparingTo("4");
                            assertThat(cell.dimension("easy")).isEqualTo("yes");
                        });
    }

    /** A merger between the decision and the answer: the successor counts it, and asks once. */
    @Test
    void anAnswerAfterAMergerCountsForTheSuccessorOnceAndOneBeforeStays() {
        Home successor = new Home(Ids.next());
        Receipt before = cases.open("Avant");
        Receipt after = cases.open("Après");
        decide(before, true);
        decide(after, true);
        LocalDate merger = cases.acting.today();
        var asBefore = new Ratings(measures, cases.acting, (home, service, day) -> home);
        asBefore.take(cases.head(before), 5);
        cases.clock.forward(Duration.ofDays(2));
        var merged =
                new Ratings(
                        measures,
                        cases.acting,
                        (home, service, day) -> day.isAfter(merger) ? successor : home);
        assertThat(merged.asked(cases.head(before))).isEqualTo(Ratings.Asked.ANSWERED);
        merged.take(cases.head(before), 1);
        merged.take(cases.head(after), 2);
        merged.take(cases.head(after), 1);
        assertThat(measures.cells(year("decision.rated")))
                .extracting(cell -> Map.entry(cell.home(), cell.total().intValue()))
                .containsExactlyInAnyOrder(
                        Map.entry(before.file().home(), 5), Map.entry(successor, 2));
    }

    /** Hidden while few have ended; then from those that ended and those in progress. */
    @Test
    void aFileInProgressIsForetoldFromWhatOthersTook() {
        CaseFile head = cases.head(cases.open("Quand ?"));
        assertThat(forecasts().of(head.service(), Forecasts.NEW))
                .satisfies(
                        few -> {
                            assertThat(few.nine()).isNull();
                            assertThat(few.ended()).isZero();
                        });
        LocalDate today = cases.acting.today();
        measures.record(
                IntStream.rangeClosed(1, 200)
                        .mapToObj(
                                n ->
                                        MeasuredFact.one(
                                                        "file.decided",
                                                        "d" + n,
                                                        RecordRef.of(head.id()),
                                                        head.service(),
                                                        today.minusDays(n % 90))
                                                .withValue(n % 40))
                        .toList());
        ExpectedDelays.Expected told = forecasts().of(head.service(), Forecasts.NEW);
        assertThat(told.ended()).isEqualTo(200);
        ExpectedDelays.Span nine = Objects.requireNonNull(told.nine());
        assertThat(nine.from()).isBetween(1, 3);
        assertThat(nine.to()).isBetween(36, 39);
        assertThat(Objects.requireNonNull(told.half()).from()).isGreaterThan(nine.from());
        assertThat(Objects.requireNonNull(forecasts().of(head.service(), 30).nine()).from())
                .isGreaterThan(30);
        assertThat(forecasts().of(head.service(), 39).nine()).as("longer than all").isNull();
    }

    private Forecasts forecasts() {
        return new Forecasts(measures, cases.scenes, cases.acting, Ticker.systemTicker());
    }

    private static CellQuery year(String... kinds) {
        return CellQuery.of(YearMonth.of(2026, 1), YearMonth.of(2026, 12), kinds);
    }

    private void decide(Receipt receipt, boolean inTime) {
        ActContent.Decided decided =
                new ActContent.Decided(
                        "A. B.", "", "given", "granted", "", List.of(), List.of(), inTime, Map.of(),
                        "", "", List.of());
        cases.scenes.job(
                jobs ->
                        cases.acting
                                .append(
                                        jobs,
                                        cases.store.lock(jobs, receipt.file()).orElseThrow(),
                                        Acting.Act.of(10, decided))
                                .orThrow());
    }

    private Map<String, Long> counts() {
        CellQuery year =
                year(
                        "request.received",
                        "answer.in-term",
                        "answer.late",
                        "answer.as-announced",
                        "answer.after-announced",
                        "answer.deemed-refused",
                        "file.decided");
        return measures.cells(year).stream()
                .collect(Collectors.groupingBy(Cell::kind, Collectors.summingLong(Cell::n)));
    }
}
