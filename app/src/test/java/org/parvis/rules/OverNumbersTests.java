package org.parvis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Outcome;

class OverNumbersTests {
    private static final List<String> NAMES = List.of("online", "requests", "late");

    /** Random rules over random numbers: the engine and the compiled form never differ. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theCompiledFormGivesWhatTheEngineGives(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = random.nextBoolean() ? condition(random, 3) : number(random, 3);
            if (!(read(text) instanceof Outcome.Ok<CompiledRule>(CompiledRule rule))) {
                continue; // more digits than the guard lets through
            }
            NumberRule quick = rule.overNumbers(NAMES).orElseThrow();
            for (int k = 0; k < 5; k++) {
                long[] numbers = {
                    random.nextInt(5), random.nextInt(1000), random.nextLong(1L << 40) - 5
                };
                assertThat(plain(quick.value(numbers)))
                        .as(text)
                        .isEqualTo(plain(rule.value(named(numbers))));
            }
        }
    }

    @Test
    void whatNeedsTheEngineStaysWithIt() {
        assertThat(compile("sum([online, late])").overNumbers(NAMES)).isEmpty();
        assertThat(compile("online + 1").overNumbers(List.of("late"))).isEmpty();
    }

    private static Object plain(@Nullable Object value) {
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    private static Map<String, Object> named(long[] numbers) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < numbers.length; i++) {
            named.put(NAMES.get(i), numbers[i]);
        }
        return named;
    }

    private static CompiledRule compile(String text) {
        return read(text).orThrow();
    }

    private static Outcome<CompiledRule> read(String text) {
        var types = new HashMap<String, RuleType>();
        NAMES.forEach(name -> types.put(name, RuleType.NUMBER));
        return Rules.compile(text, RuleSite.of("test", 1, "t", "1"), types);
    }

    private static String condition(Random random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 1 ->
                    "("
                            + condition(random, depth - 1)
                            + " and "
                            + condition(random, depth - 1)
                            + ")";
            case 2 ->
                    "("
                            + condition(random, depth - 1)
                            + " or "
                            + condition(random, depth - 1)
                            + ")";
            default ->
                    number(random, depth)
                            + List.of(" < ", " <= ", " > ", " >= ", " = ", " != ")
                                    .get(random.nextInt(6))
                            + number(random, depth);
        };
    }

    private static String number(Random random, int depth) {
        return switch (depth == 0 ? random.nextInt(2) : random.nextInt(6)) {
            case 0 -> NAMES.get(random.nextInt(3));
            case 1 -> List.of("0", "1", "0.75", "2", "-3").get(random.nextInt(5));
            case 2 ->
                    "(if "
                            + condition(random, depth - 1)
                            + " then "
                            + number(random, depth - 1)
                            + " else "
                            + number(random, depth - 1)
                            + ")";
            default ->
                    "("
                            + number(random, depth - 1)
                            + List.of(" + ", " - ", " * ", " / ").get(random.nextInt(4))
                            + number(random, depth - 1)
                            + ")";
        };
    }
}
