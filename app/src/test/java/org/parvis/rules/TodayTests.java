package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Outcome;

/** A rule may ask for the day where the day is given to it, and is replayed on that same day. */
class TodayTests {
    private static final RuleSite SITE = RuleSite.of("test.yaml", 1, "form.pages.age", "1");
    private static final Map<String, RuleType> DAYS =
            Map.of(Rules.TODAY, RuleType.DATE, "born", RuleType.DATE);
    private static final String ADULT =
            "years and months duration(born, today()) >= duration(\"P18Y\")";

    private static CompiledRule adult() {
        return Rules.compile(ADULT, SITE, DAYS).orThrow();
    }

    private static Map<String, Object> on(String today) {
        return Map.of(Rules.TODAY, LocalDate.parse(today), "born", LocalDate.parse("2008-11-25"));
    }

    @Test
    void theDayIsAnInputLikeAnother() {
        assertThat(adult().uses()).containsExactlyInAnyOrder(Rules.TODAY, "born");
        assertThat(adult().value(on("2026-11-24"))).isEqualTo(false);
        assertThat(adult().value(on("2026-11-25"))).isEqualTo(true);
    }

    @Test
    void theExplanationKeepsTheDayAndIsReplayedOnIt() {
        Explanation told = adult().evaluate(on("2026-11-24"));
        assertThat(told.inputs()).containsEntry(Rules.TODAY, LocalDate.parse("2026-11-24"));

        Explanation kept = Explanation.fromJson(told.toJson());
        assertThat(Rules.replay(kept).orThrow().result()).isEqualTo(false);
    }

    @Test
    void whereNoDayIsGivenTheClockIsRefused() {
        assertThat(refusal("today() > born", Map.of("born", RuleType.DATE))).contains("clock");
        assertThat(refusal("today() = \"x\"", Map.of(Rules.TODAY, RuleType.TEXT)))
                .contains("clock");
        assertThat(refusal("now() > born", DAYS)).contains("clock");
        assertThat(refusal("today(1) > born", DAYS)).contains("clock");
    }

    private static String refusal(String expression, Map<String, RuleType> names) {
        return Rules.compile(expression, SITE, names) instanceof Outcome.Refused<?>(var why)
                ? why.key()
                : "";
    }
}
