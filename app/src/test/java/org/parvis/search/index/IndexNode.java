package org.parvis.search.index;

import static org.parvis.search.asking.SearchFixture.DAY;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** A node with an index in French under a data folder. */
final class IndexNode implements AutoCloseable {
    static final SearchDocument BIRTH = service("birth", "Obtenir un acte de naissance");
    static final SearchDocument PERMIT = service("permit", "Obtenir un permis");

    final IndexFolders folders;
    private final DocumentIndex files;
    private final SearchIndex index;

    IndexNode(Path data, Lexicon lexicon) throws IOException {
        folders = IndexFolders.under(data);
        files = folders.open("fr", lexicon);
        index = new SearchIndex(Language.FRENCH, lexicon, files);
    }

    static SearchDocument service(String id, String title) {
        return doc(id, SearchKind.SERVICE, title, "", "");
    }

    void follow(SearchDocument... documents) throws IOException {
        follow(List.of(), documents);
    }

    void follow(List<String> known, SearchDocument... documents) throws IOException {
        files.follow(known, Stream.of(documents));
    }

    DocumentIndex documents() {
        return files;
    }

    List<String> found(String words) {
        return index.ask(question(words, true), DAY).results().stream()
                .map(result -> result.document().id())
                .toList();
    }

    @Nullable String corrected(String words) {
        return index.ask(question(words, false), DAY).corrected();
    }

    /** Every file of a data folder. */
    static List<Path> files(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /** The folders of indexes in French. */
    static List<Path> indexes(Path data) throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.getFileName().toString().startsWith("fr-")).toList();
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
        folders.close();
    }
}
