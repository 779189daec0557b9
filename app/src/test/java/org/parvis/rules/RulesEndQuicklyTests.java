package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

/** Whatever is written, and however large the answers, a rule is refused or ends quickly. */
class RulesEndQuicklyTests {
    /** As costly as the budget lets through, over the largest answers that are let in. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in numbers, j in numbers return i * j",
                "for i in 1..400 return for j in 1..200 return i + j",
                "some i in numbers, j in numbers satisfies i + j = 0.5",
                "texts[matches(item, \"(a|b)*c$\")]",
                "texts[contains(item, \"ab\")]",
                "for t in texts return replace(t, \"a\", \"\")",
                "for i in 1..20 return sort(numbers)",
                "for i in 1..20 return distinct values(numbers)",
                "string join(texts, \", \")",
                "concatenate(texts, texts)",
                "split(text, \"a\")",
                "for p in persons, q in persons return p.age - q.age",
                "replace(text, \"a\", \"bbbbbbbbbbbbbbbbbbbb\")",
                "(amount * amount) ** 2",
                "{a: for i in 1..400 return i, b: for j in 1..400 return a, r: a in b}.r",
                "{a: for i in 1..400 return i, b: for j in 1..400 return a, r: b = b}.r",
                "{a: for i in 1..900 return i, r: for k in 1..100 return a = a}.r",
                "for i in 1..15000 return day + duration(\"P1D\")"
            })
    void theCostliestThatPassesEndsQuickly(String expression) {
        CompiledRule rule = Rules.compile(expression, RulesTests.SITE, RulesTests.NAMES).orThrow();
        Map<String, @Nullable Object> largest = RulesTests.values();
        String text = "ab".repeat(Limits.TEXT / 2);
        largest.put("text", text);
        largest.put("texts", Collections.nCopies(Limits.LIST, text));
        largest.put("amount", new BigDecimal("9".repeat(30) + "." + "9".repeat(30)));
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < Limits.LIST; i++) {
            numbers.add(new BigDecimal("9".repeat(29) + "." + i));
        }
        largest.put("numbers", numbers);
        largest.put("persons", Collections.nCopies(Limits.LIST, Map.of("name", text, "age", 40)));
        Computing computing = Computing.begins();
        Explanation told = rule.evaluate(largest);
        assertThat(told.problems()).isEmpty();
        computing.tookLessThan(2_000, expression);
    }

    @Test
    void anyMixOfWordsIsRefusedOrEndsQuickly() {
        List<String> words =
                Arrays.asList(
                        "amount",
                        "text",
                        "texts",
                        "numbers",
                        "persons",
                        "day",
                        "1",
                        "200",
                        "\"a\"",
                        "(",
                        ")",
                        "[",
                        "]",
                        "{",
                        "}",
                        ",",
                        "..",
                        "+",
                        "*",
                        "**",
                        "-",
                        "/",
                        "=",
                        "<",
                        "if",
                        "then",
                        "else",
                        "for",
                        "x",
                        "in",
                        "return",
                        "some",
                        "every",
                        "satisfies",
                        "and",
                        "or",
                        "not(",
                        "sum(",
                        "sort(",
                        "string(",
                        "replace(",
                        "string join(",
                        "date(",
                        "duration(",
                        "[item",
                        ".name",
                        ":",
                        "function(",
                        "external",
                        "instance of",
                        "@\"P1Y\"",
                        "between",
                        "null");
        Random random = new Random(20261125);
        int passed = 0;
        for (int round = 0; round < 4_000; round++) {
            StringBuilder expression = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                expression.append(words.get(random.nextInt(words.size()))).append(' ');
            }
            Computing computing = Computing.begins();
            if (Rules.compile(expression.toString(), RulesTests.SITE, RulesTests.NAMES)
                    instanceof Outcome.Ok<CompiledRule>(CompiledRule rule)) {
                Explanation told = rule.evaluate(RulesTests.values());
                assertThat(Rules.replay(told).orThrow().result()).isEqualTo(told.result());
                passed++;
            }
            computing.tookLessThan(2_000, expression.toString());
        }
        assertThat(passed).isGreaterThan(50);
    }
}
