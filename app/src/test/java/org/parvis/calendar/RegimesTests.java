package org.parvis.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Outcome;

class RegimesTests {

    private static final String GOOD =
            """
            regime: local
            version: 1
            title: {fr: Local, en: Local}
            unit: civil
            firstDayCounted: false
            movesWhenClosed: true
            zone: America/Toronto
            holidays:
              - {id: sunday, name: {fr: dimanche, en: Sunday}, every: sunday}
            citations:
              - {fr: art. 1, en: s. 1, verified: false}
            """;

    @Test
    void theDemonstrationRegimesAreReadTwiceTheSame() {
        Path folder = Path.of("../content/quebec/regimes");
        List<LegalRegime> once = Regimes.load(folder).orThrow().all();
        assertThat(Regimes.load(folder).orThrow().all()).isEqualTo(once);
        assertThat(once)
                .extracting(LegalRegime::id)
                .containsExactly(
                        "access-act",
                        "civil-procedure",
                        "consumer-protection",
                        "financial-markets-tribunal",
                        "interpretation-act");
        assertThat(once).allSatisfy(regime -> assertThat(regime.citations()).isNotEmpty());
    }

    @Test
    void aFolderThatIsNotThereHoldsNoRegime() {
        assertThat(Regimes.load(Path.of("nowhere")).orThrow().all()).isEmpty();
    }

    @Test
    void anOldVersionStaysBesideTheNewOne() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.yaml", GOOD);
        files.put("b.yaml", GOOD.replace("version: 1", "version: 2"));
        Regimes regimes = Regimes.read(files).orThrow();
        assertThat(regimes.current("local").version()).isEqualTo(2);
        assertThat(regimes.version("local", 1).version()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "version: 1        | version: 0            | platform.file.badValue   | 2  |"
                        + " version",
                "version: 1        | version: one          | platform.file.badValue   | 2  |"
                        + " version",
                "unit: civil       | unit: lunar           | platform.file.oneOf      | 4  | unit",
                "unit: civil       | unit: [civil]         | platform.file.notAText   | 4  | unit",
                "zone: America/Toronto | zone: Mars/Base   | platform.file.badValue   | 7  | zone",
                "zone: America/Toronto | zones: a          | platform.file.unknownKey | 7  | zones",
                "firstDayCounted: false | firstDayCounted: maybe | platform.file.badValue | 5 |"
                        + " firstDayCounted",
                "every: sunday     | every: someday        | platform.file.badValue   | 9  | every",
                "every: sunday     | on: 13-45             | platform.file.badValue   | 9  | on",
                "every: sunday}    | }                     | calendar.file.noRule     | 9  |"
                        + " sunday",
                "en: Sunday        | de: Sonntag           | platform.file.missing    | 9  | en",
                "regime: local     | regime: Local Law     | platform.file.badValue   | 1  |"
                        + " regime",
                "regime: local     | !!java.net.URL [x]    | platform.file.syntax     | 1  |",
                "unit: civil       | version: 2            | platform.file.twice      | 4  |"
                        + " version",
                "title: {fr: Local | title: &t {fr: *t     | platform.file.anchor     | 3  |"
            })
    void aBadLineRefusesTheFileWithItsLineAndReason(
            String from, String to, String key, int line, String what) {
        assertThat(Regimes.read(Map.of("local.yaml", GOOD.replace(from, to))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().args().getFirst()).isEqualTo("local.yaml");
                            assertThat(refused.refusal().args().get(1)).isEqualTo(line);
                            if (what != null) {
                                assertThat(refused.refusal().key()).isEqualTo(key);
                                assertThat(refused.refusal().args().get(2)).isEqualTo(what);
                            }
                        });
    }

    @Test
    void oneBadFileRefusesAll() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.yaml", GOOD);
        files.put("b.yaml", "");
        assertThat(Regimes.read(files)).isInstanceOf(Outcome.Refused.class);
        files.put("b.yaml", GOOD);
        assertThat(Regimes.read(files)).isInstanceOf(Outcome.Refused.class);
        files.put("b.yaml", GOOD.replace("regime: local", "regime: other\nholidaysOf: nobody"));
        assertThat(Regimes.read(files)).isInstanceOf(Outcome.Refused.class);
        files.put("b.yaml", GOOD.replace("regime: local", "regime: other\nholidaysOf: local"));
        assertThat(Regimes.read(files)).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void aRegimeWithoutAWorkingDayIsRefused() {
        StringBuilder days = new StringBuilder("holidays:\n");
        for (String day :
                List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday")) {
            days.append("  - {id: %s, name: {fr: x, en: x}, every: %s}\n".formatted(day, day));
        }
        assertThat(Regimes.read(Map.of("a.yaml", GOOD.replace("holidays:\n", days))))
                .isInstanceOf(Outcome.Refused.class);
    }
}
