package org.parvis.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTests {
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    static final SearchIndex FRENCH =
            new SearchIndex(
                    Language.FRENCH,
                    Lexicon.NONE,
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
                    Lexicon.NONE,
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
        var index = new SearchIndex(Language.FRENCH, Lexicon.NONE, many);
        SearchAnswer third = index.ask(new SearchQuestion("permis", null, 3, false), DAY);
        assertThat(third.total()).isEqualTo(25);
        assertThat(third.results()).hasSize(5);
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
                new SearchIndex(
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
                        List.of());
        for (Lexicon words : List.of(Lexicon.NONE, lexicon)) {
            var index = new SearchIndex(Language.FRENCH, words, List.of());
            assertThat(index.ask(question("mon char", false), DAY).results()).isEmpty();
            assertThat(index.ask(question("mon chra stationné", false), DAY).total()).isZero();
        }
    }

    private static SearchIndex told() {
        var lexicon =
                new Lexicon(
                        Set.of("mon"),
                        Set.of("sans"),
                        Set.of("loyer"),
                        List.of(
                                new Lexicon.Rule(List.of("char"), List.of("véhicule")),
                                new Lexicon.Rule(
                                        List.of("food truck"), List.of("camion de cuisine"))),
                        List.of(),
                        List.of(
                                new Lexicon.Bet(
                                        List.of("véhicule"),
                                        "car-tax",
                                        LocalDate.of(2026, 12, 31),
                                        "Campagne de décembre.")));
        return new SearchIndex(
                Language.FRENCH,
                lexicon,
                List.of(
                        doc("law", SearchKind.SERVICE, "La loi, les lois", "La loi.", "Lois."),
                        doc("rent", SearchKind.INFORMATION, "Payer son loyer", "Le mois.", ""),
                        doc("vehicle", SearchKind.SERVICE, "Immatriculer un véhicule", "", ""),
                        doc("car-tax", SearchKind.INFORMATION, "La taxe", "", "Le véhicule."),
                        doc("kitchen", SearchKind.SERVICE, "Camion de cuisine", "Permis.", ""),
                        doc("jobs", SearchKind.INFORMATION, "Emploi d'été, emploi", "", ""),
                        doc("jobless", SearchKind.INFORMATION, "Sans emploi", "", "")));
    }

    private static String first(SearchIndex index, String words) {
        List<SearchResult> results = index.ask(question(words, false), DAY).results();
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
