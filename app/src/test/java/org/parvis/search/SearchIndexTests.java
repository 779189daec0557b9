package org.parvis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchIndexTests {
    static final SearchIndex FRENCH =
            new SearchIndex(
                    Language.FRENCH,
                    List.of(
                            doc(
                                            "access",
                                            SearchKind.SERVICE,
                                            "Demander l’accès à un document d’un organisme public",
                                            "Obtenez une copie d’un document que détient un ministère, une ville ou une école.",
                                            "Le responsable répond en 20 jours.")
                                    .withKeywords(List.of("renseignements", "dossier médical")),
                            doc(
                                    "permit",
                                    SearchKind.SERVICE,
                                    "Obtenir un permis de stationnement adapté",
                                    "Pour se garer dans les places réservées.",
                                    "Un professionnel confirme votre situation."),
                            doc(
                                    "park",
                                    SearchKind.INFORMATION,
                                    "Où se garer avec un permis adapté",
                                    "Parcomètres et stationnement d’hiver.",
                                    "Ce que le permis permet."),
                            doc(
                                    "birth",
                                    SearchKind.SERVICE,
                                    "Obtenir une copie d’un acte de naissance",
                                    "Certificat ou copie d’acte.",
                                    "Directeur de l’état civil."),
                            doc(
                                    "city",
                                    SearchKind.BODY,
                                    "Ville de Québec",
                                    "Services municipaux.",
                                    "Greffe et archives.")));
    static final SearchIndex ENGLISH =
            new SearchIndex(
                    Language.ENGLISH,
                    List.of(
                            doc(
                                    "access",
                                    SearchKind.SERVICE,
                                    "Request access to a document held by a public body",
                                    "Get a copy of a document.",
                                    "The person in charge answers within 20 days."),
                            doc(
                                    "permit",
                                    SearchKind.SERVICE,
                                    "Get an accessible parking permit",
                                    "To park in reserved places.",
                                    "A professional confirms your situation."),
                            doc(
                                    "birth",
                                    SearchKind.SERVICE,
                                    "Get a copy of an act of birth",
                                    "Certificate or copy.",
                                    "Registrar.")));

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
        SearchAnswer corrected = FRENCH.ask(question("organisme publik", false));
        assertThat(corrected.corrected()).isEqualTo("organisme public");
        assertThat(corrected.results()).isNotEmpty();
        SearchAnswer typed = FRENCH.ask(question("publik", true));
        assertThat(typed.corrected()).isNull();
        assertThat(typed.total()).isZero();
    }

    @Test
    void oneWordThatIsKnownFindsSomethingAmongThoseThatAreNot() {
        SearchAnswer answer = FRENCH.ask(question("stationnement du traversier de Lauzon", false));
        assertThat(answer.some()).isTrue();
        assertThat(answer.results()).isNotEmpty();
        assertThat(FRENCH.ask(question("stationnement adapté", false)).some()).isFalse();
    }

    @Test
    void aWordIsNotChangedIntoAnotherThatFindsNoMore() {
        SearchAnswer answer = FRENCH.ask(question("stationnement permit traversier", false));
        assertThat(answer.corrected()).isNull();
        assertThat(answer.results()).isNotEmpty();
    }

    @Test
    void whatIsWellWrittenIsNotCorrected() {
        assertThat(FRENCH.ask(question("permis adapté", false)).corrected()).isNull();
        assertThat(FRENCH.ask(question("statio", false)).corrected()).isNull();
    }

    @Test
    void foundWordsAreMarkedTogetherAndWithoutTheirArticle() {
        SearchResult permit =
                FRENCH.ask(question("stationnement adapté", false)).results().getFirst();
        assertThat(permit.title().parts())
                .containsExactly(
                        new Excerpt.Part("Obtenir un permis de ", false),
                        new Excerpt.Part("stationnement adapté", true));
        SearchResult access = FRENCH.ask(question("accès", false)).results().getFirst();
        assertThat(access.title().parts()).contains(new Excerpt.Part("accès", true));
        assertThat(access.title().parts().getFirst().text()).isEqualTo("Demander l’");
    }

    @Test
    void aKindNarrowsWhatIsFound() {
        var asked = new SearchQuestion("permis adapté", SearchKind.INFORMATION, 1, false);
        assertThat(FRENCH.ask(asked).results())
                .extracting(result -> result.document().id())
                .containsExactly("park");
    }

    @ParameterizedTest
    @CsvSource({"xyzzyplugh", "'+-&&||!(){}[]^~*?:\\/'", "'\"'", "le la les", "'title:*'"})
    void whatMeansNothingFindsNothingAndBreaksNothing(String words) {
        assertThat(FRENCH.ask(question(words, false)).results()).isEmpty();
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
        var index = new SearchIndex(Language.FRENCH, many);
        SearchAnswer third = index.ask(new SearchQuestion("permis", null, 3, false));
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.results()).hasSize(5);
    }

    private static String first(SearchIndex index, String words) {
        List<SearchResult> results = index.ask(question(words, false)).results();
        return results.isEmpty() ? "" : results.getFirst().document().id();
    }

    private static SearchQuestion question(String words, boolean asTyped) {
        return new SearchQuestion(words, null, 1, asTyped);
    }

    private static SearchDocument doc(
            String id, SearchKind kind, String title, String summary, String body) {
        return SearchDocument.of(id, kind, "/" + id, title, summary, body);
    }
}
