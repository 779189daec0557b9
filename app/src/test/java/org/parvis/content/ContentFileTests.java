package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.ds.MessageCatalogue;

class ContentFileTests {
    static final MessageCatalogue MESSAGES = MessageCatalogue.fromClassPath();
    static final String GOOD =
            """
            ---
            slug: aide
            title: Besoin d'aide ?
            summary: Tout ce qu'il faut savoir.
            owner: Équipe
            reviewed: 2026-11-24
            review-by: 2027-05-24
            ---

            ## Un titre
            Du **gras**, un [lien](/fr/services) & une question ?
            """;

    @TempDir Path folder;

    @Test
    void aPageIsReadWithItsTypography() throws IOException {
        ContentText page = read("aide.fr.md", GOOD);
        assertThat(page.title()).isEqualTo("Besoin d’aide\u202F?");
        assertThat(page.html())
                .contains("<h2>Un titre</h2>")
                .contains("<strong>gras</strong>")
                .contains("<a href=\"/fr/services\"")
                .contains("&amp; une question\u202F?");
        assertThat(page.stale(page.reviewed())).isFalse();
        assertThat(page.stale(page.reviewed().plusYears(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[clic](javascript:alert(1))",
        "<a href='java&#115;cript:alert(1)'>x</a>",
        "<p style='position:fixed'>x</p>",
        "![image](https://example.org/spy.png)"
    })
    void whatCouldHarmIsNotShown(String words) {
        assertThatThrownBy(() -> read("aide.fr.md", GOOD + "\n" + words))
                .isInstanceOfSatisfying(
                        ContentFile.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().key())
                                    .isIn(
                                            "content.file.html",
                                            "content.file.picture",
                                            "content.file.link");
                            assertThat(refused.refusal().args()).contains("aide.fr.md", 13);
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "'slug: aide', 'slug: ../aide', badSlug",
        "'reviewed: 2026-11-24', 'reviewed: hier', date",
        "'owner: Équipe', '', entry",
        "'review-by: 2027-05-24', 'icon: dragon', icon",
        "'review-by: 2027-05-24', 'order: premier', order",
        "'review-by: 2027-05-24', 'gate: Une porte', missing",
        "'title: Besoin d''aide ?', 'name: x', missing"
    })
    void aPageThatIsNotAsItShouldBeIsRefusedWithItsFile(String find, String put, String reason) {
        assertThatThrownBy(() -> read("aide.fr.md", GOOD.replace(find, put == null ? "" : put)))
                .isInstanceOfSatisfying(
                        ContentFile.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().key()).isEqualTo("content.file." + reason);
                            assertThat(refused.refusal().args()).contains("aide.fr.md");
                        });
    }

    @Test
    void everyPageOfTheDemonstrationIsGoodInBothLanguages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../content/quebec/pages"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                ContentText page = ContentFile.read(Section.PAGES, file, (lang, text) -> text);
                String twin = page.stem() + (page.lang().equals("fr") ? ".en.md" : ".fr.md");
                assertThat(file.resolveSibling(twin)).exists();
            }
        }
    }

    @Test
    void searchReadsWordsAloneAndEachBlockApart() throws IOException {
        ContentText page = read("aide.fr.md", GOOD + "\n- Un [point](/fr/services)\n- Deux\n");
        assertThat(page.text())
                .contains("Un titre\u2029Du gras, un lien & une question")
                .endsWith("Un point\u2029Deux\u2029")
                .doesNotContain("/fr/services");
    }

    @Test
    void aLifeEventSaysItsNameIconOrderAndServices() throws IOException {
        ContentText event =
                read(
                        "aide.fr.md",
                        GOOD.replace(
                                "owner:",
                                "name: Perdre\nicon: candle\norder: 8\nservices: a, b\nowner:"));
        assertThat(event.placing().name()).isEqualTo("Perdre");
        assertThat(event.placing().services()).containsExactly("a", "b");
        assertThat(event.placing().order()).isEqualTo(8);
    }

    private ContentText read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return ContentFile.read(
                Section.PAGES, file, (lang, words) -> MESSAGES.forLanguage(lang).typeset(words));
    }
}
