package org.parvis.platform.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people compare it: in small letters, without accents, œ and æ as two letters. */
public final class FoldedText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedText() {}

    /** Everything else stays as it is: blanks, digits, marks between words. */
    public static String of(String text) {
        return withoutAccents(text).replace("œ", "oe").replace("æ", "ae");
    }

    /** The same as a database folds it, which keeps œ and æ: for what is compared there. */
    public static String withoutAccents(String text) {
        String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(apart).replaceAll("");
    }
}
