package org.parvis.appointments.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.appointments.Booking;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Organization;

class CalendarEntryTests {
    /** Nine in the morning there, on both sides of both changes of the clock. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-03-13T14:00:00Z",
                "2027-03-14T13:00:00Z",
                "2026-10-31T13:00:00Z",
                "2026-11-01T14:00:00Z"
            })
    void anHourIsWrittenAsTheMomentThatItIs(String moment) {
        Instant at = Instant.parse(moment);
        Booking booking =
                new Booking(
                        Ids.next(),
                        Organization.homeOf("dec"),
                        "dec-gare",
                        1,
                        at,
                        20,
                        "birth-certificate",
                        Set.of(),
                        "en",
                        Booking.State.BOOKED,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1,
                        false);
        assertThat(new CalendarEntry(booking, "t", "w", "s", "http://x", at).text())
                .contains("DTSTART:" + moment.replaceAll("[-:]", ""));
    }
}
