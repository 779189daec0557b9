package org.parvis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;

/** What a pack says of consents and retention is read whole, or refused with its line. */
class PrivacyPackTests {
    private static final Path PACK = Path.of("../content/quebec/privacy");

    @Test
    void theFilesOfTheDemonstrationAreRead() throws Exception {
        assertThat(
                        PackFile.read(
                                        "consents.yaml",
                                        Files.readString(PACK.resolve("consents.yaml")),
                                        ConsentPurposes::read)
                                .orThrow())
                .isNotEmpty();
        List<RetentionSchedules.Schedule> schedules =
                PackFile.read(
                                "retention.yaml",
                                Files.readString(PACK.resolve("retention.yaml")),
                                RetentionSchedules::read)
                        .orThrow();
        assertThat(schedules).allMatch(s -> s.series().stream().allMatch(one -> one.years() > 0));
    }

    @Test
    void aConsentWithoutAnEndIsRefusedWithItsLine() {
        String text =
                """
                consents:
                  - code: forever
                    name: {fr: a, en: a}
                    asks: {fr: a, en: a}
                    without: {fr: a, en: a}
                    basis: A-2.1 s. 53.1
                    months: 600
                """;
        assertThat(PackFile.read("consents.yaml", text, ConsentPurposes::read))
                .isEqualTo(
                        Outcome.refused(
                                Refusal.of(
                                        "platform.file.badValue", "consents.yaml", 7, "months")));
    }

    @Test
    void anUnknownEndAMissingSeriesAndASecondKindAreRefused() {
        assertThat(refused("then: burn", "one")).isEqualTo("platform.file.badValue");
        assertThat(refused("then: keep", "one")).isEqualTo("platform.file.twice");
    }

    private static String refused(String then, String kind) {
        String schedule =
                """
                  - kind: %s
                    name: {fr: a, en: a}
                    basis: A-21.1 s. 7
                    series:
                      - {code: x, name: {fr: a, en: a}, active: 1, semi-active: 0, %s}
                """
                        .formatted(kind, then);
        return PackFile.read(
                                "retention.yaml",
                                "schedules:\n" + schedule + schedule,
                                RetentionSchedules::read)
                        instanceof
                        Outcome.Refused<List<RetentionSchedules.Schedule>>(Refusal refusal)
                ? refusal.key()
                : "";
    }
}
