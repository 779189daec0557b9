package org.parvis.ds;

import com.ibm.icu.util.ULocale;
import java.net.URL;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as a file says it. It is typeset and parsed when it is first said: most are not for a
 * long time, and a start would wait for all of them. {@link MessageCatalogue#disparities} parses
 * all, so that a test finds one that nobody can say.
 */
final class WrittenSentence {
    private final URL file;
    private final String key;
    private final String pattern;
    private final String language;
    private volatile @Nullable Sentence parsed;

    WrittenSentence(URL file, String key, String pattern, String language) {
        this.file = file;
        this.key = key;
        this.pattern = pattern;
        this.language = language;
    }

    /** Two that ask at once may both parse it, and find the same. */
    Sentence parsed() {
        var known = parsed;
        if (known == null) {
            known = parse();
            parsed = known;
        }
        return known;
    }

    private Sentence parse() {
        var typed =
                language.equals("fr")
                        ? FrenchTypography.of(pattern)
                        : FrenchTypography.apostrophes(pattern);
        try {
            return Sentence.of(typed, new ULocale(language, "CA"));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Message " + key + " of " + file + " is malformed: " + e.getMessage(), e);
        }
    }
}
