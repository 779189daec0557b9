package org.parvis.forms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.RoomBooking;
import org.parvis.forms.SmallServices;
import org.parvis.forms.Visitor;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A rule of a form may ask for the legal day of the program's own clock. */
@FillingTest
class RulesOfTheDayTests {
    private static final String CODE = "salle-du-jour";

    @Autowired MockMvc mvc;
    @Autowired SmallServices services;
    @Autowired InstantSource clock;
    @Autowired ZoneId legalZone;

    private Instant before = Instant.EPOCH;

    @BeforeEach
    void remember() {
        before = clock.instant();
    }

    @AfterEach
    void putBack() {
        ((MovableClock) clock).set(before);
    }

    @Test
    void aQuestionIsAskedUntilTheDayOfItsRule() throws Exception {
        LocalDate last = LocalDate.ofInstant(clock.instant(), legalZone);
        services.publish(
                CODE,
                1,
                text ->
                        text.replace(
                                "- id: catering\n",
                                "- id: catering\n          show-when: today() <= date(\""
                                        + last
                                        + "\")\n"));
        Visitor person = new Visitor(mvc);
        String draft = RoomBooking.begin(person, CODE);
        assertThat(person.open(draft + "/meal").getStatus()).isEqualTo(200);

        ((MovableClock) clock).forward(Duration.ofDays(1));

        assertThat(Visitor.next(person.open(draft + "/meal"))).endsWith("/you");
    }
}
