package org.parvis.search.asking;

import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchKind;

/**
 * What somebody searches: words, perhaps a kind, a page, and whether to take the words as typed.
 */
public record SearchQuestion(String words, @Nullable SearchKind kind, int page, boolean asTyped) {
    public static final int PAGE_SIZE = 10;
    public static final int MOST_PAGES = 100;
    static final int LONGEST = 200;

    public SearchQuestion {
        words = words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.clamp(page, 1, MOST_PAGES);
    }
}
