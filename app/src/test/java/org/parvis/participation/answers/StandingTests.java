package org.parvis.participation.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.answers.Commitment.Kind;
import org.parvis.participation.answers.Commitment.News;

/** Where promises stand follows from facts and days alone. */
class StandingTests {
    private static final LocalDate BY = LocalDate.of(2026, 2, 26);
    private static final LocalizedText WORDS = LocalizedText.of("Fait", "Done");

    private static Commitment promised(News... news) {
        return new Commitment(
                UUID.randomUUID(),
                "port",
                "moving",
                1,
                WORDS,
                WORDS,
                BY,
                BY.minusMonths(3),
                List.of(news));
    }

    private static News news(Kind kind, LocalDate day) {
        return new News(kind, day, WORDS, null, day);
    }

    @Test
    void aCommitmentIsLateByItselfTheDayAfterItsDay() {
        assertThat(Standing.of(promised(), BY)).isEqualTo(new Standing.Due(BY, 0, null));
        assertThat(Standing.of(promised(), BY.plusDays(1)))
                .isEqualTo(new Standing.Late(BY, 1, null));
    }

    @Test
    void aNewDateHidesNoLateness() {
        LocalDate moved = BY.plusDays(90);
        Commitment it = promised(news(Kind.MOVED, moved));
        assertThat(Standing.of(it, BY.minusDays(2))).isEqualTo(new Standing.Due(BY, 2, moved));
        assertThat(Standing.of(it, BY.plusDays(10))).isEqualTo(new Standing.Late(BY, 10, moved));
        assertThat(it.stands()).isTrue();
    }

    @Test
    void whatWasKeptIsComparedWithTheFirstDay() {
        Commitment early = promised(news(Kind.KEPT, BY.minusDays(9)));
        assertThat(Standing.of(early, BY.plusYears(1)))
                .isEqualTo(new Standing.Kept(BY.minusDays(9), 9));
        Commitment late =
                promised(news(Kind.MOVED, BY.plusDays(30)), news(Kind.KEPT, BY.plusDays(20)));
        assertThat(Standing.of(late, BY.plusYears(1)))
                .isEqualTo(new Standing.Kept(BY.plusDays(20), -20));
    }

    @Test
    void whatIsGivenUpIsNotLate() {
        Commitment it = promised(news(Kind.GIVEN_UP, BY.minusDays(1)));
        assertThat(Standing.of(it, BY.plusDays(100)))
                .isEqualTo(new Standing.GivenUp(BY.minusDays(1)));
        assertThat(it.stands()).isFalse();
    }

    @Test
    void thePromiseToAnswerIsKeptByTheLastThemesFirstAnswer() {
        List<LocalDate> both = List.of(BY.minusDays(2), BY.minusDays(40));
        assertThat(Promise.of(BY, both, 2, BY.plusYears(1)))
                .isEqualTo(new Promise.Kept(BY, BY.minusDays(2)));
        assertThat(Promise.of(BY, List.of(BY.plusDays(5), BY), 2, BY.plusYears(1)))
                .isEqualTo(new Promise.KeptLate(BY, BY.plusDays(5), 5));
    }

    @Test
    void aMissingAnswerIsOverdueOnceTheDayPassed() {
        assertThat(Promise.of(BY, List.of(BY), 3, BY)).isEqualTo(new Promise.Running(BY, 2, 0));
        assertThat(Promise.of(BY, List.of(BY), 3, BY.plusDays(4)))
                .isEqualTo(new Promise.Overdue(BY, 2, 4));
        assertThat(Promise.of(null, List.of(), 3, BY)).isEqualTo(new Promise.None(3));
    }
}
