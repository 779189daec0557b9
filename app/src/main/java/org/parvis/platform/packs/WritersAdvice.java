package org.parvis.platform.packs;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/**
 * What could be said more plainly in a text: words that writers do not use, with what to write
 * instead, and sentences that are too long. It is advice and refuses nothing.
 */
@Component
public class WritersAdvice {
    /** The most words of a sentence that is read once. */
    static final int MOST_WORDS = 25;

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");

    private final Map<String, WritersWords> words = new TreeMap<>();

    public WritersAdvice() {
        for (String lang : List.of("fr", "en")) {
            words.put(lang, WritersWords.of(lang));
        }
    }

    /**
     * What is said of one text.
     *
     * @param longest words of its longest sentence, when that is too long; 0 otherwise
     */
    public record Said(List<WritersWords.Refused> refused, int longest) {
        /** What to do with the text, in words. */
        public List<String> told(Words w) {
            Stream<String> instead =
                    refused.stream()
                            .map(one -> w.say("platform.advice.write", one.words(), one.instead()));
            return longest == 0
                    ? instead.toList()
                    : Stream.concat(
                                    instead,
                                    Stream.of(w.say("platform.advice.long", longest, MOST_WORDS)))
                            .toList();
        }
    }

    /** Nothing when there is nothing to say. */
    public Optional<Said> of(String text, String lang) {
        WritersWords known = words.get(lang);
        List<WritersWords.Refused> refused = known == null ? List.of() : known.in(text);
        int longest = longest(text, lang);
        return refused.isEmpty() && longest <= MOST_WORDS
                ? Optional.empty()
                : Optional.of(new Said(refused, longest > MOST_WORDS ? longest : 0));
    }

    /** How many words its longest sentence has; each line, as those of a list, begins anew. */
    public static int longest(String text, String lang) {
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
