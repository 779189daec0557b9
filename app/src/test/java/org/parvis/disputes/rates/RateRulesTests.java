package org.parvis.disputes.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

/** The rules of a body say how many disputes and days it takes before a rate is public. */
class RateRulesTests {
    @ParameterizedTest
    @ValueSource(strings = {"least: 4", "least: dix", "contest-days: 0", "office-days: -1", "x: 1"})
    void aRuleThatWouldSayTooMuchIsRefused(String line, @TempDir Path folder) throws Exception {
        String good = "service: one\nversion: 1\nleast: 5\ncontest-days: 20\noffice-days: 30\n";
        Files.writeString(folder.resolve("one.yaml"), good);
        assertThat(RateRules.load(folder)).isInstanceOf(Outcome.Ok.class);
        String key = line.substring(0, line.indexOf(':'));
        Files.writeString(
                folder.resolve("one.yaml"), good.replaceAll(key + ": .*\n", "") + line + "\n");
        assertThat(RateRules.load(folder)).isInstanceOf(Outcome.Refused.class);
    }
}
