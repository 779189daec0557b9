package org.parvis.forms.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.forms.FillingTest;
import org.parvis.forms.LetterPlaces;
import org.parvis.forms.SmallServices;
import org.parvis.testing.MovableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A letter speaks of what was received, whenever it is drawn. */
@FillingTest
class LetterPlacesTests {
    private static final String CODE = "salle-par-lettre";
    private static final String PLACE = "if catering = true then \"un repas\" else \"aucun repas\"";

    @Autowired SmallServices services;
    @Autowired LetterPlaces places;
    @Autowired InstantSource clock;
    @Autowired ZoneId legalZone;

    private Instant before = Instant.EPOCH;
    private LocalDate day = LocalDate.EPOCH;

    @BeforeEach
    void publish() {
        before = clock.instant();
        day = LocalDate.ofInstant(before, legalZone);
        services.publish(
                CODE,
                1,
                text ->
                        text.replace(
                                        "- id: catering\n",
                                        "- id: catering\n          show-when: today() <= date(\""
                                                + day
                                                + "\")\n")
                                .replace(
                                        "body: {fr: La salle n'est pas libre., en: The room is not"
                                                + " free.}\n",
                                        "body:\n        fr: 'Avec {{%1$s}}.'\n        en: 'With {{%1$s}}.'\n"
                                                .formatted(PLACE)));
    }

    @AfterEach
    void putBack() {
        ((MovableClock) clock).set(before);
    }

    @Test
    void aLetterDrawnAYearLaterSaysTheSame() {
        String atOnce = said(day);

        ((MovableClock) clock).forward(Duration.ofDays(365));

        assertThat(said(day)).isEqualTo(atOnce).isEqualTo("un repas");
    }

    /** Paper that lay in a box since a day when the rule found something else. */
    @Test
    void theDayThatCountsIsThatOfTheReceipt() {
        assertThat(said(day.plusDays(1))).isEqualTo("aucun repas");
    }

    private String said(LocalDate receivedOn) {
        return places.of(
                        new LetterPlaces.Request(
                                CODE, 1, Map.of("room", "hall", "catering", true), receivedOn),
                        Map.of(),
                        "fr")
                .apply(PLACE);
    }
}
