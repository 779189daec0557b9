package org.parvis.content.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.parvis.content.PageKey;
import org.parvis.content.PageText;
import org.parvis.content.PageVersion;
import org.parvis.content.Section;
import org.parvis.kernel.Home;
import org.parvis.platform.words.HiddenSigns;

/** Files and database are two doors to one thing: what goes out by one comes in by the other. */
class PageTextTests {
    private static final int PAGES = 3_000;
    private static final List<String> PIECES =
            List.of(
                    "a",
                    "É",
                    "œ",
                    " ",
                    "  ",
                    "\u00a0",
                    "\u202f",
                    ":",
                    "\"",
                    "'",
                    "---",
                    "#",
                    "-",
                    "*",
                    "[x](/fr)",
                    "`",
                    "\\",
                    "€",
                    "😀",
                    "(",
                    ",",
                    "1",
                    "\t",
                    "&",
                    "key: value");

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_129L);

    private String some(int most, String... more) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i > 0; i--) {
            int at = random.nextInt(PIECES.size() + more.length);
            text.append(at < PIECES.size() ? PIECES.get(at) : more[at - PIECES.size()]);
        }
        return text.toString();
    }

    private PageText any() {
        Map<String, String> head = new LinkedHashMap<>();
        for (String key : List.of("title", "other", "slug", "summary", "owner", "reviewed")) {
            head.put(key, some(8));
        }
        return PageText.of(head, some(30, "\n", "\n\n", "\r\n", "\n---\n", "  \n"));
    }

    @Test
    void aPageThatIsTakenOutAndTakenInAgainIsTheSameToTheLetter() {
        for (int i = 0; i < PAGES; i++) {
            PageText page = any();
            String written = page.written();
            assertThat(HiddenSigns.in(written)).isFalse();
            PageText again = PageText.read("x.fr.md", written);
            assertThat(again.head()).isEqualTo(page.head());
            assertThat(PageText.of(again.head(), again.words())).isEqualTo(page);
            assertThat(PageText.canonical("x.fr.md", written)).isEqualTo(written);
        }
    }

    @Test
    void whatAFormDoesNotTouchChangesNothing() {
        for (int i = 0; i < PAGES; i++) {
            Map<String, String> head = new LinkedHashMap<>(any().head());
            head.put("slug", "page");
            head.put("body", "ville-quebec");
            head.put("icon", "candle");
            String written = PageText.of(head, some(20, "\n")).written();
            PageVersion version = version(written);
            PageWriting.Text saved = PageForm.of(version).files("ville-quebec", version, version);
            PageText before = PageText.read("x.fr.md", written);
            PageText after = PageText.read("x.fr.md", saved.fr());
            assertThat(after.head()).containsExactlyInAnyOrderEntriesOf(before.head());
            assertThat(after.words().strip()).isEqualTo(before.words().strip());
        }
    }

    private static PageVersion version(String french) {
        return new PageVersion(
                new PageKey(Section.PAGES, "x"),
                new Home(new UUID(0, 1)),
                1,
                french,
                null,
                false,
                null,
                Instant.EPOCH);
    }
}
