package org.parvis.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explanations as canonical JSON. A number is {@code {"number":"1.5"}} and a date {@code
 * {"date":"2026-11-24"}}, because JSON's own number would lose digits and has no dates.
 */
final class ExplanationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplanationJson() {}

    static String write(Explanation told) {
        Map<String, @Nullable Object> object = new TreeMap<>();
        object.put("rule", told.rule());
        object.put("version", told.version());
        object.put("expression", told.expression());
        object.put("article", told.article() == null ? null : told.article().texts());
        Map<String, @Nullable Object> types = new TreeMap<>();
        told.types().forEach((name, type) -> types.put(name, type(type)));
        object.put("types", types);
        Map<String, @Nullable Object> inputs = new TreeMap<>();
        told.inputs().forEach((name, value) -> inputs.put(name, value(value)));
        object.put("inputs", inputs);
        object.put("result", value(told.result()));
        object.put("rows", told.rows());
        object.put("sentence", told.sentence() == null ? null : told.sentence().texts());
        object.put("problems", told.problems());
        StringBuilder json = new StringBuilder();
        append(json, object);
        return json.toString();
    }

    private static Object type(RuleType type) {
        return switch (type) {
            case RuleType.Scalar scalar -> scalar.name().toLowerCase(Locale.ROOT);
            case RuleType.Words(int most, Set<String> ignored) -> "text " + most;
            case RuleType.ListOf(RuleType element, int most) ->
                    most == Limits.LIST ? List.of(type(element)) : List.of(type(element), most);
            case RuleType.Fields(Map<String, RuleType> fields) -> {
                Map<String, Object> types = new TreeMap<>();
                fields.forEach((name, field) -> types.put(name, type(field)));
                yield types;
            }
        };
    }

    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> Map.of("number", number.toString());
            case LocalDate date -> Map.of("date", date.toString());
            case List<?> list -> {
                List<@Nullable Object> values = new ArrayList<>();
                list.forEach(each -> values.add(value(each)));
                yield values;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> fields = new TreeMap<>();
                map.forEach((name, each) -> fields.put((String) name, value(each)));
                yield Map.of("fields", fields);
            }
            case null, default -> value;
        };
    }

    private static void append(StringBuilder json, @Nullable Object value) {
        switch (value) {
            case String text -> quote(json, text);
            case Map<?, ?> map -> {
                String comma = "{";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(comma);
                    quote(json, (String) entry.getKey());
                    append(json.append(':'), entry.getValue());
                    comma = ",";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String comma = "[";
                for (Object each : list) {
                    append(json.append(comma), each);
                    comma = ",";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case null, default -> json.append(value);
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                default -> json.append(c < 0x20 ? "\\u%04x".formatted((int) c) : String.valueOf(c));
            }
        }
        json.append('"');
    }

    static Explanation read(String json) {
        JsonNode node = JSON.readTree(json);
        Map<String, RuleType> types = new TreeMap<>();
        node.get("types").forEachEntry((name, type) -> types.put(name, type(type)));
        Map<String, @Nullable Object> inputs = new TreeMap<>();
        node.get("inputs").forEachEntry((name, value) -> inputs.put(name, value(value)));
        List<Integer> rows = new ArrayList<>();
        node.get("rows").forEach(row -> rows.add(row.intValue()));
        List<String> problems = new ArrayList<>();
        node.get("problems").forEach(problem -> problems.add(problem.stringValue()));
        return new Explanation(
                node.get("rule").stringValue(),
                node.get("version").stringValue(),
                node.get("expression").stringValue(),
                texts(node.get("article")),
                types,
                inputs,
                value(node.get("result")),
                rows,
                texts(node.get("sentence")),
                problems);
    }

    private static @Nullable LocalizedText texts(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        Map<String, String> texts = new TreeMap<>();
        node.forEachEntry((lang, text) -> texts.put(lang, text.stringValue()));
        return new LocalizedText(texts);
    }

    private static RuleType type(JsonNode node) {
        if (node.isArray()) {
            RuleType element = type(node.get(0));
            return node.size() == 1
                    ? RuleType.listOf(element)
                    : RuleType.listOf(element, node.get(1).intValue());
        }
        if (node.isObject()) {
            Map<String, RuleType> fields = new TreeMap<>();
            node.forEachEntry((name, field) -> fields.put(name, type(field)));
            return RuleType.fields(fields);
        }
        String name = node.stringValue();
        return name.startsWith("text ")
                ? RuleType.text(Integer.parseInt(name.substring(5)))
                : RuleType.Scalar.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isArray()) {
            List<@Nullable Object> values = new ArrayList<>();
            node.forEach(each -> values.add(value(each)));
            return values;
        }
        if (node.has("number")) {
            return new BigDecimal(node.get("number").stringValue());
        }
        if (node.has("date")) {
            return LocalDate.parse(node.get("date").stringValue());
        }
        Map<String, @Nullable Object> fields = new TreeMap<>();
        node.get("fields").forEachEntry((name, each) -> fields.put(name, value(each)));
        return fields;
    }
}
