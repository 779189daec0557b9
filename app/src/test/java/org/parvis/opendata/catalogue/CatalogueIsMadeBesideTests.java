package org.parvis.opendata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parvis.kernel.LocalizedText;
import org.parvis.opendata.Description;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.release.Publishing;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Publications;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A catalogue of whatever size and words is put in order while people ask. */
@ProgramTest
class CatalogueIsMadeBesideTests {
    private static final String NAME = "mis-en-ordre";

    @Autowired BeanFactory beans;
    @Autowired AllDatasets all;
    @Autowired PublishedData data;
    @Autowired Organizations organizations;
    @Autowired Publications publications;

    @TempDir Path folder;

    private final Deque<Runnable> passes = new ArrayDeque<>();
    private Instant now = Instant.EPOCH;

    private IndexUpkeep upkeep;

    @BeforeEach
    void something() throws Exception {
        new Publishing(beans).publish(NAME, "mot\nun\n");
        upkeep = upkeep(0, one -> "{}");
    }

    @AfterEach
    void nothingStays() throws IOException {
        upkeep.end();
    }

    private IndexUpkeep upkeep(int few, KeptForm form) {
        IndexDocuments documents = new IndexDocuments(organizations, form);
        var writing =
                new IndexWriting(
                        all, documents, organizations, publications, folder.resolve("index"));
        return new IndexUpkeep(writing, passes::add, few, () -> now);
    }

    private static int found(MadeIndex index, String field, String word) throws IOException {
        return index.searcher().count(new TermQuery(new Term(field, word)));
    }

    @Test
    void whoAsksBeforeItIsMadeIsToldSoAndWaitsForNothing() throws Exception {
        assertThatExceptionOfType(CatalogueUnready.class).isThrownBy(upkeep::current);
        assertThatExceptionOfType(CatalogueUnready.class).isThrownBy(upkeep::current);
        assertThat(passes).as("one is enough").hasSize(1);
        passes.remove().run();
        assertThat(found(upkeep.current(), IndexDocuments.NAME, NAME)).isOne();
    }

    @Test
    void whileManyAreTakenInTheLastStateAnswers() throws Exception {
        upkeep.follow();
        passes.remove().run();
        MadeIndex before = upkeep.current();
        new Publishing(beans).publish("mis-apres", "mot\nun\n");
        assertThat(upkeep.current()).isSameAs(before);
        passes.remove().run();
        assertThat(found(upkeep.current(), IndexDocuments.NAME, "mis-apres")).isOne();
    }

    @Test
    void afterAFaultItIsTriedAgainInAWhile() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("index"), "");
        upkeep.follow();
        passes.remove().run();
        assertThatExceptionOfType(CatalogueUnready.class).isThrownBy(upkeep::current);
        assertThat(passes).as("not for each question").isEmpty();
        Files.delete(inTheWay);
        now = now.plus(IndexUpkeep.REST);
        upkeep.follow();
        passes.remove().run();
        assertThat(found(upkeep.current(), IndexDocuments.NAME, NAME)).isOne();
    }

    @Test
    void oneThatCannotBeWrittenKeepsNoneOfTheOthersOut() throws Exception {
        upkeep = upkeep(1_000, one -> written(one.name()));
        MadeIndex index = upkeep.current();
        assertThat(found(index, IndexDocuments.NAME, NAME)).isZero();
        assertThat(index.reader().numDocs()).isEqualTo(all.all().size() - 1);
    }

    private static String written(String name) {
        if (name.equals(NAME)) {
            throw new IllegalStateException("of no form");
        }
        return "{}";
    }

    @Test
    void ofAWordAsLongAsAPageTheBeginningIsTheTag() throws Exception {
        Version like = data.find(NAME).orElseThrow();
        String word = "é".repeat(40_000);
        Document one =
                new IndexDocuments(organizations, written -> "{}")
                        .of(new Catalogued.Own(saying(like, word), like.signedAt()));
        try (IndexFiles files = IndexFiles.under(folder, CatalogueIndex.ANALYZER)) {
            files.put(NAME, one);
            try (var reader = files.read(true)) {
                MadeIndex index = MadeIndex.of(List.of(), 0, Map.of(), reader);
                assertThat(found(index, "tags", word.substring(0, 100))).isOne();
            }
        }
    }

    private static Version saying(Version like, String word) {
        LocalizedText text = LocalizedText.of(word, word);
        Description said = new Description(text, text, text, List.of(word), word, word, word);
        return new Version(
                like.dataset(),
                like.name(),
                like.home(),
                1,
                said,
                like.file(),
                like.columns(),
                "",
                like.signedBy(),
                like.signedAt());
    }
}
