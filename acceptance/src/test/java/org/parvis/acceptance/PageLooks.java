package org.parvis.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.parvis.acceptance.Crawl.Found;
import org.parvis.acceptance.FirstView.Mode;

/**
 * How a page is looked at: looks turn from page to page, so that each page is seen in some and each
 * look sees many; {@code ./test --all} takes each page through all of them.
 */
final class PageLooks {
    /**
     * One page in so many is also looked at without script, where axe, a script, cannot read it.
     */
    private static final int WITHOUT_SCRIPT = 4;

    private static final boolean ALL = Boolean.getBoolean("parvis.test.all");

    private PageLooks() {}

    static void take(int number, Map<String, Found> languages, Map<String, String> sessions) {
        SoftAssertions softly = new SoftAssertions();
        List<Found> pages = List.copyOf(languages.values());
        if (ALL) {
            for (Found page : pages) {
                IntStream.range(0, 8).forEach(mode -> view(page, sessions, Mode.of(mode), softly));
            }
        } else {
            int language = number / 4; // all four looks before the other language
            view(pages.get(language % pages.size()), sessions, Mode.of(number & 3), softly);
            if (number % WITHOUT_SCRIPT == 0) {
                Mode plain = Mode.of(4 + (number / 8 & 3));
                view(pages.get((language + 1) % pages.size()), sessions, plain, softly);
            }
        }
        softly.assertAll();
    }

    private static void view(
            Found page, Map<String, String> sessions, Mode mode, SoftAssertions softly) {
        FirstView.check(
                Objects.requireNonNull(sessions.get(page.role())), page.address(), mode, softly);
    }
}
