package org.parvis.catalogue;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parvis.kernel.LocalizedText;
import org.parvis.platform.WritersWords;
import org.springframework.stereotype.Component;

/**
 * What could be said more plainly in the texts of a service: words that writers do not use, with
 * what to write instead, and sentences that are too long. It is advice and refuses nothing; texts
 * of the law and words to search for are as others have them.
 */
@Component
class PlainLanguage {
    /** The most words of a sentence that is read once. */
    static final int MOST_WORDS = 25;

    private static final Set<String> OF_OTHERS = Set.of("provisions", "legal-basis", "keywords");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private final Map<String, WritersWords> words = new TreeMap<>();

    PlainLanguage() {
        for (String lang : List.of("fr", "en")) {
            words.put(lang, WritersWords.of(lang));
        }
    }

    /**
     * A text that could be plainer.
     *
     * @param path where it stands in the definition
     * @param longest words of its longest sentence, when that is too long; 0 otherwise
     */
    record Advice(
            List<Outline.Step> path,
            String lang,
            String text,
            List<WritersWords.Refused> refused,
            int longest) {}

    List<Advice> of(ServiceDefinition service) {
        List<Advice> all = new ArrayList<>();
        for (Outline.Entry entry : Outline.of(service).entries().values()) {
            if (entry.value() instanceof LocalizedText text && ours(entry.path())) {
                text.texts().forEach((lang, said) -> add(entry.path(), lang, said, all));
            }
        }
        return all;
    }

    private static boolean ours(List<Outline.Step> path) {
        return path.stream().noneMatch(step -> OF_OTHERS.contains(step.word()));
    }

    private void add(List<Outline.Step> path, String lang, String text, List<Advice> all) {
        WritersWords known = words.get(lang);
        List<WritersWords.Refused> refused = known == null ? List.of() : known.in(text);
        int longest = longest(text, lang);
        if (!refused.isEmpty() || longest > MOST_WORDS) {
            all.add(new Advice(path, lang, text, refused, longest > MOST_WORDS ? longest : 0));
        }
    }

    /** How many words its longest sentence has; each line, as those of a list, begins anew. */
    static int longest(String text, String lang) {
        return text.lines().mapToInt(line -> inLine(line, lang)).max().orElse(0);
    }

    private static int inLine(String text, String lang) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.of(lang));
        sentences.setText(text);
        int longest = 0;
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            longest = Math.max(longest, words(text.substring(from, to)));
            from = to;
        }
        return longest;
    }

    /** Signs that stand alone, as those before and after a quotation in French, are no words. */
    private static int words(String sentence) {
        return (int)
                SPACES.splitAsStream(sentence)
                        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                        .count();
    }
}
