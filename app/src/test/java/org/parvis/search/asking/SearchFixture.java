package org.parvis.search.asking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.index.DocumentIndex;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** A few pages in each language, and how they are asked for. */
public final class SearchFixture {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    public static final SearchIndex FRENCH =
            index(
                    Language.FRENCH,
                    Lexicon.NONE,
                    List.of(
                            doc(
                                            "access",
                                            SearchKind.SERVICE,
                                            "Demander l’accès à un document d’un organisme public",
                                            "Obtenez une copie d’un document que détient un"
                                                    + " ministère, une ville ou une école.",
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
    public static final SearchIndex ENGLISH =
            index(
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

    private SearchFixture() {}

    /** In memory. */
    public static SearchIndex index(
            Language language, Lexicon lexicon, List<SearchDocument> documents) {
        try {
            var files =
                    new DocumentIndex(new ByteBuffersDirectory(), new Analysis(language, lexicon));
            files.follow(lexicon.said(), documents.stream());
            return new SearchIndex(language, lexicon, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SearchQuestion question(String words, boolean asTyped) {
        return new SearchQuestion(words, null, 1, asTyped);
    }

    public static String first(SearchIndex index, String words) {
        List<SearchResult> results = index.ask(question(words, false), DAY).results();
        return results.isEmpty() ? "" : results.getFirst().document().id();
    }

    public static SearchDocument doc(
            String id, SearchKind kind, String title, String summary, String body) {
        return SearchDocument.of(id, kind, "/" + id, title, summary, body);
    }
}
