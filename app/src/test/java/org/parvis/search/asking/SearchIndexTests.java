package org.parvis.search.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.search.asking.SearchFixture.DAY;
import static org.parvis.search.asking.SearchFixture.FRENCH;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** What an answer holds, whatever is typed: kinds, pages, marked words, or nothing. */
class SearchIndexTests {
    @Test
    void foundWordsAreMarkedTogetherAndWithoutTheirArticle() {
        SearchResult permit =
                FRENCH.ask(question("stationnement adapté", false), DAY).results().getFirst();
        assertThat(permit.title().parts())
                .containsExactly(
                        new Excerpt.Part("Obtenir un permis de ", false),
                        new Excerpt.Part("stationnement adapté", true));
        SearchResult access = FRENCH.ask(question("accès", false), DAY).results().getFirst();
        assertThat(access.title().parts()).contains(new Excerpt.Part("accès", true));
        assertThat(access.title().parts().getFirst().text()).isEqualTo("Demander l’");
    }

    @Test
    void aKindNarrowsWhatIsFound() {
        var asked = new SearchQuestion("permis adapté", SearchKind.INFORMATION, 1, false);
        assertThat(FRENCH.ask(asked, DAY).results())
                .extracting(result -> result.document().id())
                .containsExactly("park");
    }

    @ParameterizedTest
    @CsvSource({"xyzzyplugh", "'+-&&||!(){}[]^~*?:\\/'", "'\"'", "le la les", "'title:*'"})
    void whatMeansNothingFindsNothingAndBreaksNothing(String words) {
        assertThat(FRENCH.ask(question(words, false), DAY).results()).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        var many = new ArrayList<SearchDocument>();
        for (int i = 0; i < 25; i++) {
            many.add(
                    doc(
                            "p" + i,
                            SearchKind.INFORMATION,
                            "Permis numéro " + (char) ('a' + i),
                            "Une page.",
                            ""));
        }
        var index = SearchFixture.index(Language.FRENCH, Lexicon.NONE, many);
        SearchAnswer third = index.ask(new SearchQuestion("permis", null, 3, false), DAY);
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.results()).hasSize(5);
    }

    @Test
    void eachKindIsCountedWhicheverIsChosen() {
        var asked = new SearchQuestion("permis adapté", SearchKind.INFORMATION, 1, false);
        assertThat(FRENCH.ask(asked, DAY).kinds())
                .containsEntry(SearchKind.SERVICE, 1)
                .containsEntry(SearchKind.INFORMATION, 1)
                .doesNotContainKey(SearchKind.DATA);
    }

    @Test
    void theSentenceThatHoldsTheWordsIsShownWhenTheSummaryDoesNot() {
        SearchResult found = FRENCH.ask(question("parcomètres", false), DAY).results().getFirst();
        assertThat(found.summary().parts()).contains(new Excerpt.Part("Parcomètres", true));
        SearchResult inside =
                FRENCH.ask(question("professionnel", false), DAY).results().getFirst();
        assertThat(inside.summary().parts())
                .containsExactly(
                        new Excerpt.Part("Un ", false),
                        new Excerpt.Part("professionnel", true),
                        new Excerpt.Part(" confirme votre situation.", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permis AND (", "title:*", "a*b?c~", "\u0000permis\u0007", "/.*.*.*.*a{1000}/",
                "\"permis", "[a TO z]", "permis^1000", "🙂🙂🙂", "\u202Epermis"
            })
    void nothingTypedIsAQueryLanguage(String words) {
        assertThat(FRENCH.suggest(question(words, true)).size()).isLessThanOrEqualTo(6);
        assertThat(FRENCH.suggest(question(words.repeat(1_000), true)).size())
                .isLessThanOrEqualTo(6);
        assertThat(FRENCH.ask(question(words, false), DAY).results().size())
                .isLessThanOrEqualTo(10);
        assertThat(FRENCH.ask(question(words.repeat(1_000), false), DAY).results().size())
                .isLessThanOrEqualTo(10);
    }

    @Test
    void anInstallationWithoutAnythingPublicFindsNothing() {
        var lexicon =
                new Lexicon(
                        Set.of("comment"),
                        Set.of(),
                        Set.of(),
                        List.of(new Lexicon.Rule(List.of("char"), List.of("auto"))),
                        List.of(),
                        List.of(),
                        Map.of());
        for (Lexicon words : List.of(Lexicon.NONE, lexicon)) {
            var index = SearchFixture.index(Language.FRENCH, words, List.of());
            assertThat(index.ask(question("mon char", false), DAY).results()).isEmpty();
            assertThat(index.ask(question("mon chra stationné", false), DAY).total()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "na, Obtenir une copie d’un acte de naissance",
        "copie nais, Obtenir une copie d’un acte de naissance",
        "l’acte de NAISS, Obtenir une copie d’un acte de naissance",
        "quebec, Ville de Québec",
        "dossier méd, Demander l’accès à un document d’un organisme public",
        "parcomètres, Où se garer avec un permis adapté"
    })
    void whatIsTypedSoFarSuggestsTitles(String typed, String title) {
        assertThat(FRENCH.suggest(question(typed, true))).first().isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n", "de la", "zibeline"})
    void nothingIsSuggestedBeforeItSaysSomething(String typed) {
        assertThat(FRENCH.suggest(question(typed, true))).isEmpty();
    }
}
