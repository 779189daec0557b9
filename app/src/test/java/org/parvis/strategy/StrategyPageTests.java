package org.parvis.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.identity.web.Browser;
import org.parvis.kernel.Outcome;
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
        Path file = FigureTests.PACK.resolve("voices/consultation-2019.yaml");
        String text = Files.readString(file).replaceFirst(find, put);
        assertThat(Consultations.read("c.yaml", text, strategies.all()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().key()).isEqualTo(key));
    }
}
