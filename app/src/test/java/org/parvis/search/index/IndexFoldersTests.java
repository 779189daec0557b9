package org.parvis.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.search.index.IndexNode.BIRTH;
import static org.parvis.search.index.IndexNode.PERMIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.search.words.Lexicon;
import org.parvis.testing.Folders;

/** Where the files of an index stand, whose they are, and when they go. */
class IndexFoldersTests {
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
        try (IndexNode node = node(Lexicon.NONE)) {
            node.follow(BIRTH, PERMIT);
        }
        try (IndexNode node = node(Lexicon.NONE)) {
            assertThat(node.found("naissance")).containsExactly("birth");
        }
    }

    @Test
    void otherWordsMakeAnotherIndexAndTheOldOneGoesOnceItIsWhole() throws IOException {
        try (IndexNode node = node(Lexicon.NONE)) {
            node.follow(BIRTH);
            assertThat(node.found("naissance")).hasSize(1);
        }
        try (IndexNode node = node(SPOKEN)) {
            assertThat(IndexNode.indexes(folder)).hasSize(2);
            assertThat(node.found("naissance")).isEmpty();
            node.follow(BIRTH);
            node.folders.keepOnly("fr", SPOKEN);
            assertThat(node.found("naissance")).hasSize(1);
            assertThat(IndexNode.indexes(folder)).hasSize(1);
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
    void nodesOfOneDataFolderHaveFilesOfTheirOwn() throws IOException {
        try (IndexNode one = node(Lexicon.NONE);
                IndexNode other = node(Lexicon.NONE)) {
            one.follow(BIRTH);
            other.follow(PERMIT);
            assertThat(one.found("naissance")).hasSize(1);
            assertThat(other.found("naissance")).isEmpty();
            assertThat(IndexNode.indexes(folder)).hasSize(2);
        }
    }

    @Test
    void onlyTheAccountOfTheProgramReadsThem() throws IOException {
        try (IndexNode node = node(Lexicon.NONE)) {
            node.follow(BIRTH);
            for (Path file : IndexNode.files(folder)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
            for (Path one : IndexNode.indexes(folder)) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                        .isEqualTo("rwx------");
            }
        }
    }

    private IndexNode node(Lexicon lexicon) throws IOException {
        return new IndexNode(folder, lexicon);
    }
}
