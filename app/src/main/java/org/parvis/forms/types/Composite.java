package org.parvis.forms.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.Typed;

/** What types whose answer has named parts have in common: a map of texts. */
public abstract class Composite implements QuestionType {
    @Override
    public FeelType feel() {
        return FeelType.FIELDS;
    }

    /** A field of an answer, empty when it has none. */
    protected static String field(Object answer, String name) {
        Object value = ((Map<?, ?>) answer).get(name);
        return value == null ? "" : value.toString();
    }

    /** An answer without its empty fields. Names and values alternate. */
    protected static Map<String, Object> answer(String... namesAndValues) {
        Map<String, Object> answer = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (!namesAndValues[i + 1].isEmpty()) {
                answer.put(namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return Map.copyOf(answer);
    }

    /** What a part holds, as people write it: composed, on one line, without invisible signs. */
    protected static String line(Typed typed, String part) {
        return Lengths.clean(typed.part(part)).replaceAll("\\s+", " ");
    }

    /** One part for each field of the same name. */
    @Override
    public Typed typed(Question question, Object answer) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : parts(question)) {
            String text = field(answer, part);
            if (!text.isEmpty()) {
                parts.put(part, List.of(text));
            }
        }
        return new Typed(parts);
    }

    protected static Typed example(String... partsAndTexts) {
        Map<String, List<String>> parts = new HashMap<>();
        for (int i = 0; i < partsAndTexts.length; i += 2) {
            parts.put(partsAndTexts[i], List.of(partsAndTexts[i + 1]));
        }
        return new Typed(parts);
    }

    protected static Map<String, Object> schemaOf(
            Map<String, Object> properties, String... required) {
        return Map.of(
                "type",
                "object",
                "additionalProperties",
                false,
                "required",
                List.of(required),
                "properties",
                properties);
    }

    protected static Map<String, Object> text(String pattern) {
        return Map.of("type", "string", "pattern", "^" + pattern + "$");
    }
}
