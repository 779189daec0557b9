package org.parvis.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The functions that rules may call: those of FEEL that depend on their arguments only and whose
 * cost can be bounded. {@code now()} is not among them and {@code today()} reads an input, so that
 * a rule can be replayed on the day on which it was applied. Null arguments give null unless a
 * function says otherwise.
 */
enum Functions {
    STRING_LENGTH(
            "string length", 1, 1, a -> big(text(a[0]).codePointCount(0, text(a[0]).length()))),
    UPPER_CASE("upper case", 1, 1, a -> text(a[0]).toUpperCase(Locale.ROOT)),
    LOWER_CASE("lower case", 1, 1, a -> text(a[0]).toLowerCase(Locale.ROOT)),
    CONTAINS("contains", 2, 2, a -> Search.first(text(a[0]), text(a[1])) >= 0),
    STARTS_WITH("starts with", 2, 2, a -> text(a[0]).startsWith(text(a[1]))),
    ENDS_WITH("ends with", 2, 2, a -> text(a[0]).endsWith(text(a[1]))),
    SUBSTRING("substring", 2, 3, a -> Lists.part(text(a[0]), a)),
    SUBSTRING_BEFORE("substring before", 2, 2, a -> before(text(a[0]), text(a[1]))),
    SUBSTRING_AFTER("substring after", 2, 2, a -> after(text(a[0]), text(a[1]))),
    STRING("string", 1, 1, a -> Values.written(a[0])),
    NUMBER("number", 1, 1, a -> Values.number(text(a[0]))),
    MATCHES("matches", 2, 2, null),
    REPLACE("replace", 3, 3, null),
    SPLIT("split", 2, 2, null),
    STRING_JOIN("string join", 1, 2, a -> Lists.join(a)),

    COUNT("count", 1, 1, a -> big(Nodes.list(a[0]).size())),
    SUM("sum", 1, 20, a -> Lists.sum(Lists.spread(a))),
    MEAN("mean", 1, 20, a -> Lists.mean(Lists.spread(a))),
    MIN("min", 1, 20, a -> Lists.extreme(Lists.spread(a), -1)),
    MAX("max", 1, 20, a -> Lists.extreme(Lists.spread(a), 1)),
    ALL("all", 1, 20, a -> Lists.all(Lists.spread(a))),
    ANY("any", 1, 20, a -> Lists.any(Lists.spread(a))),
    LIST_CONTAINS("list contains", 2, 2, a -> Lists.contains(a[0], a[1])),
    APPEND("append", 2, 20, a -> Lists.append(a)),
    CONCATENATE("concatenate", 1, 20, a -> Lists.concatenate(a)),
    DISTINCT_VALUES("distinct values", 1, 1, a -> Lists.distinct(a[0])),
    REVERSE("reverse", 1, 1, a -> Nodes.list(a[0]).reversed()),
    SORT("sort", 1, 1, a -> Lists.sorted(a[0])),
    INDEX_OF("index of", 2, 2, a -> Lists.positions(a[0], a[1])),

    NOT("not", 1, 1, a -> a[0] instanceof Boolean yes ? !yes : null),
    ABS("abs", 1, 1, a -> number(a[0]).abs()),
    FLOOR("floor", 1, 1, a -> number(a[0]).setScale(0, RoundingMode.FLOOR)),
    CEILING("ceiling", 1, 1, a -> number(a[0]).setScale(0, RoundingMode.CEILING)),
    DECIMAL("decimal", 2, 2, a -> number(a[0]).setScale(scale(a[1]), RoundingMode.HALF_EVEN)),
    ROUND_HALF_UP(
            "round half up", 2, 2, a -> number(a[0]).setScale(scale(a[1]), RoundingMode.HALF_UP)),
    ROUND_UP("round up", 2, 2, a -> number(a[0]).setScale(scale(a[1]), RoundingMode.UP)),
    ROUND_DOWN("round down", 2, 2, a -> number(a[0]).setScale(scale(a[1]), RoundingMode.DOWN)),
    MODULO("modulo", 2, 2, a -> Lists.modulo(number(a[0]), number(a[1]))),

    DATE("date", 1, 3, a -> Values.date(a)),
    DURATION("duration", 1, 1, a -> Values.duration(text(a[0]))),
    YEARS_AND_MONTHS_DURATION("years and months duration", 2, 2, a -> Values.between(a[0], a[1])),
    DAY_OF_WEEK("day of week", 1, 1, a -> Values.dayOfWeek(a[0])),
    DAY_OF_YEAR("day of year", 1, 1, a -> Values.part(a[0], "day of year"));

    private static final Map<String, Functions> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(f -> f.named, f -> f));

    final String named;
    final int least;
    final int most;
    private final @Nullable Function<@Nullable Object[], @Nullable Object> body;

    Functions(
            String named,
            int least,
            int most,
            @Nullable Function<@Nullable Object[], @Nullable Object> body) {
        this.named = named;
        this.least = least;
        this.most = most;
        this.body = body;
    }

    static Optional<Functions> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Whether the second argument is a regular expression, compiled when the rule is. */
    boolean takesPattern() {
        return body == null;
    }

    @Nullable Object apply(@Nullable Object[] a, @Nullable Pattern pattern) {
        if (body != null) {
            return body.apply(a);
        }
        if (pattern == null) {
            return null;
        }
        String text = text(a[0]);
        return switch (this) {
            case MATCHES -> pattern.matcher(text).find();
            case REPLACE -> pattern.matcher(text).replaceAll(Matcher.quoteReplacement(text(a[2])));
            default -> Arrays.asList((Object[]) pattern.split(text, -1));
        };
    }

    private static String text(@Nullable Object value) {
        return (String) Objects.requireNonNull(value);
    }

    private static BigDecimal number(@Nullable Object value) {
        return (BigDecimal) Objects.requireNonNull(value);
    }

    private static BigDecimal big(long value) {
        return BigDecimal.valueOf(value);
    }

    private static int scale(@Nullable Object value) {
        int scale = number(value).intValueExact();
        if (scale < -20 || scale > 20) {
            throw new IllegalArgumentException("scale");
        }
        return scale;
    }

    private static String before(String text, String mark) {
        int at = Search.first(text, mark);
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String after(String text, String mark) {
        int at = Search.first(text, mark);
        return at < 0 ? "" : text.substring(at + mark.length());
    }
}
