package org.parvis.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.search.index.IndexNode.BIRTH;
import static org.parvis.search.index.IndexNode.PERMIT;
import static org.parvis.search.index.IndexNode.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.search.SearchDocument;
import org.parvis.search.words.Lexicon;
import org.parvis.testing.Folders;

/** What an index takes in, what it lets go of, and what it need not write again. */
class DocumentIndexTests {
    private final Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void whatChangedIsFoundByItsNewWordsAndWhatIsGoneIsNotFound() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH, PERMIT);
            node.follow(service("birth", "Obtenir un certificat"));
            assertThat(node.found("certificat")).containsExactly("birth");
            assertThat(node.found("naissance")).isEmpty();
            assertThat(node.found("permis")).isEmpty();
        }
    }

    @Test
    void onlyWhatChangedIsWrittenAgain() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH, PERMIT);
            Set<String> before = written();
            node.follow(PERMIT, BIRTH);
            assertThat(written()).isEqualTo(before);
            node.follow(PERMIT, service("birth", "Obtenir un certificat"));
            assertThat(written()).isNotEqualTo(before);
        }
    }

    @Test
    void aWordThatPeopleSayIsNoMistakeAsLongAsItIsKnown() throws IOException {
        try (IndexNode node = node()) {
            node.follow(PERMIT);
            Set<String> before = written();
            node.follow(List.of("permiz"), PERMIT);
            assertThat(written()).isNotEqualTo(before);
            assertThat(node.corrected("permiz")).isNull();
            node.follow(PERMIT);
            assertThat(node.corrected("permiz")).isEqualTo("permis");
        }
    }

    @Test
    void twoDocumentsOfOneNameAreBothFound() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH, service("birth", "Déclarer une naissance"));
            assertThat(node.found("naissance")).hasSize(2);
            node.follow(BIRTH);
            assertThat(node.found("naissance")).hasSize(1);
        }
    }

    @Test
    void whoAsksMeanwhileGoesOnWithWhatThereWas() throws IOException {
        try (IndexNode node = node()) {
            node.follow(BIRTH, PERMIT);
            SearchDocument read =
                    node.documents()
                            .read(
                                    held -> {
                                        node.follow(PERMIT);
                                        return held.document(held.number("birth"));
                                    });
            assertThat(read).isEqualTo(BIRTH);
            assertThat(node.found("naissance")).isEmpty();
        }
    }

    private Set<String> written() throws IOException {
        return IndexNode.files(folder).stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    private IndexNode node() throws IOException {
        return new IndexNode(folder, Lexicon.NONE);
    }
}
