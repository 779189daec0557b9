package org.parvis.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;

/** Hours of the clock on the wall, as times that exist. */
class DayTimesTests {
    private static final LocalizedText TEXT = LocalizedText.of("x", "x");
    private static final Duration HALF = Duration.ofMinutes(30);
    private static final Desk DESK = new Desk("d", Set.of("s"), Set.of(), List.of());

    private static Place open(
            String from, String to, List<Place.Other> exceptions, @Nullable LocalDate closes) {
        Opening hours =
                new Opening(
                        EnumSet.allOf(DayOfWeek.class), LocalTime.parse(from), LocalTime.parse(to));
        return new Place(
                "p",
                "b",
                TEXT,
                TEXT,
                TEXT,
                ZoneId.of("America/Toronto"),
                Set.of(),
                0,
                List.of(hours),
                exceptions,
                closes,
                null,
                30,
                List.of(DESK));
    }

    private static List<Instant> times(Place place, String day) {
        return DayTimes.of(place, DESK, LocalDate.parse(day), HALF, HALF);
    }

    @Test
    void anHourThatTheClockSkipsHasNoTime() {
        assertThat(times(open("01:00", "04:00", List.of(), null), "2027-03-14"))
                .containsExactly(
                        Instant.parse("2027-03-14T06:00:00Z"),
                        Instant.parse("2027-03-14T06:30:00Z"),
                        Instant.parse("2027-03-14T07:00:00Z"),
                        Instant.parse("2027-03-14T07:30:00Z"));
    }

    @Test
    void anHourThatComesTwiceHasItsTimesTwice() {
        assertThat(times(open("01:00", "02:00", List.of(), null), "2026-11-01"))
                .startsWith(Instant.parse("2026-11-01T05:00:00Z"))
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void aTimeIsWholeBeforeTheDeskCloses() {
        assertThat(times(open("09:00", "10:15", List.of(), null), "2026-12-01")).hasSize(2);
    }

    @Test
    void nobodyIsReceivedOnADayThatIsClosedNorOnceThePlaceIsNoMore() {
        LocalDate day = LocalDate.parse("2026-12-01");
        Place.Other closed = new Place.Other(day, null, null, TEXT);
        Place.Other late =
                new Place.Other(day, LocalTime.parse("10:00"), LocalTime.parse("11:00"), TEXT);
        assertThat(times(open("09:00", "12:00", List.of(closed), null), "2026-12-01")).isEmpty();
        assertThat(times(open("09:00", "12:00", List.of(late), null), "2026-12-01")).hasSize(2);
        Place ends = open("09:00", "12:00", List.of(), day);
        assertThat(times(ends, "2026-11-30")).hasSize(6);
        assertThat(times(ends, "2026-12-01")).isEmpty();
    }
}
