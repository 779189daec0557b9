package org.parvis.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a part of a rule will be, known before any answer.
 *
 * @param element what a list holds
 * @param fields what the names of a value hold
 * @param among the codes that a text can be, none when it is free
 */
record Kind(
        Base base, @Nullable Kind element, @Nullable Map<String, Kind> fields, Set<String> among) {

    /** The sort of a value. A duration counts days or months, as in FEEL. */
    enum Base {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE,
        DAYS,
        MONTHS,
        LIST,
        FIELDS,
        NOTHING,
        ANY
    }

    static final Kind TEXT = of(Base.TEXT);
    static final Kind NUMBER = of(Base.NUMBER);
    static final Kind BOOLEAN = of(Base.BOOLEAN);
    static final Kind DATE = of(Base.DATE);
    static final Kind DAYS = of(Base.DAYS);
    static final Kind MONTHS = of(Base.MONTHS);
    static final Kind NOTHING = of(Base.NOTHING);
    static final Kind ANY = of(Base.ANY);

    static Kind of(Base base) {
        return new Kind(base, null, null, Set.of());
    }

    static Kind list(Kind element) {
        return new Kind(Base.LIST, element, null, Set.of());
    }

    static Kind fields(Map<String, Kind> fields) {
        return new Kind(Base.FIELDS, null, fields, Set.of());
    }

    static Kind of(RuleType type) {
        return switch (type) {
            case RuleType.Scalar scalar -> of(Base.valueOf(scalar.name()));
            case RuleType.Words(int ignored, Set<String> among) ->
                    new Kind(Base.TEXT, null, null, among);
            case RuleType.ListOf(RuleType element, int ignored) -> list(of(element));
            case RuleType.Fields(Map<String, RuleType> fields) -> {
                Map<String, Kind> kinds = new TreeMap<>();
                fields.forEach((name, field) -> kinds.put(name, of(field)));
                yield fields(kinds);
            }
        };
    }

    boolean open() {
        return base == Base.ANY || base == Base.NOTHING;
    }

    boolean is(Base other) {
        return base == other || open();
    }

    boolean duration() {
        return base == Base.DAYS || base == Base.MONTHS;
    }

    /** Whether a value of one can ever equal, precede or follow a value of the other. */
    boolean comparesWith(Kind other) {
        return open() || other.open() || base == other.base;
    }

    /** One element: of a list, or the value itself. */
    Kind each() {
        return element != null ? element : this;
    }

    /** What is either of the two. */
    Kind or(Kind other) {
        if (base == Base.NOTHING) {
            return other;
        }
        if (other.base == Base.NOTHING || equals(other)) {
            return this;
        }
        return base == other.base && element == null && fields == null ? of(base) : ANY;
    }
}
