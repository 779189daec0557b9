package org.parvis.catalogue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.catalogue.spi.AnswerKind;

/** Question types for tests of the language alone. */
public record Kinds(
        String code, FeelType feel, boolean choosesAmongOptions, Map<String, Setting> settings)
        implements AnswerKind {
    public static List<AnswerKind> all() {
        return List.of(
                kind("text", FeelType.TEXT, "min", "max"),
                kind("long-text", FeelType.TEXT, "min", "max", "rows"),
                kind("postal-address", FeelType.TEXT),
                kind("email", FeelType.TEXT),
                kind("phone", FeelType.TEXT),
                kind("number", FeelType.NUMBER, "decimals"),
                kind("date", FeelType.DATE),
                kind("yes-no", FeelType.BOOLEAN),
                new Kinds("choice", FeelType.TEXT, true, Map.of()),
                new Kinds("choices", FeelType.TEXT_LIST, true, Map.of()),
                kind("file", FeelType.TEXT_LIST, "max-files", "max-megabytes", "max-pages"),
                kind("person-name", FeelType.TEXT),
                kind("organisation", FeelType.TEXT),
                kind("declaration", FeelType.BOOLEAN));
    }

    private static AnswerKind kind(String code, FeelType feel, String... wholeNumbers) {
        Map<String, Setting> settings = new HashMap<>();
        for (String name : wholeNumbers) {
            settings.put(name, Setting.WHOLE_NUMBER);
        }
        switch (code) {
            case "number" ->
                    settings.putAll(Map.of("min", Setting.DECIMAL, "max", Setting.DECIMAL));
            case "date" ->
                    settings.putAll(Map.of("earliest", Setting.DATE, "latest", Setting.DATE));
            case "file" -> settings.put("accept", Setting.WORDS);
            default -> settings.put("autocomplete", Setting.WORDS);
        }
        return new Kinds(code, feel, false, settings);
    }
}
