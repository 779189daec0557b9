package org.parvis.registers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.rules.RuleType;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One field of a record that mapping may read. Everything else in the record is never looked at.
 *
 * @param name as rules call it
 * @param at where it stands in the record
 * @param longest characters of a text, or of each text of a list
 */
record RegisterField(String name, JsonPointer at, Kind kind, int longest) {
    static final int MOST_TEXTS = 50;
    private static final int MOST_DIGITS = 15;

    /** A field that is not of its declared kind: the whole record is then not to be trusted. */
    static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;

        Misfit(String field) {
            super(field, null, false, false);
        }
    }

    /** What a field holds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE,
        YES_OR_NO,
        TEXTS
    }

    RuleType type() {
        return switch (kind) {
            case TEXT -> RuleType.text(longest);
            case NUMBER -> RuleType.NUMBER;
            case DATE -> RuleType.DATE;
            case YES_OR_NO -> RuleType.BOOLEAN;
            case TEXTS -> RuleType.listOf(RuleType.text(longest), MOST_TEXTS);
        };
    }

    /** Its value in a record, or null when the record does not hold it. */
    @Nullable Object read(JsonNode record) throws Misfit {
        JsonNode node = record.at(at);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return switch (kind) {
            case TEXT -> text(node);
            case NUMBER -> number(node);
            case DATE -> date(text(node));
            case YES_OR_NO -> {
                if (!node.isBoolean()) {
                    throw new Misfit(name);
                }
                yield node.booleanValue();
            }
            case TEXTS -> texts(node);
        };
    }

    private Object number(JsonNode node) throws Misfit {
        if (!node.isNumber()) {
            throw new Misfit(name);
        }
        var number = node.decimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new Misfit(name);
        }
        return number;
    }

    private String text(JsonNode node) throws Misfit {
        if (!node.isString()) {
            throw new Misfit(name);
        }
        String text = node.stringValue().strip();
        if (text.length() > longest || !text.codePoints().allMatch(RegisterField::written)) {
            throw new Misfit(name);
        }
        return text;
    }

    /** Signs that nobody writes are a broken or a hostile record; line ends are kept. */
    private static boolean written(int c) {
        boolean halfSign = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return c == '\n' || !Character.isISOControl(c) && !halfSign;
    }

    private @Nullable LocalDate date(String text) throws Misfit {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Misfit(name);
        }
    }

    private List<String> texts(JsonNode node) throws Misfit {
        if (!node.isArray() || node.size() > MOST_TEXTS) {
            throw new Misfit(name);
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : node) {
            texts.add(text(each));
        }
        return List.copyOf(texts);
    }
}
