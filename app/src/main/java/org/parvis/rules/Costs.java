package org.parvis.rules;

import java.util.List;

/** What a call can cost and how large its value can become, from the bounds of its arguments. */
final class Costs {

    private Costs() {}

    static long steps(Functions function, List<Bound> a) {
        Bound first = a.getFirst();
        long reading = a.stream().mapToLong(Bound::reading).reduce(0, Bound::plus);
        return switch (function) {
            case DISTINCT_VALUES -> Bound.times(first.length(), first.reading());
            case SORT -> Bound.times(20, reading);
            default -> reading;
        };
    }

    static Bound bound(Functions function, List<Bound> a) {
        Bound first = a.getFirst();
        long weight = a.stream().mapToLong(Bound::weight).reduce(0, Bound::plus);
        long digits = a.stream().mapToLong(Bound::digits).max().orElse(0);
        return switch (function) {
            case CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, LIST_CONTAINS, NOT, ALL, ANY ->
                    Bound.SMALL;
            case DATE, DURATION, YEARS_AND_MONTHS_DURATION -> Bound.SMALL;
            case STRING_LENGTH, COUNT, DAY_OF_YEAR, MODULO -> Bound.number(34);
            case DAY_OF_WEEK -> Bound.text(9);
            case NUMBER -> Bound.number(60);
            case UPPER_CASE, LOWER_CASE -> Bound.text(Bound.times(3, first.weight()));
            case SUBSTRING, SUBSTRING_BEFORE, SUBSTRING_AFTER -> Bound.text(first.weight());
            case STRING -> Bound.text(Bound.times(first.weight(), 20 + digits));
            case REPLACE ->
                    Bound.text(
                            Bound.plus(
                                    first.weight(),
                                    Bound.times(first.weight(), a.get(2).weight())));
            case SPLIT -> split(first);
            case STRING_JOIN ->
                    Bound.text(
                            Bound.plus(
                                    first.weight(),
                                    a.size() < 2
                                            ? 0
                                            : Bound.times(first.length(), a.get(1).weight())));
            case SUM, MEAN -> Bound.number(digits + 40);
            case MIN, MAX -> extreme(a);
            case ABS, FLOOR, CEILING, DECIMAL, ROUND_HALF_UP, ROUND_UP, ROUND_DOWN ->
                    Bound.number(digits + 20);
            case APPEND, CONCATENATE -> together(a, weight);
            case DISTINCT_VALUES, REVERSE, SORT ->
                    first.element() == null ? Bound.list(1, first) : first;
            case INDEX_OF -> Bound.list(first.length(), Bound.number(10));
        };
    }

    /** At most as many pieces as characters, which weigh together what the text does. */
    private static Bound split(Bound text) {
        return new Bound(
                text.weight(),
                Bound.plus(text.weight(), 1),
                Bound.plus(Bound.times(2, text.weight()), 1),
                0,
                Bound.text(text.weight()),
                null);
    }

    private static Bound extreme(List<Bound> a) {
        return a.stream().map(Bound::each).reduce(Bound.SMALL, Bound::or);
    }

    private static Bound together(List<Bound> a, long weight) {
        long length = a.stream().mapToLong(Bound::length).reduce(0, Bound::plus);
        Bound each = a.stream().map(Bound::each).reduce(Bound.SMALL, Bound::or);
        long nodes = a.stream().mapToLong(Bound::nodes).reduce(1, Bound::plus);
        return new Bound(length, nodes, weight + 1, each.digits(), each, null);
    }
}
