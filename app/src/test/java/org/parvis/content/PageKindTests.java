package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A page is told in the form that its heading names, and one that does not fit has its line. */
class PageKindTests {
    private static final String GOOD =
            """
            ---
            slug: page
            title: Que faire ?
            summary: Appelez.
            owner: Équipe
            reviewed: 2026-11-24
            expires: 2030-11-24
            kind: %s
            ---

            Avant tout.

            ## Première chose
            Des mots.

            {service un-service}
            {service un-autre}

            ## Deuxième chose ?
            D'autres mots.
            """;

    private static ContentText read(Section section, String text) {
        return ContentFile.read(section, "page.fr.md", text, (lang, words) -> words);
    }

    private static String of(String kind) {
        String text = GOOD.formatted(kind);
        boolean parts = kind.equals("guide") || kind.equals("steps");
        return parts ? text : text.replaceAll("\\{service .*}\n", "");
    }

    @ParameterizedTest
    @EnumSource(PageKind.class)
    void eachKindIsReadByItsWordAndFoundAsItself(PageKind kind) {
        ContentText page = read(Section.PAGES, of(kind.code()));
        assertThat(page.kind()).isEqualTo(kind);
        assertThat(page.parts().parts()).hasSize(kind.inParts() ? 2 : 0);
        String found = kind.found(Section.PAGES).code();
        boolean own = kind != PageKind.ORDINARY && kind != PageKind.EMERGENCY;
        assertThat(found).isEqualTo(own ? kind.code() : "information");
    }

    @Test
    void aPartHasItsAddressAndItsWordsAndTheServicesThatStandAloneInIt() {
        ContentText page = read(Section.PAGES, of("guide"));
        assertThat(page.parts().before()).isEqualTo("<p>Avant tout.</p>\n");
        PageParts.Part first = page.parts().parts().getFirst();
        assertThat(first.id()).isEqualTo("p-premiere-chose");
        assertThat(first.html()).isEqualTo("<p>Des mots.</p>\n");
        assertThat(first.services()).containsExactly("un-service", "un-autre");
        assertThat(page.parts().parts().getLast().id()).isEqualTo("p-deuxieme-chose");
        assertThat(page.services()).containsExactly("un-service", "un-autre");
        assertThat(page.html() + page.text()).contains("D'autres mots").doesNotContain("{service");
    }

    @ParameterizedTest
    @CsvSource({
        "guide, kind: guide, kind: brochure, kind, 8",
        "guide, '## Deuxième chose ?', '', parts, 10",
        "steps, '## Deuxième chose ?', '', parts, 10",
        "steps, '## Deuxième chose ?', '## PREMIERE chose', partName, 19",
        "steps, '## Deuxième chose ?', '## ?!', partName, 19",
        "steps, 'D''autres mots.', Voyez {service x}., service, 20",
        "steps, Avant tout., {service x}, service, 11",
        "answer, 'D''autres mots.', {service x}, service, 18",
        "'', 'D''autres mots.', {service x}, service, 18",
        "answer, Que faire ?, Que faire, question, 3",
        "emergency, expires: 2030-11-24, order: 1, missing, 2"
    })
    void aPageThatIsNotWhatItsKindSaysIsRefusedWithItsLine(
            String kind, String find, String put, String reason, int line) {
        String text = of(kind == null ? "" : kind);
        assertThat(text).contains(find);
        assertThatThrownBy(() -> read(Section.PAGES, text.replace(find, put == null ? "" : put)))
                .isInstanceOfSatisfying(
                        ContentFile.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().key()).isEqualTo("content.file." + reason);
                            assertThat(refused.line()).isEqualTo(line);
                        });
    }

    @Test
    void aShortAnswerIsShort() {
        String text = of("answer").replace("Appelez.", "Appelez ".repeat(40));
        assertThatThrownBy(() -> read(Section.PAGES, text))
                .isInstanceOfSatisfying(
                        ContentFile.Refused.class,
                        refused -> assertThat(refused.key()).isEqualTo("summary"));
    }

    @Test
    void onlyAPageOfInformationTakesAFormThatOtherSectionsHaveAlready() {
        for (Section section : Section.values()) {
            for (PageKind kind : PageKind.values()) {
                boolean anywhere = kind == PageKind.ORDINARY || kind == PageKind.EMERGENCY;
                if (anywhere || section == Section.PAGES) {
                    assertThat(read(section, of(kind.code())).kind()).isEqualTo(kind);
                } else {
                    assertThatThrownBy(() -> read(section, of(kind.code())))
                            .hasMessage("kindPlace");
                }
            }
        }
        assertThat(Arrays.stream(PageKind.values()).map(PageKind::code)).doesNotHaveDuplicates();
    }
}
