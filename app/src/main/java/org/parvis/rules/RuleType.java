package org.parvis.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a name in a rule may hold. Bounds on each kind make the cost of a rule known beforehand. */
public sealed interface RuleType {

    RuleType TEXT = Scalar.TEXT;
    RuleType NUMBER = Scalar.NUMBER;
    RuleType BOOLEAN = Scalar.BOOLEAN;
    RuleType DATE = Scalar.DATE;

    static RuleType listOf(RuleType element) {
        return new ListOf(element, Limits.LIST);
    }

    /**
     * Several values, at most so many: the fewer there can be, the more a rule may do with them.
     */
    static RuleType listOf(RuleType element, int most) {
        return new ListOf(element, most);
    }

    /** A text of at most so many characters. */
    static RuleType text(int most) {
        return new Words(most, Set.of());
    }

    /** One of these codes. */
    static RuleType among(Collection<String> codes) {
        int longest = codes.stream().mapToInt(String::length).max().orElse(1);
        return new Words(longest, Set.copyOf(codes));
    }

    static RuleType fields(Map<String, RuleType> fields) {
        return new Fields(fields);
    }

    /** A single value. */
    enum Scalar implements RuleType {
        TEXT,
        NUMBER,
        BOOLEAN,
        DATE
    }

    /**
     * A text whose length is known, or one of a few codes.
     *
     * @param among the codes, none when it is free text
     */
    record Words(int most, Set<String> among) implements RuleType {
        public Words {
            among = Set.copyOf(among);
            if (most < 1 || most > Limits.TEXT) {
                throw new IllegalArgumentException("A text of " + most + " characters");
            }
        }
    }

    /** Several values of one kind. */
    record ListOf(RuleType element, int most) implements RuleType {
        public ListOf {
            if (most < 1 || most > Limits.LIST) {
                throw new IllegalArgumentException("A list of " + most);
            }
        }
    }

    /** Named values together. */
    record Fields(Map<String, RuleType> fields) implements RuleType {
        public Fields {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }

    /** The same without the codes that a choice is among: what an explanation keeps. */
    default RuleType plain() {
        return switch (this) {
            case Scalar scalar -> scalar;
            case Words(int most, Set<String> ignored) -> text(most);
            case ListOf(RuleType element, int most) -> new ListOf(element.plain(), most);
            case Fields(Map<String, RuleType> fields) -> {
                Map<String, RuleType> plain = new TreeMap<>();
                fields.forEach((name, field) -> plain.put(name, field.plain()));
                yield new Fields(plain);
            }
        };
    }
}
