package org.parvis.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** The values of rules: text, number, boolean, date, list, fields; and how others become them. */
final class Values {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
    private static final Pattern MONTHS = Pattern.compile("-?P(\\d{1,4}Y)?(\\d{1,5}M)?");
    private static final Pattern DAYS = Pattern.compile("-?P\\d{1,6}D");

    private Values() {}

    /** An answer as a rule may read it, or null with a note of its name when it does not fit. */
    static @Nullable Object input(
            String name, @Nullable Object value, RuleType type, List<String> problems) {
        Object fitting = fit(value, type);
        if (value != null && fitting == null) {
            problems.add(name);
        }
        return fitting;
    }

    private static @Nullable Object fit(@Nullable Object value, RuleType type) {
        return switch (type) {
            case RuleType.Scalar scalar ->
                    switch (scalar) {
                        case TEXT ->
                                value instanceof String s && s.length() <= Limits.TEXT ? s : null;
                        case NUMBER -> number(value);
                        case BOOLEAN -> value instanceof Boolean ? value : null;
                        case DATE -> value instanceof LocalDate d && ordinary(d) ? d : null;
                    };
            case RuleType.Words(int most, Set<String> ignored) ->
                    value instanceof String s && s.length() <= most ? s : null;
            case RuleType.ListOf(RuleType element, int most) -> list(value, element, most);
            case RuleType.Fields(Map<String, RuleType> fields) -> fields(value, fields);
        };
    }

    private static @Nullable Object list(@Nullable Object value, RuleType element, int most) {
        if (!(value instanceof List<?> list) || list.size() > most) {
            return null;
        }
        List<@Nullable Object> fitting = new ArrayList<>();
        for (Object each : list) {
            Object fit = fit(each, element);
            if (each != null && fit == null) {
                return null;
            }
            fitting.add(fit);
        }
        return fitting;
    }

    private static @Nullable Object fields(@Nullable Object value, Map<String, RuleType> fields) {
        if (!(value instanceof Map<?, ?> map)) {
            return null;
        }
        Map<String, @Nullable Object> fitting = new TreeMap<>();
        for (Map.Entry<String, RuleType> field : fields.entrySet()) {
            Object each = map.get(field.getKey());
            Object fit = fit(each, field.getValue());
            if (each != null && fit == null) {
                return null;
            }
            fitting.put(field.getKey(), fit);
        }
        return fitting;
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        BigDecimal number =
                switch (value) {
                    case BigDecimal decimal -> decimal;
                    case Integer whole -> BigDecimal.valueOf(whole);
                    case Long whole -> BigDecimal.valueOf(whole);
                    case null, default -> null;
                };
        if (number == null) {
            return null;
        }
        boolean small =
                number.scale() <= Limits.NUMBER
                        && number.scale() >= -Limits.NUMBER
                        && number.precision() - number.scale() <= Limits.NUMBER;
        return small ? number : null;
    }

    private static boolean ordinary(LocalDate date) {
        return date.getYear() >= 1 && date.getYear() <= 9999;
    }

    /** What an evaluation returns: only values that can be kept and read again. */
    static @Nullable Object result(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean yes -> yes;
            case BigDecimal number -> plain(number);
            case LocalDate date -> ordinary(date) ? date : null;
            case Duration duration -> duration.toString();
            case ComparablePeriod period -> period.asPeriod().toString();
            case List<?> list -> {
                List<@Nullable Object> results = new ArrayList<>();
                list.forEach(element -> results.add(result(element)));
                yield Collections.unmodifiableList(results);
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> results = new TreeMap<>();
                map.forEach((name, field) -> results.put((String) name, result(field)));
                yield Collections.unmodifiableMap(results);
            }
            default -> null;
        };
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.scale() >= -Limits.DIGITS
                ? stripped.setScale(0)
                : stripped;
    }

    static @Nullable BigDecimal number(String text) {
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    static @Nullable String written(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> plain(number).toString();
            case String text -> text;
            default -> String.valueOf(result(value));
        };
    }

    static @Nullable Object date(@Nullable Object[] a) {
        if (a.length == 3) {
            return LocalDate.of(whole(a[0]), whole(a[1]), whole(a[2]));
        }
        return a[0] instanceof LocalDate date ? date : date((String) Objects.requireNonNull(a[0]));
    }

    private static int whole(@Nullable Object number) {
        int whole = ((BigDecimal) Objects.requireNonNull(number)).intValueExact();
        if (whole < 1 || whole > 9999) {
            throw new IllegalArgumentException("date");
        }
        return whole;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        if (!ordinary(date)) {
            throw new DateTimeException(text);
        }
        return date;
    }

    /** Years and months, or days; not both, as in FEEL. */
    static Object duration(String text) {
        if (DAYS.matcher(text).matches()) {
            return Duration.parse(text);
        }
        if (text.length() > 2 && MONTHS.matcher(text).matches()) {
            return new ComparablePeriod(Period.parse(text));
        }
        throw new IllegalArgumentException(text);
    }

    static Object between(@Nullable Object from, @Nullable Object to) {
        LocalDate start = (LocalDate) Objects.requireNonNull(from);
        Period period = start.until((LocalDate) Objects.requireNonNull(to));
        return new ComparablePeriod(period.withDays(0));
    }

    static String dayOfWeek(@Nullable Object date) {
        String name = ((LocalDate) Objects.requireNonNull(date)).getDayOfWeek().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /** The parts of a date or a duration that a rule may read. */
    static @Nullable Object part(@Nullable Object value, String name) {
        Long part =
                switch (value) {
                    case LocalDate date ->
                            switch (name) {
                                case "year" -> (long) date.getYear();
                                case "month" -> (long) date.getMonthValue();
                                case "day" -> (long) date.getDayOfMonth();
                                case "weekday" -> (long) date.getDayOfWeek().getValue();
                                case "day of year" -> (long) date.getDayOfYear();
                                default -> null;
                            };
                    case Duration duration -> "days".equals(name) ? duration.toDays() : null;
                    case ComparablePeriod period ->
                            switch (name) {
                                case "years" -> period.asPeriod().toTotalMonths() / 12;
                                case "months" -> period.asPeriod().toTotalMonths() % 12;
                                default -> null;
                            };
                    case null, default -> null;
                };
        return part == null ? null : BigDecimal.valueOf(part);
    }
}
