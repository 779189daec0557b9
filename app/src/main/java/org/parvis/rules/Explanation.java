package org.parvis.rules;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.LocalizedText;

/**
 * Why a rule gave what it gave: enough to show it to a person, to keep it in an act and to evaluate
 * it again years later.
 *
 * @param expression the rule as it was written, or the decision of the table that was applied
 * @param inputs only those that the rule reads; a missing answer is there, as null
 * @param rows rows of a decision table that matched, from 1; empty for an expression
 * @param sentence the same in plain words, in each language, when the definition gives them
 * @param problems names of inputs that did not fit; the result is then null
 */
public record Explanation(
        String rule,
        String version,
        String expression,
        @Nullable LocalizedText article,
        Map<String, RuleType> types,
        Map<String, @Nullable Object> inputs,
        @Nullable Object result,
        List<Integer> rows,
        @Nullable LocalizedText sentence,
        List<String> problems) {

    public Explanation {
        types = Collections.unmodifiableMap(new TreeMap<>(types));
        inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    static Explanation of(
            RuleSite site,
            String expression,
            Map<String, RuleType> types,
            Map<String, @Nullable Object> inputs,
            @Nullable Object result,
            List<String> problems) {
        return new Explanation(
                site.id(),
                site.version(),
                expression,
                site.article(),
                types,
                inputs,
                result,
                List.of(),
                sentence(site.sentence(), inputs, result),
                problems);
    }

    /** The same with other plain words: those of the questions that it read. */
    public Explanation with(@Nullable LocalizedText words) {
        return new Explanation(
                rule, version, expression, article, types, inputs, result, rows, words, problems);
    }

    /** The same with these plain words, its inputs and result filled in. */
    public Explanation saying(@Nullable LocalizedText template) {
        return with(sentence(template, inputs, result));
    }

    /** The same rule applied to one thing among several, as one row of a group. */
    public Explanation about(String what) {
        return new Explanation(
                rule + "#" + what,
                version,
                expression,
                article,
                types,
                inputs,
                result,
                rows,
                sentence,
                problems);
    }

    /** What the rule was applied to among several things, empty when it is the whole. */
    public String about() {
        int mark = rule.indexOf('#');
        return mark > 0 ? rule.substring(mark + 1) : "";
    }

    /** The rule itself, whatever it was applied to. */
    public String ruleAlone() {
        int mark = rule.indexOf('#');
        return mark > 0 ? rule.substring(0, mark) : rule;
    }

    Explanation matching(List<Integer> matched) {
        return new Explanation(
                rule,
                version,
                expression,
                article,
                types,
                inputs,
                result,
                matched,
                sentence,
                problems);
    }

    /** Canonical JSON (RFC 8785): the same explanation is the same bytes. */
    public String toJson() {
        return ExplanationJson.write(this);
    }

    public static Explanation fromJson(String json) {
        return ExplanationJson.read(json);
    }

    private static @Nullable LocalizedText sentence(
            @Nullable LocalizedText template,
            Map<String, @Nullable Object> inputs,
            @Nullable Object result) {
        if (template == null) {
            return null;
        }
        Map<String, String> texts = new TreeMap<>();
        template.texts()
                .forEach((lang, text) -> texts.put(lang, filled(text, lang, inputs, result)));
        return new LocalizedText(texts);
    }

    private static String filled(
            String template,
            String lang,
            Map<String, @Nullable Object> inputs,
            @Nullable Object result) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = template.substring(open + 1, close);
            filled.append(template, at, open);
            boolean known = name.equals("result") || inputs.containsKey(name);
            Object value = name.equals("result") ? result : inputs.get(name);
            filled.append(known ? words(value, lang) : template.substring(open, close + 1));
            at = close + 1;
        }
        return filled.append(template.substring(at)).toString();
    }

    private static String words(@Nullable Object value, String lang) {
        boolean french = lang.startsWith("fr");
        return switch (value) {
            case null -> french ? "sans réponse" : "not answered";
            case Boolean yes -> french ? (yes ? "oui" : "non") : yes ? "yes" : "no";
            case BigDecimal number -> number(number, french ? Locale.CANADA_FRENCH : Locale.CANADA);
            case LocalDate date -> day(date, french);
            case List<?> list ->
                    list.stream().map(each -> words(each, lang)).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }

    /** As people write it: thousands apart, and cents in pairs. */
    private static String number(BigDecimal number, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int decimals = Math.max(0, number.stripTrailingZeros().scale());
        format.setMinimumFractionDigits(decimals == 1 && number.scale() == 2 ? 2 : decimals);
        format.setMaximumFractionDigits(Math.max(2, decimals));
        return format.format(number);
    }

    private static String day(LocalDate date, boolean french) {
        String pattern = french && date.getDayOfMonth() == 1 ? "d'er' MMMM uuuu" : "d MMMM uuuu";
        return date.format(
                DateTimeFormatter.ofPattern(
                        pattern, french ? Locale.CANADA_FRENCH : Locale.CANADA));
    }
}
