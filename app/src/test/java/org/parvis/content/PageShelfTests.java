package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What takes the place of a page that stands no longer. */
class PageShelfTests {
    @Test
    void aPageWhoseLastDayIsOverStandsNowhereAndLeadsToItsSuccessor() {
        LocalDate today = LocalDate.of(2027, 1, 2);
        ContentText over = page("finie", "expires: 2027-01-01\nsuccessor: pages/suite");
        ContentText next = page("suite", "expires: 2027-01-02");
        PageShelf shelf = PageShelf.of(List.of(over, next));
        assertThat(over.ending().over(today)).isTrue();
        assertThat(next.ending().over(today)).isFalse();
        assertThat(shelf.successor(over.key(), today)).isEqualTo(next.key());
        assertThat(shelf.successor(over.key(), today.minusDays(1))).isNull();
        assertThat(shelf.turnsRound(next.key(), over.key())).isTrue();
        assertThat(shelf.turnsRound(over.key(), next.key())).isFalse();
    }

    private static ContentText page(String stem, String more) {
        String text =
                "---\nslug: %s\ntitle: T\nsummary: S\nowner: O\nreviewed: 2026-11-02\n%s\n---\n\nx\n"
                        .formatted(stem, more);
        return ContentFile.read(Section.PAGES, stem + ".fr.md", text, (lang, words) -> words);
    }
}
