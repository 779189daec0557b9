package org.parvis.search.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.parvis.search.asking.SearchFixture.DAY;
import static org.parvis.search.asking.SearchFixture.ENGLISH;
import static org.parvis.search.asking.SearchFixture.FRENCH;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.first;
import static org.parvis.search.asking.SearchFixture.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.search.SearchKind;
import org.parvis.search.SoughtWords;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/**
 * Words as people write them: misspelt, run together, in the other language, in their own terms.
 */
class WordsFindWhatTheyNameTests {
    private static final Lexicon LEXICON =
            new Lexicon(
                    Set.of("mon"),
                    Set.of("sans"),
                    Set.of("loyer"),
                    List.of(
                            new Lexicon.Rule(List.of("char"), List.of("véhicule")),
                            new Lexicon.Rule(List.of("food truck"), List.of("camion de cuisine"))),
                    List.of(),
                    List.of(
                            new Lexicon.Bet(
                                    List.of("véhicule"),
                                    "car-tax",
                                    LocalDate.of(2026, 12, 31),
                                    "Campagne de décembre.")),
                    Map.of());

    @ParameterizedTest
    @CsvSource({
        "accès document, access",
        "acces document, access",
        "ACCÈS À UN DOCUMENT, access",
        "l'accès aux documents, access",
        "documents publics, access",
        "renseignement, access",
        "organisme, access",
        "demande d’acces, access",
        "stationnement adapté, permit",
        "stationnements adaptés, permit",
        "stationement adapter, permit",
        "stationnemnt, permit",
        "permis de stationn, permit",
        "acte de naissance, birth",
        "naisance, birth",
        "actes naissances, birth",
        "ville québec, city",
        "quebec, city"
    })
    void frenchWordsFindWhatTheyName(String words, String first) {
        assertThat(first(FRENCH, words)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "access to documents, access",
        "document request, access",
        "requesting a document, access",
        "acess document, access",
        "parking permits, permit",
        "parkng permit, permit",
        "accessible park, permit",
        "birth certificate, birth",
        "certificat, birth"
    })
    void englishWordsFindWhatTheyName(String words, String first) {
        assertThat(first(ENGLISH, words)).isEqualTo(first);
    }

    @Test
    void aCorrectionIsStatedWithItsAccentsAndCanBeUndone() {
        SearchAnswer corrected = FRENCH.ask(question("organisme publik", false), DAY);
        assertThat(corrected.corrected()).isEqualTo("organisme public");
        assertThat(corrected.results()).isNotEmpty();
        SearchAnswer typed = FRENCH.ask(question("publik", true), DAY);
        assertThat(typed.corrected()).isNull();
        assertThat(typed.total()).isZero();
    }

    @Test
    void oneWordThatIsKnownFindsSomethingAmongThoseThatAreNot() {
        SearchAnswer answer =
                FRENCH.ask(question("stationnement du traversier de Lauzon", false), DAY);
        assertThat(answer.some()).isTrue();
        assertThat(answer.results()).isNotEmpty();
        assertThat(FRENCH.ask(question("stationnement adapté", false), DAY).some()).isFalse();
    }

    @Test
    void aWordIsNotChangedIntoAnotherThatFindsNoMore() {
        SearchAnswer answer = FRENCH.ask(question("stationnement permit traversier", false), DAY);
        assertThat(answer.corrected()).isNull();
        assertThat(answer.results()).isNotEmpty();
    }

    @Test
    void whatIsWellWrittenIsNotCorrected() {
        assertThat(FRENCH.ask(question("permis adapté", false), DAY).corrected()).isNull();
        assertThat(FRENCH.ask(question("statio", false), DAY).corrected()).isNull();
    }

    @Test
    void aRealWordIsNeverCorrected() {
        for (String words : List.of("permit", "traversier", "bouleau", "wheelbarrow", "actif")) {
            assertThat(FRENCH.ask(question(words, false), DAY).corrected()).as(words).isNull();
        }
        assertThat(FRENCH.ask(question("stationnemnt", false), DAY).corrected())
                .isEqualTo("stationnement");
    }

    @Test
    void wordsWrittenAsOneAreTakenApart() {
        SearchAnswer answer = FRENCH.ask(question("actedenaissance", false), DAY);
        assertThat(answer.corrected()).isEqualTo("acte de naissance");
        assertThat(answer.results().getFirst().document().id()).isEqualTo("birth");
    }

    @Test
    void theOtherLanguageFindsByTheTitleItHasThere() {
        var index =
                SearchFixture.index(
                        Language.FRENCH,
                        Lexicon.NONE,
                        List.of(
                                doc("birth", SearchKind.SERVICE, "Acte de naissance", "Copie.", "")
                                        .titledElsewhere("Birth certificate")));
        assertThat(first(index, "birth certificate")).isEqualTo("birth");
    }

    @Test
    void peoplesWordsMeanWhatPagesSay() {
        assertThat(first(told(), "mon char")).isEqualTo("vehicle");
        assertThat(first(told(), "food truck")).isEqualTo("kitchen");
        assertThat(first(told(), "sans emploi")).isEqualTo("jobless");
        assertThat(first(told(), "loyer")).isEqualTo("rent");
    }

    @Test
    void aBestBetComesFirstUntilItsDay() {
        SearchQuestion asked = question("le véhicule", false);
        LocalDate until = LocalDate.of(2026, 12, 31);
        assertThat(told().ask(asked, until).results().getFirst().document().id())
                .isEqualTo("car-tax");
        assertThat(told().ask(asked, until.plusDays(1)).results().getFirst().document().id())
                .isEqualTo("vehicle");
    }

    @Test
    void aBestBetThatIsOverOrLeadsNowhereIsToldToWhoAnswersForIt() {
        LocalDate until = LocalDate.of(2026, 12, 31);
        assertThat(told().bets(until))
                .extracting(SoughtWords.Bet::title, SoughtWords.Bet::over)
                .containsExactly(tuple("La taxe", false));
        assertThat(told().bets(until.plusDays(1)).getFirst().over()).isTrue();
        var gone = SearchFixture.index(Language.FRENCH, LEXICON, List.of());
        assertThat(gone.bets(until).getFirst().title()).isNull();
    }

    private static SearchIndex told() {
        return SearchFixture.index(
                Language.FRENCH,
                LEXICON,
                List.of(
                        doc("law", SearchKind.SERVICE, "La loi, les lois", "La loi.", "Lois."),
                        doc("rent", SearchKind.INFORMATION, "Payer son loyer", "Le mois.", ""),
                        doc("vehicle", SearchKind.SERVICE, "Immatriculer un véhicule", "", ""),
                        doc("car-tax", SearchKind.INFORMATION, "La taxe", "", "Le véhicule."),
                        doc("kitchen", SearchKind.SERVICE, "Camion de cuisine", "Permis.", ""),
                        doc("jobs", SearchKind.INFORMATION, "Emploi d'été, emploi", "", ""),
                        doc("jobless", SearchKind.INFORMATION, "Sans emploi", "", "")));
    }
}
