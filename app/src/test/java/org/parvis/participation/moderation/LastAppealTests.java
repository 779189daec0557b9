package org.parvis.participation.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.participation.moderation.ModerationLog.Figures;
import org.parvis.participation.moderation.ModerationLog.Line;

/** The day of one appeal would tell when somebody asked: that of the last of many does not. */
class LastAppealTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 4);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 9);

    private static Figures waiting(int again) {
        return new Figures(
                List.of(
                        Line.none("insult"),
                        new Line("subject", 0, 0, again, again, 0, again, FIRST, LAST)));
    }

    @Test
    void theDayOfTheLastAppealIsToldOnceFiveWait() {
        assertThat(waiting(4).last()).isEmpty();
        assertThat(waiting(5).last()).contains(LAST);
    }

    @Test
    void theBodyIsLateFromTheDayAfterTheFirstThatWasPromised() {
        assertThat(waiting(1).late(FIRST)).isFalse();
        assertThat(waiting(1).late(FIRST.plusDays(1))).isTrue();
    }
}
