package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of the demonstration are pages, and the footer's links lead to them. */
class PackPagesTests {
    private static final Path PAGES = Path.of("../content/quebec/pages");

    @Test
    void everyPageOfTheDemonstrationIsReadWithItsWords() throws IOException {
        List<ContentText> pages = read();

        assertThat(pages).hasSizeGreaterThanOrEqualTo(12);
        assertThat(pages)
                .allSatisfy(
                        page -> {
                            assertThat(page.html()).contains("<h2>").doesNotContain("&lt;");
                            assertThat(page.text()).isNotBlank();
                            assertThat(page.reviewBy()).isAfter(page.reviewed());
                        });
    }

    @Test
    void theAddressesThatTheFooterNamesExist() throws IOException {
        assertThat(read())
                .extracting(page -> page.lang() + "/" + page.slug())
                .contains(
                        "fr/aide",
                        "en/help",
                        "fr/nous-joindre",
                        "en/contact",
                        "fr/accessibilite",
                        "en/accessibility",
                        "fr/renseignements-personnels",
                        "en/privacy",
                        "fr/mesures-et-methodes",
                        "en/measures-and-methods",
                        "fr/a-propos",
                        "en/about");
    }

    private static List<ContentText> read() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(PackPagesTests::read).toList();
        }
    }

    private static ContentText read(Path file) {
        return ContentFile.read(Section.PAGES, file, (lang, words) -> words);
    }
}
