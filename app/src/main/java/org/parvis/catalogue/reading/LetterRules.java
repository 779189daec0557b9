package org.parvis.catalogue.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.LocalizedText;
import org.parvis.rules.CompiledRule;
import org.parvis.rules.RuleType;

/**
 * The places of letters, {@code {{ … }}}, compiled when the definition comes in, so that no letter
 * fails on the day of a decision. They read what every letter knows, and the answers of the form.
 */
final class LetterRules {
    /** What every letter knows, in words. */
    static final List<String> KNOWN = List.of("reference", "received", "title", "reasons", "due");

    private final RuleCompiler compiler;
    private final RuleCompiler.Place place;
    private final Map<String, CompiledRule> rules = new HashMap<>();

    LetterRules(RuleCompiler compiler, Names form) {
        this.compiler = compiler;
        this.place =
                new RuleCompiler.Place(form.anyDay().with(KNOWN, RuleType.TEXT), null, null, null);
    }

    Map<String, CompiledRule> read(Map<String, ProcessDefinition.Letter> letters) {
        for (ProcessDefinition.Letter letter : letters.values()) {
            read(letter.subject());
            read(letter.summary());
            read(letter.body());
        }
        return rules;
    }

    private void read(LocalizedText text) {
        for (String words : text.texts().values()) {
            Matcher found = ProcessDefinition.Letter.PLACE.matcher(words);
            int end = 0;
            while (found.find()) {
                place(text, found.group(1).strip());
                end = found.end();
            }
            if (words.indexOf("{{", end) >= 0) {
                compiler.problem(text, "place-open");
            }
        }
    }

    private void place(LocalizedText text, String expression) {
        if (!rules.containsKey(expression)) {
            CompiledRule rule = compiler.place(text, expression, place);
            if (rule != null) {
                rules.put(expression, rule);
            }
        }
    }
}
