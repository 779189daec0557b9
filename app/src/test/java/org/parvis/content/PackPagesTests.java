package org.parvis.content;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @Test
    void atLeastTwentyPagesStandInBothLanguagesAndEachKindIsShown() throws IOException {
        List<ContentText> all = new ArrayList<>();
        for (Section section : Section.values()) {
            Path folder = PAGES.resolveSibling(section.folder());
            if (Files.isDirectory(folder)) {
                all.addAll(read(section, folder));
            }
        }
        Map<PageKey, List<String>> languages =
                all.stream()
                        .collect(
                                groupingBy(ContentText::key, mapping(ContentText::lang, toList())));
        assertThat(languages.values()).allSatisfy(each -> assertThat(each).hasSize(2));
        assertThat(languages).hasSizeGreaterThanOrEqualTo(20);
        assertThat(all.stream().map(ContentText::kind))
                .contains(PageKind.GUIDE, PageKind.ANSWER, PageKind.STEPS);
    }

    private static List<ContentText> read() throws IOException {
        return read(Section.PAGES, PAGES);
    }

    private static List<ContentText> read(Section section, Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> ContentFile.read(section, file, (lang, words) -> words))
                    .toList();
        }
    }
}
