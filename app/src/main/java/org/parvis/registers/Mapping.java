package org.parvis.registers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.CompiledRule;
import tools.jackson.databind.JsonNode;

/**
 * How a record becomes answers: its declared fields are read, each checked for its kind, then each
 * value is a guarded rule over them. What comes out is a canonical JSON value, which the type of
 * the question checks once more as if somebody had typed it.
 *
 * @param asOf the field that says when the record was last true, if the register says it
 */
record Mapping(
        List<RegisterField> fields, Map<String, CompiledRule> values, @Nullable String asOf) {
    Mapping {
        fields = List.copyOf(fields);
        values = Map.copyOf(values);
    }

    /**
     * What a record says.
     *
     * @param values by value of the register; one that the record does not hold is not there
     * @param asOf the day of which the record speaks, when it says one
     */
    record Mapped(Map<String, Object> values, @Nullable LocalDate asOf) {}

    /** Nothing when a field is not what the register's file says. */
    Optional<Mapped> read(JsonNode answer) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        try {
            for (RegisterField field : fields) {
                inputs.put(field.name(), field.read(answer));
            }
        } catch (RegisterField.Misfit misfit) {
            return Optional.empty();
        }
        Map<String, Object> mapped = new TreeMap<>();
        values.forEach(
                (code, rule) -> {
                    Object value = canonical(rule.value(inputs));
                    if (value != null) {
                        mapped.put(code, value);
                    }
                });
        LocalDate day = asOf == null ? null : (LocalDate) inputs.get(asOf);
        return Optional.of(new Mapped(mapped, day));
    }

    /** A rule's result as an answer is kept; what is empty is no answer. */
    private static @Nullable Object canonical(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text.isBlank() ? null : text.strip();
            case Boolean yes -> yes;
            case BigDecimal number -> number(number);
            case LocalDate date -> date.toString();
            case List<?> list -> {
                List<Object> all = new ArrayList<>();
                for (Object each : list) {
                    Object kept = canonical(each);
                    if (kept != null) {
                        all.add(kept);
                    }
                }
                yield all.isEmpty() ? null : List.copyOf(all);
            }
            case Map<?, ?> map -> {
                Map<String, Object> all = new LinkedHashMap<>();
                map.forEach(
                        (name, each) -> {
                            Object kept = canonical(each);
                            if (kept != null) {
                                all.put(name.toString(), kept);
                            }
                        });
                yield all.isEmpty() ? null : Map.copyOf(all);
            }
            default -> null;
        };
    }

    /** Whole numbers as numbers, others as their digits: an answer never holds a fraction. */
    private static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean whole = plain.scale() <= 0 && plain.precision() - plain.scale() <= 15;
        return whole ? (Object) plain.longValueExact() : plain.toPlainString();
    }
}
