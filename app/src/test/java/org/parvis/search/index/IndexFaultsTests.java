package org.parvis.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.search.index.IndexNode.BIRTH;
import static org.parvis.search.index.IndexNode.PERMIT;
import static org.parvis.search.index.IndexNode.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRefHash.MaxBytesLengthExceededException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.search.SearchDocument;
import org.parvis.search.asking.SearchFixture;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;
import org.parvis.testing.Folders;

/** What a fault leaves of an index: what was whole before, or nothing that cannot be made anew. */
class IndexFaultsTests {
    private final Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void aFileThatIsNotAsItWasWrittenMakesTheIndexAnew() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH, PERMIT);
        }
        for (Path file : IndexNode.files(folder)) {
            if (Files.size(file) > 40) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        try (IndexNode node = node()) {
            assertThat(node.found("naissance")).isEmpty();
            node.follow(BIRTH, PERMIT);
            assertThat(node.found("naissance")).containsExactly("birth");
        }
    }

    @Test
    void aNodeThatFellInTheMiddleOfWritingHasWhatWasWholeBefore() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH);
        }
        Path files = IndexNode.indexes(folder).getFirst();
        Files.writeString(files.resolve("_9.cfs"), "half");
        Files.writeString(files.resolve("pending_segments_9"), "half");
        try (IndexNode node = node()) {
            assertThat(node.found("naissance")).containsExactly("birth");
            node.follow(BIRTH, PERMIT);
            assertThat(node.found("permis")).containsExactly("permit");
        }
        assertThat(files.resolve("_9.cfs")).doesNotExist();
    }

    @Test
    void aFullDiskLeavesWhatThereWasAndTheNextTryMendsIt() throws IOException {
        var disk = new SmallDisk();
        var analysis = new Analysis(Language.FRENCH, Lexicon.NONE);
        try (var files = new DocumentIndex(disk, analysis)) {
            var index = new SearchIndex(Language.FRENCH, Lexicon.NONE, files);
            files.follow(List.of(), Stream.of(BIRTH));
            disk.full = true;
            assertThatThrownBy(() -> files.follow(List.of(), Stream.of(PERMIT)))
                    .hasStackTraceContaining("no room");
            assertThat(SearchFixture.first(index, "naissance")).isEqualTo("birth");
            assertThatThrownBy(() -> files.follow(List.of(), Stream.of(PERMIT)))
                    .hasStackTraceContaining("no room");
            disk.full = false;
            files.follow(List.of(), Stream.of(PERMIT));
            assertThat(SearchFixture.first(index, "permis")).isEqualTo("permit");
            assertThat(SearchFixture.first(index, "naissance")).isEmpty();
        }
    }

    @Test
    void whatCouldNotBeKeptIsNotShownEither() throws IOException {
        var disk = new SmallDisk();
        var analysis = new Analysis(Language.FRENCH, Lexicon.NONE);
        try (var files = new DocumentIndex(disk, analysis)) {
            var index = new SearchIndex(Language.FRENCH, Lexicon.NONE, files);
            files.follow(List.of(), Stream.of(BIRTH));
            disk.sealed = true;
            assertThatThrownBy(() -> files.follow(List.of(), Stream.of(PERMIT)))
                    .hasStackTraceContaining("no room");
            assertThat(SearchFixture.first(index, "naissance")).isEqualTo("birth");
            assertThat(SearchFixture.first(index, "permis")).isEmpty();
            disk.sealed = false;
            files.follow(List.of(), Stream.of(PERMIT));
            assertThat(SearchFixture.first(index, "permis")).isEqualTo("permit");
        }
    }

    @Test
    void aDocumentThatCannotBeWrittenLeavesNothingOfTheOthers() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH);
            SearchDocument endless = service("x".repeat(40_000), "Sans fin");
            assertThatThrownBy(() -> node.follow(PERMIT, endless))
                    .isInstanceOf(MaxBytesLengthExceededException.class);
            assertThat(node.found("naissance")).containsExactly("birth");
            node.follow(BIRTH);
            assertThat(node.found("permis")).isEmpty();
        }
    }

    private IndexNode node() throws IOException {
        return new IndexNode(folder, Lexicon.NONE);
    }

    /** A disk that has no room while it is full; while it is sealed, none for the last word. */
    private static final class SmallDisk extends FilterDirectory {
        private boolean full;
        private boolean sealed;

        SmallDisk() {
            super(new ByteBuffersDirectory());
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full || sealed && name.startsWith("pending_segments")) {
                throw new IOException("no room");
            }
            return super.createOutput(name, context);
        }
    }
}
