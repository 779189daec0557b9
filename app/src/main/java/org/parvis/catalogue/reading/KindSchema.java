package org.parvis.catalogue.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parvis.catalogue.spi.AnswerKind;

/**
 * What the schema asks of a question of one type: its own settings under {@code with:}, and the
 * words that its type needs or does not know. It says what the import checks say, never more.
 */
final class KindSchema {
    private KindSchema() {}

    static Map<String, Object> of(AnswerKind kind) {
        Map<String, Object> properties = new TreeMap<>();
        List<String> required = new ArrayList<>();
        properties.put("with", settings(kind));
        if (kind.alwaysProtected()) {
            properties.put("protected", Map.of("const", true));
            required.addAll(List.of("protected", "purpose", "legal-basis"));
        }
        if (!kind.choosesAmongOptions()) {
            properties.put("options", Map.of("maxItems", 0));
        }
        lists(kind.hasLines(), "lines", properties, required);
        if (kind.part() == AnswerKind.Part.GROUP) {
            required.add("row");
        } else {
            properties.put("row", false);
        }
        if (kind.part() != AnswerKind.Part.COMPUTED) {
            properties.put("value", false);
            properties.put("decision", false);
        }
        if (kind.part() == AnswerKind.Part.WORDS) {
            required.add("help");
        }
        Map<String, Object> then = new LinkedHashMap<>();
        then.put("properties", properties);
        then.put("required", required);
        return Map.of(
                "if",
                Map.of("properties", Map.of("type", Map.of("const", kind.code()))),
                "then",
                then);
    }

    private static void lists(
            boolean has, String word, Map<String, Object> properties, List<String> required) {
        if (has) {
            required.add(word);
        } else {
            properties.put(word, Map.of("maxItems", 0));
        }
    }

    private static Map<String, Object> settings(AnswerKind kind) {
        Map<String, Object> properties = new TreeMap<>();
        kind.settings().forEach((name, form) -> properties.put(name, setting(form)));
        return Map.of("type", "object", "additionalProperties", false, "properties", properties);
    }

    /** A setting may stand between quotes or not; the words in it keep the same form. */
    private static Map<String, Object> setting(AnswerKind.Setting form) {
        List<String> types =
                switch (form) {
                    case WHOLE_NUMBER -> List.of("integer", "string");
                    case DECIMAL -> List.of("number", "string");
                    case DATE, TIME, WORDS -> List.of("string");
                    case YES_OR_NO -> List.of("boolean", "string");
                };
        return Map.of("type", types, "pattern", "^(" + form.pattern() + ")$");
    }
}
