package org.parvis.rules;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a name in a rule may hold. Bounds on each kind make the cost of a rule known beforehand. */
public sealed interface RuleType {

    RuleType TEXT = Scalar.TEXT;
    RuleType NUMBER = Scalar.NUMBER;
    RuleType BOOLEAN = Scalar.BOOLEAN;
    RuleType DATE = Scalar.DATE;

    static RuleType listOf(RuleType element) {
        return new ListOf(element);
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

    /** Several values of one kind. */
    record ListOf(RuleType element) implements RuleType {}

    /** Named values together. */
    record Fields(Map<String, RuleType> fields) implements RuleType {
        public Fields {
            fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        }
    }
}
