package org.parvis.forms.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.Question;
import org.parvis.forms.spi.QuestionType;
import org.parvis.forms.spi.RowKeys;
import org.parvis.forms.spi.Typed;

/**
 * What a request carries for a question. Anything else in the request is not looked at; what is too
 * long is cut there, where its type will say that it is too long.
 */
public final class Posted {
    static final int LONGEST = 20_000;
    private static final int MOST_VALUES = 100;

    private Posted() {}

    /** The name of a part of a question in a request: `period-from-day`. */
    public static String field(Question question, String part) {
        return field(question.id(), part);
    }

    static String field(String path, String part) {
        return part.isEmpty() ? path : path + "-" + part;
    }

    public static Typed typed(
            Question question, QuestionType type, Map<String, List<String>> posted) {
        Map<String, List<String>> parts = new HashMap<>();
        for (String part : type.parts(question)) {
            List<String> values = posted.getOrDefault(field(question, part), List.of());
            List<String> kept = new ArrayList<>();
            for (String value : values.subList(0, Math.min(values.size(), MOST_VALUES))) {
                kept.add(storable(value));
            }
            if (!kept.isEmpty()) {
                parts.put(part, List.copyOf(kept));
            }
        }
        return new Typed(parts);
    }

    /**
     * What was typed for each of these questions, and in each row that the request names, under the
     * paths of a draft; files come apart, and an empty row is none.
     */
    public static Map<String, Typed> all(
            List<Question> questions, FormReader reader, Map<String, List<String>> posted) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (Question question : questions) {
            if (question.row() != null) {
                rows(question, question.row(), reader, posted, typed);
            } else if (!reader.holdsFiles(question)) {
                Typed text = typed(question, reader.type(question), posted);
                if (!text.isEmpty()) {
                    typed.put(question.id(), text);
                }
            }
        }
        return typed;
    }

    private static void rows(
            Question group,
            Question.Row row,
            FormReader reader,
            Map<String, List<String>> posted,
            Map<String, Typed> typed) {
        List<String> keys = new ArrayList<>();
        for (String key : RowKeys.of(Typed.of(posted.getOrDefault(group.id(), List.of())))) {
            List<Question> inside =
                    row.questions().stream()
                            .map(q -> q.at(RowKeys.path(group.id(), key, q.id())))
                            .toList();
            Map<String, Typed> within = all(inside, reader, posted);
            if (!within.isEmpty()) {
                keys.add(key);
                typed.putAll(within);
            }
        }
        if (!keys.isEmpty()) {
            typed.put(group.id(), Typed.of(keys));
        }
    }

    /** The fields that bring that text back, by name. */
    public static Map<String, List<String>> fields(String path, Typed text) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        text.plain().forEach((part, values) -> fields.put(field(path, part), values));
        return fields;
    }

    private static String storable(String value) {
        String cut = value.length() > LONGEST ? value.substring(0, LONGEST) : value;
        boolean whole = true;
        for (int i = 0; i < cut.length() && whole; i++) {
            whole = cut.charAt(i) != 0 && !Character.isSurrogate(cut.charAt(i));
        }
        if (whole) {
            return cut;
        }
        StringBuilder out = new StringBuilder(cut.length());
        cut.codePoints()
                .filter(c -> c != 0 && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
