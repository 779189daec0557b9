package org.parvis.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** What each function takes first, and what it gives. */
final class Takes {
    private Takes() {}

    /** The kind of the first value, or of each element of the list; null when it takes any. */
    static Kind.@Nullable Base of(Functions function) {
        return switch (function) {
            case STRING_LENGTH,
                    UPPER_CASE,
                    LOWER_CASE,
                    CONTAINS,
                    STARTS_WITH,
                    ENDS_WITH,
                    SUBSTRING,
                    SUBSTRING_BEFORE,
                    SUBSTRING_AFTER,
                    NUMBER,
                    MATCHES,
                    REPLACE,
                    SPLIT,
                    STRING_JOIN,
                    DURATION ->
                    Kind.Base.TEXT;
            case SUM,
                    MEAN,
                    ABS,
                    FLOOR,
                    CEILING,
                    DECIMAL,
                    ROUND_HALF_UP,
                    ROUND_UP,
                    ROUND_DOWN,
                    MODULO ->
                    Kind.Base.NUMBER;
            case ALL, ANY, NOT -> Kind.Base.BOOLEAN;
            case YEARS_AND_MONTHS_DURATION, DAY_OF_WEEK, DAY_OF_YEAR -> Kind.Base.DATE;
            default -> null;
        };
    }

    /** Whether a list may stand for its elements. */
    static boolean spreads(Functions function) {
        return switch (function) {
            case SUM, MEAN, ALL, ANY, STRING_JOIN -> true;
            default -> false;
        };
    }

    static Kind result(Functions function, List<Kind> given, List<BaseNode> arguments) {
        Kind first = given.getFirst();
        return switch (function) {
            case STRING_LENGTH,
                    COUNT,
                    SUM,
                    MEAN,
                    NUMBER,
                    ABS,
                    FLOOR,
                    CEILING,
                    DECIMAL,
                    ROUND_HALF_UP,
                    ROUND_UP,
                    ROUND_DOWN,
                    MODULO,
                    DAY_OF_YEAR ->
                    Kind.NUMBER;
            case UPPER_CASE,
                    LOWER_CASE,
                    SUBSTRING,
                    SUBSTRING_BEFORE,
                    SUBSTRING_AFTER,
                    STRING,
                    REPLACE,
                    STRING_JOIN,
                    DAY_OF_WEEK ->
                    Kind.TEXT;
            case CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES, LIST_CONTAINS, ALL, ANY, NOT ->
                    Kind.BOOLEAN;
            case SPLIT -> Kind.list(Kind.TEXT);
            case MIN, MAX -> given.stream().map(Kind::each).reduce(Kind.NOTHING, Kind::or);
            case APPEND, CONCATENATE -> Kind.list(Kind.ANY);
            case DISTINCT_VALUES, REVERSE, SORT ->
                    first.base() == Kind.Base.LIST ? first : Kind.list(first);
            case INDEX_OF -> Kind.list(Kind.NUMBER);
            case DATE -> Kind.DATE;
            case DURATION -> duration(arguments.getFirst());
            case YEARS_AND_MONTHS_DURATION -> Kind.MONTHS;
        };
    }

    private static Kind duration(BaseNode written) {
        if (!(written instanceof StringNode text)) {
            return Kind.ANY;
        }
        return text.getValue().endsWith("D") ? Kind.DAYS : Kind.MONTHS;
    }
}
