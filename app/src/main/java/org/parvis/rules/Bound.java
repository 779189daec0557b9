package org.parvis.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How large a value can become, known without computing it.
 *
 * @param length elements, when it is a list
 * @param nodes values in all, each of which costs to look at
 * @param weight characters and values in all
 * @param digits digits of the largest number in it
 * @param element bound of each element of a list
 * @param fields bounds of the fields of a context
 */
record Bound(
        long length,
        long nodes,
        long weight,
        long digits,
        @Nullable Bound element,
        @Nullable Map<String, Bound> fields) {

    static final Bound SMALL = new Bound(1, 1, 1, 0, null, null);

    static Bound text(long characters) {
        return new Bound(1, 1, characters + 1, 0, null, null);
    }

    static Bound number(long digits) {
        return new Bound(1, 1, 1, digits, null, null);
    }

    static Bound list(long length, Bound element) {
        return new Bound(
                length,
                times(length, element.nodes) + 1,
                times(length, element.weight) + 1,
                element.digits,
                element,
                null);
    }

    static Bound of(RuleType type) {
        return switch (type) {
            case RuleType.Scalar scalar ->
                    switch (scalar) {
                        case TEXT -> text(Limits.TEXT);
                        case NUMBER -> number(2L * Limits.NUMBER);
                        case BOOLEAN, DATE -> SMALL;
                    };
            case RuleType.Words(int most, Set<String> ignored) -> text(most);
            case RuleType.ListOf(RuleType element, int most) -> list(most, of(element));
            case RuleType.Fields(Map<String, RuleType> fields) -> {
                Map<String, Bound> bounds = new TreeMap<>();
                fields.forEach((name, field) -> bounds.put(name, of(field)));
                yield fields(bounds);
            }
        };
    }

    static Bound fields(Map<String, Bound> fields) {
        long nodes = 1;
        long weight = 1;
        long digits = 0;
        for (Bound field : fields.values()) {
            nodes = plus(nodes, field.nodes);
            weight = plus(weight, field.weight);
            digits = Math.max(digits, field.digits);
        }
        return new Bound(1, nodes, weight, digits, null, fields);
    }

    /** What holds for either of two values. */
    Bound or(Bound other) {
        Bound both = element == null ? other.element : element;
        if (element != null && other.element != null) {
            both = element.or(other.element);
        }
        return new Bound(
                Math.max(length, other.length),
                Math.max(nodes, other.nodes),
                Math.max(weight, other.weight),
                Math.max(digits, other.digits),
                both,
                fields == null
                        ? other.fields
                        : other.fields == null ? fields : shared(other.fields));
    }

    private @Nullable Map<String, Bound> shared(Map<String, Bound> others) {
        Map<String, Bound> all = new TreeMap<>(others);
        if (fields != null) {
            fields.forEach((name, bound) -> all.merge(name, bound, Bound::or));
        }
        return all;
    }

    /** The bound of one element, the value itself when it is no list. */
    Bound each() {
        return element != null ? element : new Bound(1, nodes, weight, digits, null, fields);
    }

    /** Steps to look through the whole value. */
    long reading() {
        return weight / 50 + nodes;
    }

    static long times(long a, long b) {
        return a == 0 || b == 0 ? 0 : a > Long.MAX_VALUE / 4 / b ? Long.MAX_VALUE / 4 : a * b;
    }

    static long plus(long a, long b) {
        return Math.min(Long.MAX_VALUE / 4, a + b);
    }
}
