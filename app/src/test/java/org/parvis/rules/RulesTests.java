package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;

class RulesTests {

    private static final RuleType PERSON =
            RuleType.fields(Map.of("name", RuleType.TEXT, "age", RuleType.NUMBER));

    static final Map<String, RuleType> NAMES =
            Map.ofEntries(
                    Map.entry("text", RuleType.TEXT),
                    Map.entry("texts", RuleType.listOf(RuleType.TEXT)),
                    Map.entry("amount", RuleType.NUMBER),
                    Map.entry("numbers", RuleType.listOf(RuleType.NUMBER)),
                    Map.entry("yes", RuleType.BOOLEAN),
                    Map.entry("no", RuleType.BOOLEAN),
                    Map.entry("missing", RuleType.NUMBER),
                    Map.entry("day", RuleType.DATE),
                    Map.entry("document-type", RuleType.TEXT),
                    Map.entry("person", PERSON),
                    Map.entry("persons", RuleType.listOf(PERSON)));

    static final RuleSite SITE = RuleSite.of("service.yaml", 10, "rule-1", "3");

    static Map<String, @Nullable Object> values() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("text", "bonjour");
        values.put("texts", List.of("un", "deux", "trois"));
        values.put("amount", new BigDecimal("42"));
        values.put("numbers", List.of(1, 2, 3));
        values.put("yes", true);
        values.put("no", false);
        values.put("day", LocalDate.parse("2026-11-24"));
        values.put("document-type", "contrat");
        values.put("person", Map.of("name", "Rivard", "age", 40));
        values.put(
                "persons", List.of(Map.of("name", "A", "age", 20), Map.of("name", "B", "age", 30)));
        return values;
    }

    static Stream<String> hostile() throws IOException {
        return lines("hostile.txt");
    }

    static Stream<String> benign() throws IOException {
        return lines("benign.txt");
    }

    private static Stream<String> lines(String file) throws IOException {
        try (var in = RulesTests.class.getResourceAsStream("/rules/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        }
    }

    @ParameterizedTest
    @MethodSource
    void hostile(String line) {
        String reason = line.substring(0, line.indexOf(" | "));
        String expression = line.substring(line.indexOf(" | ") + 3);
        Computing computing = Computing.begins();
        switch (Rules.compile(expression, SITE, NAMES)) {
            case Outcome.Refused<CompiledRule>(var refusal) -> {
                assertThat(refusal.args().subList(0, 2)).isEqualTo(List.of("service.yaml", 10));
                if (!reason.equals("bounded")) {
                    assertThat(refusal.key()).isEqualTo("rules.refused." + reason);
                }
            }
            case Outcome.Ok<CompiledRule>(var rule) -> {
                assertThat(reason).as("passed the guard: %s", expression).isEqualTo("bounded");
                Map<String, @Nullable Object> large = values();
                large.put("text", "a".repeat(Limits.TEXT));
                rule.evaluate(large);
            }
        }
        computing.tookLessThan(2_000, expression);
    }

    @ParameterizedTest
    @MethodSource
    void benign(String line) {
        String expression = line.substring(0, line.lastIndexOf(" | "));
        String expected = line.substring(line.lastIndexOf(" | ") + 3);
        Explanation told = Rules.compile(expression, SITE, NAMES).orThrow().evaluate(values());
        assertThat(String.valueOf(told.result())).isEqualTo(expected);
        assertThat(Explanation.fromJson(told.toJson())).isEqualTo(told);
        assertThat(Rules.replay(Explanation.fromJson(told.toJson())).orThrow().result())
                .isEqualTo(told.result());
    }

    static Stream<String> oversized() {
        return Stream.of(
                "1" + " + 1".repeat(2_000),
                "[" + "1,".repeat(300) + "1]",
                "\"" + "x".repeat(5_000) + "\"",
                "-".repeat(900) + "1",
                "not(".repeat(300) + "true" + ")".repeat(300),
                "if true then ".repeat(150) + "1" + " else 2".repeat(150),
                "a".repeat(4_500),
                "amount in ".repeat(100) + "1",
                "text.".repeat(300) + "x",
                "text . ".repeat(300) + "x",
                "for x in texts return ".repeat(60) + "1",
                "(".repeat(4_000),
                "\"\u202etxet\" = text",
                "te\u200bxt",
                "am\u0000ount",
                "\ud835\udc00 + 1",
                "1 +\u2028 1");
    }

    @ParameterizedTest
    @MethodSource
    void oversized(String expression) {
        Computing computing = Computing.begins();
        assertThat(Rules.compile(expression, SITE, NAMES)).isInstanceOf(Outcome.Refused.class);
        computing.tookLessThan(2_000, expression);
    }

    @ParameterizedTest
    @ValueSource(strings = {"if", "count", "a b", "a.b", "", "1a", "item", "a+b", "string length"})
    void aNameThatTheLanguageWouldMistakeIsRefused(String name) {
        assertThat(Rules.compile("1", SITE, Map.of(name, RuleType.TEXT)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aRefusalPointsAtFileLineAndColumn() {
        assertThat(Rules.compile("amount > 1\n  and secret = 2", SITE, NAMES))
                .isEqualTo(
                        Outcome.refused(
                                "rules.refused.unknownName", "service.yaml", 11, 7, "secret"));
    }

    @Test
    void anExplanationTellsRuleArticleInputsAndWords() {
        RuleSite site =
                SITE.citing(LocalizedText.of("art. 11", "s. 11"))
                        .saying(
                                LocalizedText.of(
                                        "Montant {amount}: {result}", "Amount {amount}: {result}"));
        Explanation told = Rules.compile("amount > 10.5", site, NAMES).orThrow().evaluate(values());
        assertThat(told.inputs()).isEqualTo(Map.of("amount", new BigDecimal("42")));
        assertThat(told.sentence())
                .isEqualTo(LocalizedText.of("Montant 42: oui", "Amount 42: yes"));
        assertThat(told.toJson())
                .isEqualTo(
                        "{\"article\":{\"en\":\"s. 11\",\"fr\":\"art. 11\"},\"expression\":\"amount >"
                                + " 10.5\",\"inputs\":{\"amount\":{\"number\":\"42\"}},\"problems\":[],"
                                + "\"result\":true,\"rows\":[],\"rule\":\"rule-1\",\"sentence\":{\"en\":"
                                + "\"Amount 42: yes\",\"fr\":\"Montant 42: oui\"},\"types\":{\"amount\":"
                                + "\"number\"},\"version\":\"3\"}");
        assertThat(Rules.replay(told)).isEqualTo(Outcome.ok(told));
    }

    @Test
    void anInputThatDoesNotFitIsNamedAndNothingIsComputed() {
        CompiledRule rule = Rules.compile("text = \"a\" or yes", SITE, NAMES).orThrow();
        Map<String, @Nullable Object> values = values();
        values.put("text", "x".repeat(Limits.TEXT + 1));
        assertThat(rule.evaluate(values).problems()).containsExactly("text");
        assertThat(rule.evaluate(values).result()).isNull();
        values.put("text", 3);
        assertThat(rule.holds(values)).isFalse();
        assertThat(rule.uses()).containsExactlyInAnyOrder("text", "yes");
    }
}
