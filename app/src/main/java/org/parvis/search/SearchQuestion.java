package org.parvis.search;

import org.jspecify.annotations.Nullable;

/**
 * What somebody searches: words, perhaps a kind, a page, and whether to take the words as typed.
 */
record SearchQuestion(String words, @Nullable SearchKind kind, int page, boolean asTyped) {
    static final int PAGE_SIZE = 10;
    static final int MOST_PAGES = 100;
    static final int LONGEST = 200;

    SearchQuestion {
        words = words.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        page = Math.clamp(page, 1, MOST_PAGES);
    }
}
