package org.parvis.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a record becomes answers, and what no record can do. */
class MappingTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Mapping mapping =
            RegisterFileTests.read(RegisterFileTests.GOOD).orThrow().getFirst().mapping();

    @Test
    void fieldsBecomeAnswersByTheirRules() {
        var mapped =
                read("""
                                {"name":{"given":" Ève "},"size":1.5,"day":"2024-02-29",
                                 "others":["a","b"],"secret":"never looked at"}
                                """)
                        .orElseThrow();
        assertThat(mapped.values())
                .isEqualTo(
                        Map.of("name", "Ève", "two", 3L, "both", Map.of("who", "Ève", "many", 2L)));
        assertThat(mapped.asOf()).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void whatTheRecordDoesNotHoldIsNoAnswer() {
        var mapped = read("{\"name\":{\"given\":\"  \"},\"size\":null}").orElseThrow();
        assertThat(mapped.values()).doesNotContainKeys("name", "two");
        assertThat(mapped.asOf()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":{\"given\":1}}",
                "{\"name\":{\"given\":{\"$ref\":\"/\"}}}",
                "{\"name\":{\"given\":\"more than twenty characters\"}}",
                "{\"name\":{\"given\":\"a\\u0000b\"}}",
                "{\"name\":{\"given\":\"a\\ud800\"}}",
                "{\"size\":\"12\"}",
                "{\"size\":1e300}",
                "{\"day\":\"2024-02-30\"}",
                "{\"day\":20240229}",
                "{\"alive\":\"true\"}",
                "{\"others\":\"a\"}",
                "{\"others\":[[]]}",
                "{\"others\":[\"far too long for it\"]}"
            })
    void aFieldOfAnotherKindSpoilsTheRecord(String record) {
        assertThat(read(record)).isEmpty();
    }

    /** Whatever a register sends, what comes out is a small canonical value or nothing. */
    @RepeatedTest(300)
    void noRecordMakesMoreThanItsRulesSay(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        JsonNode record = JSON.valueToTree(any(random, 0));
        mapping.read(record)
                .ifPresent(
                        mapped -> {
                            assertThat(mapped.values().keySet()).isSubsetOf("name", "two", "both");
                            assertThat(CanonicalJson.text(mapped.values())).hasSizeLessThan(500);
                        });
    }

    private static Object any(Random random, int depth) {
        List<String> names =
                List.of("name", "given", "size", "day", "alive", "others", "a/b", "~0");
        List<Object> leaves =
                List.of("x", "", "2024-01-31", "\u202e", 7, -0.5, true, 1e12, "y".repeat(30));
        return switch (depth == 0 ? 0 : random.nextInt(4)) {
            case 0 -> {
                Map<String, Object> map = new HashMap<>();
                for (String name : names) {
                    if (random.nextBoolean()) {
                        map.put(
                                name,
                                depth > 3
                                        ? leaves.get(random.nextInt(leaves.size()))
                                        : any(random, depth + 1));
                    }
                }
                yield map;
            }
            case 1 -> List.of(leaves.get(random.nextInt(leaves.size())), "z");
            default -> leaves.get(random.nextInt(leaves.size()));
        };
    }

    private Optional<Mapping.Mapped> read(String json) {
        return mapping.read(JSON.readTree(json));
    }
}
