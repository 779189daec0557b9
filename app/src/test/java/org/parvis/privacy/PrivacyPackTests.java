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

    /** What a person reads at the start of a service is what the schedule of the body does. */
    @Test
    void noScheduleKeepsAFileForAnotherTimeThanItsServiceSays() throws Exception {
        for (RetentionSchedules.Schedule schedule :
                PackFile.read(
                                "retention.yaml",
                                Files.readString(PACK.resolve("retention.yaml")),
                                RetentionSchedules::read)
                        .orThrow()) {
            for (RetentionSchedules.Series series : schedule.series()) {
                for (String service : series.services()) {
                    Path file = PACK.resolve("../services/" + service + ".yaml");
                    assertThat(Files.readString(file))
                            .as(service)
                            .containsPattern(
                                    "\\nretention:\\n(  .*\\n)*?  years: "
                                            + series.years()
                                            + "\\n");
                }
            }
        }
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
    void anUnknownEndASecondKindAndAScheduleForNobodyAreRefused() {
        assertThat(refused(schedule("[ministry]", "then: burn")))
                .isEqualTo("platform.file.badValue");
        String one = schedule("[ministry, agency]", "then: keep");
        assertThat(refused(one)).isEmpty();
        assertThat(refused(one + schedule("[agency]", "then: keep")))
                .isEqualTo("platform.file.twice");
        assertThat(refused(schedule("[]", "then: keep"))).isEqualTo("platform.file.missing");
        assertThat(refused(one.replace("version: 1", "version: 0")))
                .isEqualTo("platform.file.badValue");
    }

    @Test
    void aServiceBelongsToOneSeriesAndOnlyASortedSeriesHasASample() {
        assertThat(refused(schedule("[ministry]", "then: keep, services: [a, b, a]")))
                .isEqualTo("platform.file.twice");
        assertThat(refused(schedule("[ministry]", "then: sort")))
                .isEqualTo("platform.file.missing");
        for (String sample : List.of("0", "100", "-3", "many", "9999999999")) {
            assertThat(refused(schedule("[ministry]", "then: sort, sample: " + sample)))
                    .as(sample)
                    .isEqualTo("platform.file.badValue");
        }
        assertThat(refused(schedule("[ministry]", "then: keep, sample: 5")))
                .isEqualTo("platform.file.badValue");
        assertThat(refused(schedule("[ministry]", "then: sort, sample: 5"))).isEmpty();
    }

    private static String schedule(String kinds, String series) {
        return """
          - kinds: %s
            version: 1
            name: {fr: a, en: a}
            basis: A-21.1 s. 7
            series:
              - {code: x, name: {fr: a, en: a}, active: 1, semi-active: 0, %s}
        """
                .formatted(kinds, series);
    }

    private static String refused(String schedules) {
        return PackFile.read("retention.yaml", "schedules:\n" + schedules, RetentionSchedules::read)
                        instanceof
                        Outcome.Refused<List<RetentionSchedules.Schedule>>(Refusal refusal)
                ? refusal.key()
                : "";
    }
}
