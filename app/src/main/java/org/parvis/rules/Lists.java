package org.parvis.rules;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the list functions of rules do. A missing element makes a sum or an order unknown. */
final class Lists {

    private Lists() {}

    /** {@code sum(1, 2)} and {@code sum([1, 2])} are the same. */
    static List<?> spread(@Nullable Object[] arguments) {
        return arguments.length == 1 ? given(arguments[0]) : Arrays.asList(arguments);
    }

    private static List<?> given(@Nullable Object list) {
        return Nodes.list(Objects.requireNonNull(list));
    }

    static @Nullable Object sum(List<?> values) {
        return values.stream()
                .map(BigDecimal.class::cast)
                .reduce((a, b) -> a.add(b, MathContext.DECIMAL128))
                .orElse(null);
    }

    static @Nullable Object mean(List<?> values) {
        return sum(values) instanceof BigDecimal sum
                ? sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128)
                : null;
    }

    @SuppressWarnings("unchecked")
    static @Nullable Object extreme(List<?> values, int direction) {
        Comparator<Object> order = (a, b) -> direction * ((Comparable<Object>) a).compareTo(b);
        return values.isEmpty()
                ? null
                : values.stream().map(Objects::requireNonNull).max(order).get();
    }

    static @Nullable Object all(List<?> values) {
        return values.contains(false) ? Boolean.FALSE : values.contains(null) ? null : Boolean.TRUE;
    }

    static @Nullable Object any(List<?> values) {
        return values.contains(true) ? Boolean.TRUE : values.contains(null) ? null : Boolean.FALSE;
    }

    static boolean contains(@Nullable Object list, @Nullable Object value) {
        return given(list).stream().anyMatch(element -> same(element, value));
    }

    static List<BigDecimal> positions(@Nullable Object list, @Nullable Object value) {
        List<BigDecimal> positions = new ArrayList<>();
        int position = 0;
        for (Object element : given(list)) {
            position++;
            if (same(element, value)) {
                positions.add(BigDecimal.valueOf(position));
            }
        }
        return positions;
    }

    static List<@Nullable Object> append(@Nullable Object[] arguments) {
        List<@Nullable Object> all = new ArrayList<>(given(arguments[0]));
        all.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        return all;
    }

    static List<@Nullable Object> concatenate(@Nullable Object[] arguments) {
        List<@Nullable Object> all = new ArrayList<>();
        for (Object list : arguments) {
            all.addAll(given(list));
        }
        return all;
    }

    static List<@Nullable Object> distinct(@Nullable Object list) {
        List<@Nullable Object> kept = new ArrayList<>();
        for (Object element : given(list)) {
            if (kept.stream().noneMatch(other -> same(other, element))) {
                kept.add(element);
            }
        }
        return kept;
    }

    static List<?> sorted(@Nullable Object list) {
        return given(list).stream().map(Objects::requireNonNull).sorted().toList();
    }

    static String join(@Nullable Object[] arguments) {
        String between = arguments.length > 1 ? (String) Objects.requireNonNull(arguments[1]) : "";
        List<String> texts = new ArrayList<>();
        for (Object element : given(arguments[0])) {
            if (element != null) {
                texts.add((String) element);
            }
        }
        return String.join(between, texts);
    }

    /** Part of a text by position from 1, or from the end when negative. */
    static String part(String text, @Nullable Object[] arguments) {
        int[] points = text.codePoints().toArray();
        int start = whole(arguments[1]);
        int from = start > 0 ? start - 1 : points.length + start;
        if (start == 0 || from < 0 || from >= points.length) {
            throw new IllegalArgumentException("start");
        }
        int length = arguments.length > 2 ? whole(arguments[2]) : points.length - from;
        return new String(points, from, Math.clamp(length, 0, points.length - from));
    }

    private static int whole(@Nullable Object number) {
        return ((BigDecimal) Objects.requireNonNull(number)).intValueExact();
    }

    static BigDecimal modulo(BigDecimal a, BigDecimal b) {
        BigDecimal quotient = a.divide(b, MathContext.DECIMAL128).setScale(0, RoundingMode.FLOOR);
        return a.subtract(b.multiply(quotient), MathContext.DECIMAL128);
    }

    private static boolean same(@Nullable Object a, @Nullable Object b) {
        return a instanceof BigDecimal x && b instanceof BigDecimal y
                ? x.compareTo(y) == 0
                : Objects.equals(a, b);
    }
}
