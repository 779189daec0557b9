package org.parvis.strategy.barometer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
import org.parvis.strategy.FiguresForTests;
import org.parvis.strategy.Strategies;
import org.parvis.strategy.Strategy;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Several strategies side by side, each with what is known of it and what is not. */
@ProgramTest
class StrategyPageTests {
    @Autowired MockMvc mvc;
    @Autowired Strategies strategies;

    @ParameterizedTest
    @CsvSource({
        "/fr/barometre/strategies/stng-2019-2023, Les citoyens sont au centre, Voix restées",
        "/en/barometer/strategies/stng-2019-2023, Citizens are at the centre, Voices left",
        "/fr/barometre/strategies/2024-2028, Axe 1, 10 cibles ou objectifs annoncés",
        "/en/barometer/strategies/2024-2028, Axis 3, to be confirmed"
    })
    void aStrategySaysWhatIsKnownAndWhatIsNot(String path, String known, String unknown)
            throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.194");
        anybody.open(path);
        assertThat(anybody.status()).isEqualTo(200);
        assertThat(anybody.text()).contains(known).contains(unknown);
    }

    @Test
    void eachTargetWhoseWordingIsKnownStandsInItsPlace() {
        Strategy strategy =
                strategies.all().stream()
                        .filter(one -> one.code().equals("stng-2019-2023"))
                        .findFirst()
                        .orElseThrow();
        assertThat(strategy.targets())
                .filteredOn(target -> target.wording() != null)
                .hasSize(5)
                .allMatch(target -> target.orientation() != null && target.ambition() != null);
        Strategy.Aim usage =
                strategy.targets().stream()
                        .filter(target -> target.code().equals("t3"))
                        .findFirst()
                        .orElseThrow();
        assertThat(usage.orientation()).isEqualTo("o2");
        assertThat(usage.ambition()).isEqualTo("a5");
    }

    @Test
    void eachKnownTargetHasItsDayAndItsSourceAndSaysWhoseItsNumberIs() throws Exception {
        Strategy strategy = strategies.byCode("stng-2019-2023").orElseThrow();
        assertThat(strategy.targets())
                .filteredOn(Strategy.Aim::known)
                .allSatisfy(
                        target -> {
                            assertThat(target.by()).isEqualTo("2023-12-31");
                            assertThat(target.source()).isNotNull();
                        });
        for (String address :
                List.of("/fr/barometre/strategies/stng-2019-2023", "/fr/barometre/cible-3")) {
            Browser anybody = new Browser(mvc, "192.0.2.194");
            anybody.open(address);
            assertThat(anybody.text())
                    .contains("À atteindre au plus tard le 31 décembre 2023.")
                    .contains("Le numéro est le nôtre")
                    .contains("au Danemark, en 2015, 87 % des demandes")
                    .contains("La mesure n’est pas la même");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "citizen, personnes immigrantes",
        "phone, 'sans téléphone, sans courriel et sans compte'",
        "successes, eTribunal",
        "expected, quelle que soit sa mission",
        "networks, la santé",
        "measures, Mesure 10",
        "wish, n’a pas été retrouvé à la source"
    })
    void whatElseIsKnownOfTheStrategyIsToldWithItsSource(String chapter, String words)
            throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.194");
        anybody.open("/fr/barometre/strategies/stng-2019-2023");
        Element section = anybody.page().expectFirst("section[aria-labelledby=" + chapter + "]");
        assertThat(section.text()).contains(words);
        assertThat(section.expectFirst(".pv-meta").text()).isNotBlank();
        for (String way : section.select("a[href]").eachAttr("href")) {
            assertThat(new Browser(mvc, "192.0.2.194").open(way).status()).as(way).isEqualTo(200);
        }
    }

    @Test
    void theQuestionnaireStandsApartFromPropositionsAndEachPlacingIsMarked() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.194");
        anybody.open("/fr/barometre/strategies/stng-2019-2023");
        assertThat(anybody.page().select("article").text())
                .contains("Le rapprochement de ces thèmes et de cette ambition est le nôtre.")
                .doesNotContain("97 %", "99 %", "88 %", "94,3 %");
        assertThat(anybody.page().expectFirst("section[aria-labelledby=consultation-2019]").text())
                .contains(
                        "Ce que le questionnaire a montré", "94,3 %", "Les propositions de départ")
                .contains("Actualisation des lois et règlements");
    }

    @Test
    void aStrategyThatIsNotThereIsNotFound() throws Exception {
        Browser anybody = new Browser(mvc, "192.0.2.194");
        anybody.open("/fr/barometre/strategies/2050");
        assertThat(anybody.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "strategy: stng-2019-2023, strategy: other, strategy.file.unknownStrategy",
        "ambition: a6, ambition: a66, platform.file.badValue",
        "themes:, tunes:, platform.file.unknownKey"
    })
    void aConsultationThatSpeaksToNothingIsRefused(String find, String put, String key)
            throws Exception {
        Path file = FiguresForTests.PACK.resolve("voices/consultation-2019.yaml");
        String text = Files.readString(file).replaceFirst(find, put);
        assertThat(Consultations.read("c.yaml", text, strategies.all()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }
}
