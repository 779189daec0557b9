package org.parvis.kernel;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Letters that look alike in two alphabets. A word that mixes them is how one name is made to pass
 * for another; a name in any one alphabet, or with words in several, is a name like any other.
 */
public final class Scripts {
    private static final Set<UnicodeScript> ALIKE =
            EnumSet.of(
                    UnicodeScript.LATIN,
                    UnicodeScript.CYRILLIC,
                    UnicodeScript.GREEK,
                    UnicodeScript.ARMENIAN,
                    UnicodeScript.CHEROKEE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

    /** Signs that show nothing: with them two texts look the same and are not. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{C}\\u034F\\u115F\\u1160\\u3164\\uFFA0]");

    /** More marks on one letter than any script puts there: they hide what stands around. */
    private static final Pattern HEAPED = Pattern.compile("\\p{M}{6}");

    private Scripts() {}

    /** Whether it holds a sign that nobody sees, or so many that nobody sees the others. */
    public static boolean unseen(String text) {
        return UNSEEN.matcher(text).find() || HEAPED.matcher(text).find();
    }

    /** Whether one word of the text mixes alphabets whose letters look alike. */
    public static boolean mixedInAWord(String text) {
        for (String word : BETWEEN_WORDS.split(text, -1)) {
            Set<UnicodeScript> seen = EnumSet.noneOf(UnicodeScript.class);
            word.codePoints()
                    .mapToObj(UnicodeScript::of)
                    .filter(ALIKE::contains)
                    .forEach(seen::add);
            if (seen.size() > 1) {
                return true;
            }
        }
        return false;
    }
}
