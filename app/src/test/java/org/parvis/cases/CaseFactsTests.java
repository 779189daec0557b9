package org.parvis.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.feed.Feed;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
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
        feed = cases.feed(new CaseFacts(measures, cases.store, CasesFixture.ZONE));
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

    private void decide(Receipt receipt, boolean inTime) {
        ActContent.Decided decided =
                new ActContent.Decided(
                        "A. B.", "", "given", "granted", "", List.of(), List.of(), inTime, Map.of(),
                        "", "");
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
                CellQuery.of(
                        YearMonth.of(2026, 1),
                        YearMonth.of(2026, 12),
                        "request.received",
                        "answer.in-term",
                        "answer.late",
                        "answer.deemed-refused",
                        "file.decided");
        return measures.cells(year).stream()
                .collect(Collectors.groupingBy(Cell::kind, Collectors.summingLong(Cell::n)));
    }
}
