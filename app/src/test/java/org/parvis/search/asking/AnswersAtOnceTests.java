package org.parvis.search.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.search.asking.SearchFixture.DAY;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.question;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.search.SearchFact;
import org.parvis.search.SearchKind;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** A price, a delay, a number or hours that were asked for are told above the results. */
class AnswersAtOnceTests {
    private final SearchIndex index =
            SearchFixture.index(
                    Language.FRENCH,
                    new Lexicon(
                            Set.of("combien", "coûte", "de"),
                            Set.of(),
                            Set.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(
                                    SearchFact.FEE,
                                    List.of("combien coûte", "combien", "prix"),
                                    SearchFact.DELAY,
                                    List.of("combien de temps", "délai"),
                                    SearchFact.PHONE,
                                    List.of("téléphone", "appeler"),
                                    SearchFact.HOURS,
                                    List.of("heures d'ouverture"))),
                    List.of(
                            doc("permit", SearchKind.SERVICE, "Permis de pêche", "", "")
                                    .telling(SearchFact.FEE, "17 $")
                                    .telling(SearchFact.DELAY, "10 jours"),
                            doc("guide", SearchKind.INFORMATION, "Guide du permis", "", ""),
                            doc("city", SearchKind.BODY, "Ville de Saint-Exemple", "", "")
                                    .telling(SearchFact.PHONE, "418 555-0110")
                                    .telling(SearchFact.HOURS, "De 8 h 30 à 16 h 30")));

    @ParameterizedTest
    @CsvSource({
        "combien coûte un permis de pêche, 17 $",
        "le prix du permis de pêche, 17 $",
        "PRIX permis pêche, 17 $",
        "combien de temps pour un permis de pêche, 10 jours",
        "delai permis, 10 jours",
        "téléphone de la ville de Saint-Exemple, 418 555-0110",
        "appeler Saint-Exemple, 418 555-0110",
        "les heures d’ouverture de Saint-Exemple, De 8 h 30 à 16 h 30"
    })
    void whatIsAskedForIsToldAtOnce(String words, String text) {
        SearchAnswer.AtOnce told = index.ask(question(words, false), DAY).atOnce();
        assertThat(told).isNotNull().extracting(SearchAnswer.AtOnce::text).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permis de pêche",
                "combien coûte",
                "prix du guide de la chasse",
                "téléphone du permis",
                "combien coûte la ville de Saint-Exemple",
                "prix du permis de la ville"
            })
    void nothingIsToldThatNobodySaid(String words) {
        assertThat(index.ask(question(words, false), DAY).atOnce()).isNull();
    }

    @Test
    void itIsToldOnceAndNotAgainOnEachPageOrKind() {
        String words = "prix du permis";
        assertThat(index.ask(new SearchQuestion(words, null, 2, false), DAY).atOnce()).isNull();
        assertThat(index.ask(new SearchQuestion(words, SearchKind.SERVICE, 1, false), DAY).atOnce())
                .isNull();
    }

    @Test
    void whoeverTellsItIsNamed() {
        assertThat(index.ask(question("prix du permis", false), DAY).atOnce())
                .isNotNull()
                .extracting(told -> told.of().id())
                .isEqualTo("permit");
    }
}
