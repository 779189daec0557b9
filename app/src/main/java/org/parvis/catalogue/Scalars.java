package org.parvis.catalogue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that are written as one word or one line, and how each is read. */
public final class Scalars {
    /**
     * How one Java type is written: its JSON type, its pattern, and the refusal if it is not so.
     */
    public record Form(
            String json,
            @Nullable String pattern,
            String refusal,
            Function<String, Optional<Object>> read,
            Function<Object, Object> write,
            int longest) {}

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TABLE = 300_000;
    private static final Map<Class<?>, Form> FORMS = new LinkedHashMap<>();

    static {
        put(String.class, "string", null, "words", Optional::of, Object::toString);
        put(int.class, "integer", null, "whole-number", Scalars::whole, value -> value);
        put(boolean.class, "boolean", null, "true-or-false", Scalars::truth, value -> value);
        put(
                BigDecimal.class,
                "string",
                "[0-9]+(\\.[0-9]+)?",
                "decimal",
                Scalars::decimal,
                value -> ((BigDecimal) value).toPlainString());
        put(
                LocalDate.class,
                "string",
                "[0-9]{4}-[0-9]{2}-[0-9]{2}",
                "day",
                Scalars::day,
                Object::toString);
        put(
                Expression.class,
                "string",
                null,
                "words",
                text -> Optional.of(new Expression(text)),
                value -> ((Expression) value).text());
        put(
                Dmn.class,
                "string",
                null,
                "words",
                text -> Optional.of(new Dmn(text)),
                value -> ((Dmn) value).xml());
        put(
                Citation.class,
                "string",
                "[A-Z].*",
                "citation",
                text -> Citation.parse(text).map(found -> (Object) found),
                value -> ((Citation) value).written());
    }

    private Scalars() {}

    public static @Nullable Form of(Class<?> type) {
        return FORMS.get(type);
    }

    private static void put(
            Class<?> type,
            String json,
            @Nullable String pattern,
            String refusal,
            Function<String, Optional<Object>> read,
            Function<Object, Object> write) {
        int longest = type == Dmn.class ? LONGEST_TABLE : LONGEST_TEXT;
        FORMS.put(type, new Form(json, pattern, refusal, read, write, longest));
    }

    private static Optional<Object> whole(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<Object> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> decimal(String text) {
        return text.matches("[0-9]{1,12}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }
}
