package org.parvis.rules;

/**
 * Finds a text in another in time that grows with their lengths added (Knuth, Morris, Pratt, 1977).
 * The platform's own search multiplies them, which two long texts of one letter turn into minutes.
 */
final class Search {
    private Search() {}

    /** Where the mark first begins in the text, -1 if nowhere. */
    static int first(String text, String mark) {
        int[] again = again(mark);
        int found = 0;
        for (int i = 0; i < text.length() && found < mark.length(); i++) {
            while (found > 0 && text.charAt(i) != mark.charAt(found)) {
                found = again[found - 1];
            }
            if (text.charAt(i) == mark.charAt(found)) {
                found++;
            }
            if (found == mark.length()) {
                return i + 1 - found;
            }
        }
        return mark.isEmpty() ? 0 : -1;
    }

    /** For each beginning of the mark, how much of its end is a beginning too. */
    private static int[] again(String mark) {
        int[] again = new int[mark.length()];
        for (int i = 1, same = 0; i < mark.length(); i++) {
            while (same > 0 && mark.charAt(i) != mark.charAt(same)) {
                same = again[same - 1];
            }
            if (mark.charAt(i) == mark.charAt(same)) {
                same++;
            }
            again[i] = same;
        }
        return again;
    }
}
