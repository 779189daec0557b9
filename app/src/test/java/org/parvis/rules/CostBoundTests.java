package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.testing.Thorough;

/** No expression costs more, or makes a larger value, than was said of it before it ran. */
@Tag("long")
class CostBoundTests {
    private static final int EXPRESSIONS = Thorough.times(300, 1_000);

    /**
     * The largest answers that are let in, and the most alike: what is compared is compared whole.
     */
    private static Map<String, @Nullable Object> largest() {
        Map<String, @Nullable Object> largest = new HashMap<>();
        String text = "a".repeat(Limits.TEXT);
        BigDecimal number = new BigDecimal("9".repeat(30) + "." + "9".repeat(30));
        List<BigDecimal> numbers = new ArrayList<>();
        for (int i = 0; i < Limits.LIST; i++) {
            numbers.add(new BigDecimal("9".repeat(29) + "." + i));
        }
        Map<String, Object> person = Map.of("name", text, "age", number);
        largest.put("text", text);
        largest.put("texts", Collections.nCopies(Limits.LIST, text));
        largest.put("amount", number);
        largest.put("numbers", numbers);
        largest.put("yes", true);
        largest.put("no", false);
        largest.put("day", LocalDate.parse("9999-12-31"));
        largest.put("document-type", text);
        largest.put("person", person);
        largest.put("persons", Collections.nCopies(Limits.LIST, person));
        return largest;
    }

    @Test
    void noExpressionCostsMoreThanItsBound() {
        Random random = new Random(20_261_126);
        Map<String, @Nullable Object> largest = largest();
        List<String> beyond = new ArrayList<>();
        int passed = 0;
        long dearest = 0;
        try (VisitedNodes counting = VisitedNodes.counted()) {
            for (int i = 0; i < EXPRESSIONS; i++) {
                String expression = new RandomRules(random).next();
                long steps = checked(expression, largest, beyond);
                passed += steps > 0 ? 1 : 0;
                dearest = Math.max(dearest, steps);
            }
        }
        assertThat(beyond).as("beyond their bound").isEmpty();
        assertThat(passed).as("expressions that passed").isGreaterThan(EXPRESSIONS / 4);
        assertThat(dearest).as("steps of the dearest").isGreaterThan(Limits.STEPS / 4);
    }

    /** Steps that the expression took, 0 if it was refused. */
    private static long checked(
            String expression, Map<String, @Nullable Object> values, List<String> beyond) {
        Engine.Checked rule;
        try {
            rule = Engine.expression(expression, RulesTests.NAMES);
        } catch (Refused refused) {
            return 0;
        }
        @Nullable Object[] found = {null};
        long steps = VisitedNodes.of(() -> found[0] = rule.evaluate(values));
        Bound real = real(found[0]);
        Bound bound = rule.bound();
        if (steps > rule.steps()
                || real.length() > bound.length()
                || real.nodes() > bound.nodes()
                || real.weight() > bound.weight()
                || real.digits() > bound.digits()) {
            beyond.add(
                    "%s: %d steps of %d, %s of %s"
                            .formatted(expression, steps, rule.steps(), real, plain(bound)));
        }
        return steps;
    }

    private static Bound plain(Bound bound) {
        return new Bound(bound.length(), bound.nodes(), bound.weight(), bound.digits(), null, null);
    }

    /** How large a value is. */
    private static Bound real(@Nullable Object value) {
        return new Bound(
                value instanceof List<?> list ? list.size() : 1,
                VisitedNodes.nodes(value),
                VisitedNodes.weight(value),
                digits(value),
                null,
                null);
    }

    private static long digits(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.precision();
            case List<?> list -> list.stream().mapToLong(CostBoundTests::digits).max().orElse(0);
            case Map<?, ?> map ->
                    map.values().stream().mapToLong(CostBoundTests::digits).max().orElse(0);
            case null, default -> 0;
        };
    }

    /**
     * The engine evaluated the right side of each twice: ten brackets cost a thousand times one.
     */
    @ParameterizedTest
    @ValueSource(strings = {"(no or ", "(yes and ", "(no or yes and "})
    void bracketsInBracketsDoNotMultiplyTheirCost(String open) {
        String expression = open.repeat(10) + "yes" + ")".repeat(10);
        Engine.Checked rule = Engine.expression(expression, RulesTests.NAMES);
        try (VisitedNodes counting = VisitedNodes.counted()) {
            assertThat(VisitedNodes.of(() -> rule.evaluate(Map.of("yes", true, "no", false))))
                    .isLessThanOrEqualTo(rule.steps());
        }
    }

    /** Minutes, when the search goes back in the text after each letter that did not fit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "contains(string join(texts), text + text + text + \"b\")",
                "substring before(string join(texts), text + text + text + \"b\")",
                "substring after(string join(texts), text + text + text + \"b\")"
            })
    void aTextIsSoughtInTimeThatGrowsWithItsLength(String expression) {
        Engine.Checked rule = Engine.expression(expression, RulesTests.NAMES);
        Computing computing = Computing.begins();
        rule.evaluate(largest());
        computing.tookLessThan(1_000, expression);
    }

    @Test
    void theSearchFindsWhatThePlatformFinds() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String text = letters(random, 24);
            String mark = letters(random, 6);
            assertThat(Search.first(text, mark))
                    .as(text + " " + mark)
                    .isEqualTo(text.indexOf(mark));
        }
    }

    private static String letters(Random random, int most) {
        return random.ints(random.nextInt(most), 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
