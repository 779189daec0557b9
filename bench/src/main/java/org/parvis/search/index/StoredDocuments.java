package org.parvis.search.index;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.parvis.search.SearchDocument;

/**
 * The documents in a file, as those of a large site are in tables: each is read when it is its
 * turn.
 */
public final class StoredDocuments {
    private static final int CHANGED = 100;

    /** Makes the document of a number, with words at the end of its text. */
    public interface Documents {
        SearchDocument make(int number, String added);
    }

    private final Documents documents;
    private final int many;
    private final Path file;

    private StoredDocuments(Documents documents, int many, Path file) {
        this.documents = documents;
        this.many = many;
        this.file = file;
    }

    public static StoredDocuments write(Documents documents, int many, Path file)
            throws IOException {
        try (var out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            for (int number = 0; number < many; number++) {
                byte[] bytes = KeptDocument.of(documents.make(number, "")).bytes();
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        return new StoredDocuments(documents, many, file);
    }

    /** To be closed. */
    public Stream<SearchDocument> all() throws IOException {
        return read((number, same) -> same);
    }

    /** The same, a hundred of which say something more. */
    public Stream<SearchDocument> changed() throws IOException {
        int every = Math.max(1, many / CHANGED);
        return read(
                (number, same) ->
                        number % every == 0 ? documents.make(number, " Corrigé hier.") : same);
    }

    private Stream<SearchDocument> read(BiFunction<Integer, SearchDocument, SearchDocument> becomes)
            throws IOException {
        var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
        return IntStream.range(0, many)
                .mapToObj(number -> becomes.apply(number, next(in)))
                .onClose(() -> close(in));
    }

    private static SearchDocument next(DataInputStream in) {
        try {
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            return KeptDocument.read(new BytesRef(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(DataInputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
