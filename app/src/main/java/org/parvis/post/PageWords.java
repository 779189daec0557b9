package org.parvis.post;

import java.util.Locale;
import java.util.Set;

/**
 * The words of a page without its tags. It is read once from its beginning to its end, whatever is
 * in it: a mail may be long, and made to be slow to read.
 */
final class PageWords {
    private static final Set<String> LINES = Set.of("br", "/p", "/div", "/li", "/tr");
    private static final Set<String> SILENT = Set.of("script", "style");
    private static final int LONGEST_NAME = 12;

    private final String page;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private PageWords(String page) {
        this.page = page;
    }

    static String of(String page) {
        PageWords reading = new PageWords(page);
        while (reading.at < page.length()) {
            reading.next();
        }
        return reading.words.toString();
    }

    private void next() {
        int end = tag() ? page.indexOf('>', at) : -1;
        if (end >= 0) {
            String name = name();
            words.append(LINES.contains(name) ? '\n' : ' ');
            at = SILENT.contains(name) ? after("</" + name, end) : end + 1;
        } else if (tag()) {
            words.append(page, at, page.length()); // it never ends: no tag at all
            at = page.length();
        } else {
            words.append(page.charAt(at++));
        }
    }

    private boolean tag() {
        if (page.charAt(at) != '<' || at + 1 == page.length()) {
            return false;
        }
        char next = page.charAt(at + 1);
        return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
    }

    private String name() {
        int end = at + 1;
        int most = Math.min(page.length(), at + LONGEST_NAME);
        while (end < most && named(page.charAt(end), end == at + 1)) {
            end++;
        }
        return page.substring(at + 1, end).toLowerCase(Locale.ROOT);
    }

    private static boolean named(char sign, boolean first) {
        return Character.isLetterOrDigit(sign) || (first && sign == '/');
    }

    /** Behind the next tag that begins so, or at the end of all. */
    private int after(String tag, int from) {
        for (int i = page.indexOf("</", from); i >= 0; i = page.indexOf("</", i + 1)) {
            if (page.regionMatches(true, i, tag, 0, tag.length())) {
                int end = page.indexOf('>', i);
                return end < 0 ? page.length() : end + 1;
            }
        }
        return page.length();
    }
}
