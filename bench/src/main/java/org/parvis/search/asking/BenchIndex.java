package org.parvis.search.asking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.parvis.search.SearchDocument;
import org.parvis.search.index.DocumentIndex;
import org.parvis.search.index.IndexFolders;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;

/** The index of a node, in files, as the program opens it. */
final class BenchIndex implements AutoCloseable {
    private final Lexicon lexicon;
    private final Path folder;
    private IndexFolders folders;
    private DocumentIndex files;

    BenchIndex(Lexicon lexicon, Path folder) throws IOException {
        this.lexicon = lexicon;
        this.folder = folder;
        this.folders = IndexFolders.under(folder);
        this.files = folders.open("fr", lexicon);
    }

    /** Seconds until it holds these documents and no others. */
    double follow(Stream<SearchDocument> documents) throws IOException {
        long start = System.nanoTime();
        try (documents) {
            files.follow(lexicon.said(), documents);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Seconds that a node takes which was stopped, until it answers of the same documents. */
    double openAgain(Stream<SearchDocument> documents) throws IOException {
        close();
        long start = System.nanoTime();
        folders = IndexFolders.under(folder);
        files = folders.open("fr", lexicon);
        try (documents) {
            files.follow(lexicon.said(), documents);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    SearchIndex index() {
        return new SearchIndex(Language.FRENCH, lexicon, files);
    }

    @Override
    public void close() throws IOException {
        files.close();
        folders.close();
    }
}
