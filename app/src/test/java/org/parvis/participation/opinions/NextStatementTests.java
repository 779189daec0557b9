package org.parvis.participation.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.participation.opinions.OpinionCounts.Count;

/** What is asked next follows the published weight, and is the same however often one looks. */
class NextStatementTests {
    private static final int PEOPLE = 400;

    /** ((1 - 1/2)(0 + 1)(1/2)(1 + 8))² = 5.0625 for what nobody has seen. */
    @Test
    void theWeightIsThePublishedOne() {
        assertThat(NextStatement.weight(Count.NONE, 0)).isCloseTo(5.0625, within(1e-9));
        assertThat(NextStatement.weight(new Count(5, 3, 2), 1))
                .isCloseTo(Math.pow(0.75 * 2 * 0.5 * 3, 2), within(1e-9));
    }

    @Test
    void whatIsNewIsAskedMoreOftenThanWhatWasAnsweredByMany() {
        Map<String, Count> counts = Map.of("old", new Count(60, 30, 10));
        assertThat(asked("fresh", counts)).isGreaterThan(asked("old", counts) * 5);
    }

    @Test
    void whatManyPassOverIsAskedLessOften() {
        Map<String, Count> counts =
                Map.of("old", new Count(50, 40, 10), "fresh", new Count(10, 5, 85));
        assertThat(asked("old", counts)).isGreaterThan(asked("fresh", counts) * 5);
    }

    @Test
    void whoLooksAgainIsAskedTheSame() {
        List<String> left = List.of("old", "fresh");
        assertThat(NextStatement.of(left, Map.of(), one -> 0, "somebody"))
                .isEqualTo(NextStatement.of(left.reversed(), Map.of(), one -> 0, "somebody"));
    }

    @Test
    void nothingIsAskedOnceAllWasAnswered() {
        assertThat(NextStatement.of(List.of(), Map.of(), one -> 0, "somebody")).isEmpty();
    }

    /** How many of some people are asked that one first. */
    private static long asked(String statement, Map<String, Count> counts) {
        return IntStream.range(0, PEOPLE)
                .mapToObj(
                        i ->
                                NextStatement.of(
                                                List.of("old", "fresh"),
                                                counts,
                                                one -> 0,
                                                "person " + i)
                                        .orElseThrow())
                .filter(statement::equals)
                .count();
    }
}
