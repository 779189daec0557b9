package org.parvis.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.content.pictures.Picture;

/** A picture stands in a page with what it says in words, and moves nothing when it comes. */
class FigureTests {
    private static final String SHOWN =
            "![Le plan du comptoir](pictures/plan.png \"Au rez-de-chaussée\")";
    private static final PictureShelf SHELF =
            new PictureShelf() {
                @Override
                public Optional<Picture> find(String name) {
                    return name.equals("plan.png")
                            ? Optional.of(new Picture(name, "d".repeat(64), 1280, 720))
                            : Optional.empty();
                }

                @Override
                public String address(String file, String lang) {
                    return "/images/" + file;
                }
            };

    private static ContentText page(String words) {
        return ContentFile.read(
                Section.PAGES,
                "aide.fr.md",
                ContentFileTests.GOOD + "\n" + words,
                (lang, text) -> text);
    }

    private static String shown(String words) {
        return FigureMarkup.fill(
                page(words).html(), SHELF, ContentFileTests.MESSAGES.forLanguage("fr"));
    }

    @Test
    void aPictureSaysWhatItShowsKeepsItsPlaceAndIsSmallOnPhones() {
        assertThat(shown(SHOWN))
                .contains("alt=\"Le plan du comptoir\" width=\"1280\" height=\"720\"")
                .contains("-640.png 640w, /images/" + "d".repeat(64) + "-1280.png 1280w")
                .contains("loading=\"lazy\"")
                .contains("<figcaption>Au rez-de-chaussée</figcaption>");
        assertThat(page(SHOWN).text()).contains("Le plan du comptoir", "Au rez-de-chaussée");
        assertThat(page(SHOWN).pictures()).containsExactly("plan.png");
    }

    @ParameterizedTest
    @CsvSource({
        "![](pictures/plan.png), pictureSays, 13",
        "![  ](pictures/plan.png), pictureSays, 13",
        "![plan.png](pictures/plan.png), pictureSays, 13",
        "Un mot ![Le plan](pictures/plan.png), pictureAlone, 13",
        "[![Le plan](pictures/plan.png)](/fr/services), pictureAlone, 13",
        "![Le plan](pictures/../plan.png), picture, 13",
        "![Le plan](pictures/plan.svg), picture, 13",
        "![Le plan](/fr/plan.png), picture, 13",
        "![Le plan](https://example.org/plan.png), picture, 13",
        "![Le plan](data:image/png;base64;AAAA), picture, 13"
    })
    void oneThatIsNotAsItShouldBeIsRefusedWithItsLine(String words, String why, int line) {
        assertThatThrownBy(() -> page(words))
                .isInstanceOfSatisfying(
                        ContentFile.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().key()).isEqualTo("content.file." + why);
                            assertThat(refused.line()).isEqualTo(line);
                        });
    }

    @ParameterizedTest
    @CsvSource({"décorative", "Decorative"})
    void anAuthorSaysOfAPictureThatItDecorates(String word) {
        assertThat(shown("![" + word + "](pictures/plan.png)")).contains("alt=\"\" width");
        assertThat(page("![" + word + "](pictures/plan.png)").text()).doesNotContain(word);
    }

    @Test
    void ofAPictureThatIsNotThereWhatItSaysIsRead() {
        assertThat(shown("![Le plan](pictures/absent.png)"))
                .contains("Image\u00A0: Le plan")
                .doesNotContain("<img");
        assertThat(shown("![décorative](pictures/absent.png)")).doesNotContain("Image", "<p> </p>");
    }

    @Test
    void wordsOfAPictureAreWordsWhateverTheyHold() {
        assertThat(shown("![a \"onload=x() <b> ](pictures/plan.png \"c' <i> &amp; d\")"))
                .doesNotContain("\"onload", "<b>", "<i>");
    }

    @Test
    void aPictureInAPartOfAGuideStandsInThatPart() {
        Function<String, ContentText> guide =
                words ->
                        ContentFile.read(
                                Section.PAGES,
                                "aide.fr.md",
                                ContentFileTests.GOOD.replace("owner:", "kind: guide\nowner:")
                                        + words,
                                (lang, text) -> text);
        ContentText page = guide.apply("\n## Un autre\n\n" + SHOWN);
        assertThat(page.parts().parts().getLast().html()).contains("pictures/plan.png");
        assertThat(page.pictures()).containsExactly("plan.png");
    }
}
