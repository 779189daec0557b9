package org.parvis.catalogue.reading;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.parvis.catalogue.Expression;
import org.parvis.catalogue.Language;
import org.parvis.catalogue.Question;
import org.parvis.catalogue.Scalars;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.AnswerKind;
import org.parvis.kernel.LocalizedText;

/**
 * Writes the JSON Schema of the language from its records, so that an editor completes and checks a
 * definition while it is typed, and the schema never says other than the program.
 */
final class SchemaWriter {
    private static final String ADDRESS = "/schema/service.json";
    private static final List<String> EXPRESSION = List.of("string", "boolean", "number");

    private final Map<String, Object> definitions = new TreeMap<>();
    private final Map<String, AnswerKind> kinds;

    SchemaWriter(Collection<AnswerKind> kinds) {
        this.kinds = new TreeMap<>();
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    Map<String, Object> schema() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        out.put("$id", ADDRESS);
        out.put("title", "Parvis: definition of a service");
        definitions.put("texts", texts());
        out.putAll(object(ServiceDefinition.class));
        out.put("$defs", definitions);
        return out;
    }

    private Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> property = new LinkedHashMap<>(property(component));
            String says = Language.says(component);
            if (!says.isEmpty()) {
                property.put("description", says);
            }
            properties.put(Language.word(component), property);
            if (isRequired(component)) {
                required.add(Language.word(component));
            }
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", "object");
        out.put("additionalProperties", false);
        out.put("required", required);
        out.put("properties", properties);
        if (type == Question.class) {
            out.put("allOf", kinds.values().stream().map(KindSchema::of).toList());
        }
        return out;
    }

    private static boolean isRequired(RecordComponent component) {
        boolean container = component.getType() == List.class || component.getType() == Map.class;
        return !Language.mayBeAbsent(component)
                && Language.absent(component).isEmpty()
                && component.getType() != boolean.class
                && (!container || Language.atLeast(component) > 0);
    }

    private Map<String, Object> property(RecordComponent component) {
        if (component.getDeclaringRecord() == Question.class) {
            switch (component.getName()) {
                case "type" -> {
                    return Map.of("enum", List.copyOf(kinds.keySet()));
                }
                case "with" -> {
                    return Map.of("type", "object");
                }
                default -> {}
            }
        }
        Map<String, Object> shape = shape(component.getGenericType(), Language.atLeast(component));
        int longest = Language.longest(component);
        return longest > 0 && component.getType() == LocalizedText.class
                ? limited(shape, longest)
                : shape;
    }

    /** An editor counts the spaces around a text too; the import does not. */
    private static Map<String, Object> limited(Map<String, Object> texts, int longest) {
        Map<String, Object> out = new LinkedHashMap<>(texts);
        out.put("additionalProperties", Map.of("maxLength", longest));
        return out;
    }

    private Map<String, Object> shape(Type type, int atLeast) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Map<String, Object> item = shape(arguments[arguments.length - 1], 0);
            return generic.getRawType() == List.class ? array(item, atLeast) : map(item, atLeast);
        }
        Class<?> plain = (Class<?>) type;
        Scalars.Form form = Scalars.of(plain);
        if (form != null) {
            return scalar(plain, form);
        }
        if (plain == LocalizedText.class) {
            return Map.of("$ref", "#/$defs/texts");
        }
        return plain.isEnum() ? constants(plain) : reference(plain);
    }

    private static Map<String, Object> scalar(Class<?> type, Scalars.Form form) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("type", type == Expression.class ? EXPRESSION : form.json());
        if (form.pattern() != null) {
            out.put("pattern", "^" + form.pattern() + "$");
        }
        return out;
    }

    private static Map<String, Object> array(Map<String, Object> item, int atLeast) {
        return Map.of("type", "array", "items", item, "minItems", atLeast);
    }

    private static Map<String, Object> map(Map<String, Object> item, int atLeast) {
        return Map.of("type", "object", "additionalProperties", item, "minProperties", atLeast);
    }

    private static Map<String, Object> constants(Class<?> type) {
        return Map.of(
                "enum",
                Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
                        .map(constant -> Language.word((Enum<?>) constant))
                        .toList());
    }

    private Map<String, Object> reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!definitions.containsKey(name)) {
            definitions.put(name, Map.of());
            definitions.put(name, object(type));
        }
        return Map.of("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> texts() {
        return Map.of(
                "type",
                "object",
                "description",
                "Language to words; all languages of the policy",
                "required",
                List.of("fr"),
                "additionalProperties",
                Map.of("type", "string"));
    }
}
