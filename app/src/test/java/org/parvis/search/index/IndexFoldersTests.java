package org.parvis.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.search.asking.SearchFixture.DAY;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRefHash.MaxBytesLengthExceededException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.asking.SearchFixture;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.words.Analysis;
import org.parvis.search.words.Language;
import org.parvis.search.words.Lexicon;
import org.parvis.testing.Folders;

/** The files of an index: what stays in them, what changes, and what a fault leaves of them. */
class IndexFoldersTests {
    private static final SearchDocument BIRTH = service("birth", "Obtenir un acte de naissance");
    private static final SearchDocument PERMIT = service("permit", "Obtenir un permis");
    private static final Lexicon SPOKEN =
            new Lexicon(
                    Set.of(), Set.of("sans"), Set.of(), List.of(), List.of(), List.of(), Map.of());

    private final Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void aNodeThatComesBackAnswersFromItsFiles() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
        }
        try (Node node = new Node(Lexicon.NONE)) {
            assertThat(node.found("naissance")).containsExactly("birth");
        }
    }

    @Test
    void whatChangedIsFoundByItsNewWordsAndWhatIsGoneIsNotFound() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
            node.files.follow(List.of(), Stream.of(service("birth", "Obtenir un certificat")));
            assertThat(node.found("certificat")).containsExactly("birth");
            assertThat(node.found("naissance")).isEmpty();
            assertThat(node.found("permis")).isEmpty();
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
            Set<String> before = node.written();
            node.files.follow(List.of(), Stream.of(PERMIT, BIRTH));
            assertThat(node.written()).isEqualTo(before);
            node.files.follow(
                    List.of(), Stream.of(PERMIT, service("birth", "Obtenir un certificat")));
            assertThat(node.written()).isNotEqualTo(before);
        }
    }

    @Test
    void aWordThatPeopleSayIsNoMistakeAsLongAsItIsKnown() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(PERMIT));
            Set<String> before = node.written();
            node.files.follow(List.of("permiz"), Stream.of(PERMIT));
            assertThat(node.written()).isNotEqualTo(before);
            assertThat(node.corrected("permiz")).isNull();
            node.files.follow(List.of(), Stream.of(PERMIT));
            assertThat(node.corrected("permiz")).isEqualTo("permis");
        }
    }

    @Test
    void twoDocumentsOfOneNameAreBothFound() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(
                    List.of(), Stream.of(BIRTH, service("birth", "Déclarer une naissance")));
            assertThat(node.found("naissance")).hasSize(2);
            node.files.follow(List.of(), Stream.of(BIRTH));
            assertThat(node.found("naissance")).hasSize(1);
        }
    }

    @Test
    void whoAsksMeanwhileGoesOnWithWhatThereWas() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
            SearchDocument read =
                    node.files.read(
                            held -> {
                                node.files.follow(List.of(), Stream.of(PERMIT));
                                return held.document(held.number("birth"));
                            });
            assertThat(read).isEqualTo(BIRTH);
            assertThat(node.found("naissance")).isEmpty();
        }
    }

    @Test
    void otherWordsMakeAnotherIndexAndTheOldOneGoesOnceItIsWhole() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH));
            assertThat(node.found("naissance")).hasSize(1);
        }
        try (Node node = new Node(SPOKEN)) {
            assertThat(indexes()).hasSize(2);
            assertThat(node.found("naissance")).isEmpty();
            node.files.follow(List.of(), Stream.of(BIRTH));
            node.folders.keepOnly("fr", SPOKEN);
            assertThat(node.found("naissance")).hasSize(1);
            assertThat(indexes()).hasSize(1);
        }
    }

    @Test
    void wordsThatChangeQuestionsOnlyKeepTheFiles() {
        var example =
                new Lexicon(
                        Set.of("comment"),
                        Set.of(),
                        Set.of(),
                        List.of(new Lexicon.Rule(List.of("char"), List.of("auto"))),
                        List.of("naître"),
                        List.of(),
                        Map.of());
        assertThat(IndexFolders.name("fr", example))
                .isEqualTo(IndexFolders.name("fr", Lexicon.NONE));
        assertThat(IndexFolders.name("fr", SPOKEN))
                .isNotEqualTo(IndexFolders.name("fr", Lexicon.NONE));
    }

    @Test
    void aFileThatIsNotAsItWasWrittenMakesTheIndexAnew() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
        }
        for (Path file : files()) {
            if (Files.size(file) > 40) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        try (Node node = new Node(Lexicon.NONE)) {
            assertThat(node.found("naissance")).isEmpty();
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
            assertThat(node.found("naissance")).containsExactly("birth");
        }
    }

    @Test
    void aNodeThatFellInTheMiddleOfWritingHasWhatWasWholeBefore() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH));
        }
        Path files = indexes().getFirst();
        Files.writeString(files.resolve("_9.cfs"), "half");
        Files.writeString(files.resolve("pending_segments_9"), "half");
        try (Node node = new Node(Lexicon.NONE)) {
            assertThat(node.found("naissance")).containsExactly("birth");
            node.files.follow(List.of(), Stream.of(BIRTH, PERMIT));
            assertThat(node.found("permis")).containsExactly("permit");
        }
        assertThat(files.resolve("_9.cfs")).doesNotExist();
    }

    @Test
    void nodesOfOneDataFolderHaveFilesOfTheirOwn() throws IOException {
        try (Node one = new Node(Lexicon.NONE);
                Node other = new Node(Lexicon.NONE)) {
            one.files.follow(List.of(), Stream.of(BIRTH));
            other.files.follow(List.of(), Stream.of(PERMIT));
            assertThat(one.found("naissance")).hasSize(1);
            assertThat(other.found("naissance")).isEmpty();
            assertThat(indexes()).hasSize(2);
        }
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
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH));
            SearchDocument endless = service("x".repeat(40_000), "Sans fin");
            assertThatThrownBy(() -> node.files.follow(List.of(), Stream.of(PERMIT, endless)))
                    .isInstanceOf(MaxBytesLengthExceededException.class);
            assertThat(node.found("naissance")).containsExactly("birth");
            node.files.follow(List.of(), Stream.of(BIRTH));
            assertThat(node.found("permis")).isEmpty();
        }
    }

    @Test
    void onlyTheAccountOfTheProgramReadsThem() throws IOException {
        try (Node node = new Node(Lexicon.NONE)) {
            node.files.follow(List.of(), Stream.of(BIRTH));
            for (Path file : files()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
            for (Path one : indexes()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .isEqualTo("rwx------");
            }
        }
    }

    private static SearchDocument service(String id, String title) {
        return doc(id, SearchKind.SERVICE, title, "", "");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.getFileName().toString().startsWith("fr-")).toList();
        }
    }

    /** A node with an index in French. */
    private final class Node implements AutoCloseable {
        final IndexFolders folders = IndexFolders.under(folder);
        final DocumentIndex files;
        private final SearchIndex index;

        Node(Lexicon lexicon) throws IOException {
            files = folders.open("fr", lexicon);
            index = new SearchIndex(Language.FRENCH, lexicon, files);
        }

        List<String> found(String words) {
            return index.ask(question(words, true), DAY).results().stream()
                    .map(result -> result.document().id())
                    .toList();
        }

        @Nullable String corrected(String words) {
            return index.ask(question(words, false), DAY).corrected();
        }

        Set<String> written() throws IOException {
            var names = new ArrayList<String>();
            for (Path file : files()) {
                names.add(file.getFileName().toString());
            }
            return Set.copyOf(names);
        }

        @Override
        public void close() throws IOException {
            files.close();
            folders.close();
        }
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
