package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.testing.ProgramClock;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A manager states what the program cannot see. */
@ProgramTest
class DeclaredPagesTests {
    private static final String HERE = "/fr/equipe/chiffres";

    @Autowired MockMvc mvc;

    private Browser as(String part, String lang) throws Exception {
        Browser browser = new Browser(mvc, "192.0.2.190");
        String page = "/" + lang + "/demonstration";
        return browser.open(page).submit(page, "part", part);
    }

    @Test
    void whatIsStatedMovesTheBarometerAndSaysSo() throws Exception {
        Browser manager = as("vq-manager", "fr");
        LocalDate today = ProgramClock.countedToday().minusDays(1);
        manager.open(HERE);
        manager.submit(
                HERE,
                "thing",
                "processes",
                "day-day",
                "" + today.getDayOfMonth(),
                "day-month",
                "" + today.getMonthValue(),
                "day-year",
                "" + today.getYear(),
                "total-no",
                "321",
                "total-yes",
                "7",
                "evidence",
                "Inventaire de l'automne");
        assertThat(manager.status()).isEqualTo(303);
        manager.follow();
        assertThat(manager.text()).contains("Déclaré").contains("321").contains("Inventaire");
        Browser anybody = new Browser(mvc, "192.0.2.191");
        anybody.open("/fr/barometre/cible-4");
        assertThat(anybody.text()).contains("déclarées par les organismes").contains("321");
        anybody.open("/en/barometer/target-4");
        assertThat(anybody.text()).contains("declared by the bodies");
    }

    @ParameterizedTest
    @CsvSource({"total-no, douze", "day-month, 13", "evidence, ''"})
    void whatIsWrongIsToldAtItsFieldAndKept(String field, String value) throws Exception {
        Browser manager = as("opc-head", "fr");
        manager.open(HERE);
        String[] typed = {
            "thing",
            "processes",
            "day-day",
            "3",
            "day-month",
            "9",
            "day-year",
            "2026",
            "total-no",
            "11",
            "total-yes",
            "5",
            "evidence",
            "Rapport"
        };
        for (int i = 0; i < typed.length; i += 2) {
            typed[i + 1] = typed[i].equals(field) ? value : typed[i + 1];
        }
        manager.submit(HERE, typed);
        assertThat(manager.status()).isEqualTo(422);
        assertThat(manager.page().select(".govuk-error-summary a")).hasSize(1);
        String target = manager.page().select(".govuk-error-summary a").attr("href").substring(1);
        assertThat(manager.page().getElementById(target)).isNotNull();
        assertThat(manager.page().select("#processes-total-yes").val()).isEqualTo("5");
    }

    @Test
    void onlyWhoAnswersForTheBodyStates() throws Exception {
        Browser agent = as("vq-agent", "en");
        agent.open("/en/team/figures");
        assertThat(agent.status()).isEqualTo(403);
    }
}
