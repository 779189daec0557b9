package org.parvis.disputes.rates;

import org.parvis.disputes.DisputePaths;
import org.parvis.ds.Words;
import org.parvis.platform.words.FoldedText;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which merchants somebody looks at.
 *
 * @param words that stand in their names, whatever their accents and capitals; empty for all
 * @param programme code of the one that is turned over; empty for the first lines of each
 * @param after name on the last line before; empty for the first lines
 */
record MerchantsAsked(String words, String programme, String after) {
    private static final int LONGEST = 200;

    MerchantsAsked {
        words = within(words);
        programme = within(programme);
        after = within(after);
    }

    /** What no name is as long as finds none; what the database cannot hold is left out. */
    private static String within(String text) {
        String held = text.replace("\0", "").strip();
        return held.length() > LONGEST ? held.substring(0, LONGEST) : held;
    }

    /** The words in small letters without accents. */
    String plain() {
        return FoldedText.withoutAccents(words);
    }

    /** Every programme, or the one that is turned over. */
    boolean asks(RateRule rule) {
        return programme.isEmpty() || programme.equals(rule.service());
    }

    /** The next lines of a programme. */
    String next(RateRule rule, String last, Words w) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(DisputePaths.merchants(w))
                        .queryParam("programme", rule.service())
                        .queryParam("after", "{after}");
        if (words.isEmpty()) {
            return address.encode().buildAndExpand(last).toUriString();
        }
        return address.queryParam("q", "{q}").encode().buildAndExpand(last, words).toUriString();
    }
}
