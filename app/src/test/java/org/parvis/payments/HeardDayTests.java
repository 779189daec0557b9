package org.parvis.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Calendars;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A word of a provider that fits nothing, heard in the evening. */
@ProgramTest
class HeardDayTests {
    @Autowired Scenes scenes;
    @Autowired PaymentActs acts;
    @Autowired Books books;
    @Autowired Calendars calendars;
    @Autowired ZoneId zone;

    @Test
    void itIsOfTheDayThatItIsWhereTheBodyIs() {
        InstantSource evening = InstantSource.fixed(Instant.parse("2026-12-02T02:30:00Z"));
        Cashier cashier =
                new Cashier(
                        scenes, acts, books, new PaymentDays(calendars, evening, zone), evening);
        UUID unknown = Ids.next();
        String event = "evening-" + unknown;
        cashier.hear(new Said("hosted", event, unknown, Attempt.Step.CAPTURED, 1, "CAD"));
        LocalDate day =
                scenes.readingJob(
                        jobs ->
                                jobs.sql("select day from payments.differences where event = ?")
                                        .param(event)
                                        .query(LocalDate.class)
                                        .single());
        assertThat(day).isEqualTo("2026-12-01");
    }
}
