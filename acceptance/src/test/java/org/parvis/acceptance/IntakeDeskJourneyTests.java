package org.parvis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** An agent takes a letter of the morning's stack into a file. */
class IntakeDeskJourneyTests {
    private static final int PATIENCE = 200;

    @Test
    void aLetterOfTheStackBecomesAFileOnItsLegalDate() {
        try (Browser agent = Browser.open(Browser.Screen.DESKTOP, true, false)) {
            Team.signIn(agent, "vq-agent");
            agent.go("/fr/equipe/arrivages/feuilles");
            // the stack of the demonstration is being read
            for (int i = 0; i < PATIENCE && !agent.has("table tbody a"); i++) {
                agent.go("/fr/equipe/arrivages");
            }
            agent.press("table tbody tr:has-text('Poste') a");
            LocalDate day =
                    LocalDate.ofInstant(RunningProgram.now(), ZoneId.of("America/Toronto"))
                            .minusDays(1);
            agent.type("received-day", "" + day.getDayOfMonth())
                    .type("received-month", "" + day.getMonthValue())
                    .type("received-year", "" + day.getYear())
                    .press("button:has-text('Établir la date légale')");
            assertThat(agent.words()).contains("le jour même compte");
            agent.click("Saisir la demande");
            assertThat(agent.has("img.pv-scanned")).isTrue();
            agent.type("full_name", "Gisèle Fontaine-Abadie")
                    .type("document", "Le registre des entretiens du pont.")
                    .press("main form button.govuk-button:has-text('Ouvrir le dossier')");
            assertThat(agent.words()).contains("Avis de réception");
        }
    }
}
