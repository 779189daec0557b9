package org.parvis.platform.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared where neither capitals nor accents count. */
public final class FoldedWords {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedWords() {}

    /** The same in small letters without accents; nothing else of it changes. */
    public static String of(String text) {
        String parted = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(parted).replaceAll("");
    }
}
