package org.parvis.catalogue.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.catalogue.Outline;
import org.parvis.platform.packs.WritersAdvice;
import org.parvis.platform.packs.WritersWords;
import org.parvis.testing.OwnPackTest;

/** Designers are told what could be said more plainly, and publish as they please. */
@OwnPackTest
class PlainLanguageTests extends PublicationFixture {
    private final PlainLanguage language = new PlainLanguage(new WritersAdvice());

    private List<PlainLanguage.Advice> advice(String from, String to) {
        Workshop.Proposed proposed = propose(text.replace(from, to));
        assertThat(proposed.problems()).as("advice refuses nothing").isEmpty();
        return language.of(Objects.requireNonNull(proposed.service())).stream()
                .filter(one -> one.text().contains(to.replaceAll("\\{fr: \"?|\"?, en:.*", "")))
                .toList();
    }

    @Test
    void aWordThatPeopleDoNotSayIsShownWithTheOneTheySay() {
        assertThat(advice("{fr: Gratuit, en: Free}", "{fr: Veuillez payer, en: Free}"))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.lang()).isEqualTo("fr");
                            assertThat(one.said().refused())
                                    .extracting(WritersWords.Refused::words)
                                    .containsExactly("veuillez");
                            assertThat(one.said().longest()).isZero();
                        });
    }

    @Test
    void aSentenceThatMustBeReadTwiceIsShownWithItsLength() {
        String many = "mot ".repeat(26).strip();
        assertThat(advice("{fr: Gratuit, en: Free}", "{fr: " + many + ", en: Free}"))
                .singleElement()
                .extracting(one -> one.said().longest())
                .isEqualTo(26);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Un. Deux mots. Trois mots ici. | 3",
                "fr | Il coûte 3,50 $ « tout compris » ! | 5",
                "en | She asks once. Then nothing. | 3",
                "fr | Une phrase sans fin | 4"
            })
    void aSentenceHasTheWordsThatAreReadInIt(String lang, String text, int words) {
        assertThat(WritersAdvice.longest(text, lang)).isEqualTo(words);
    }

    @Test
    void eachLineOfAListIsReadByItself() {
        assertThat(WritersAdvice.longest("- un deux trois\n- quatre cinq", "fr")).isEqualTo(3);
    }

    @Test
    void whatTheLawSaysIsNotAdvised() {
        assertThat(language.of(Objects.requireNonNull(propose(text).service())))
                .noneMatch(one -> one.path().getFirst().word().equals("legal-basis"));
        assertThat(Outline.of(Objects.requireNonNull(propose(text).service())).entries().keySet())
                .anyMatch(key -> key.startsWith("legal-basis"));
    }

    @Test
    void bothLanguagesHaveTheirWords() {
        assertThat(WritersWords.of("fr").refused()).hasSizeGreaterThan(60);
        assertThat(WritersWords.of("en").refused()).hasSizeGreaterThan(50);
        assertThat(WritersWords.of("iu").refused()).isEmpty();
    }
}
