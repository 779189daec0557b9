package org.parvis.opendata.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Collator;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Sort;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.opendata.CatalogueEntry;
import org.parvis.opendata.release.Publishing;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What was published is found by the next question, and what was taken back by none. */
@ProgramTest
class FoundAtOnceTests {
    @Autowired BeanFactory beans;
    @Autowired CatalogueIndex index;
    @Autowired AllDatasets data;

    private static Narrowed words(String... words) {
        return new Narrowed("", null, List.of(words));
    }

    private List<String> found(Narrowed wanted) {
        return index.list(wanted, "fr", 0, 1_000).given().stream()
                .map(CatalogueEntry::name)
                .toList();
    }

    @Test
    void aVersionIsThereAtOnceAndIsGoneAtOnce() throws Exception {
        Publishing publishing = new Publishing(beans);
        publishing.publish("trouve-vite", "mot\nun\n");
        assertThat(found(words("trouve-vite"))).containsExactly("trouve-vite");
        publishing.publish("trouve-vite", "mot\ndeux\n");
        assertThat(found(words("trouve-vite"))).containsExactly("trouve-vite");
        assertThat(all().given())
                .filteredOn(kept -> kept.getValue().contains("trouve-vite"))
                .hasSize(1);
        assertThat(all().given()).hasSize(data.all().size()).hasSize(all().count());
        publishing.recall("vq-responsible", "trouve-vite", 2, "Erreur.");
        assertThat(all().given())
                .filteredOn(kept -> kept.getValue().contains("trouve-vite"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.getValue()).contains("\"version\":\"1\""));
        publishing.recall("vq-responsible", "trouve-vite", 1, "Erreur.");
        assertThat(found(words("trouve-vite"))).isEmpty();
    }

    private Found all() {
        return index.find(
                new IndexQuestion(
                        MatchAllDocsQuery.INSTANCE,
                        Sort.RELEVANCE,
                        0,
                        1_000,
                        new IndexFacets.Wanted(List.of("tags"), 10)));
    }

    @Test
    void wordsStandInAnyPartOfWhatIsSaidAndNoSignOfThemIsASignOfTheIndex() throws Exception {
        new Publishing(beans).publish("partie-de-mot", "mot\nun\n");
        assertThat(found(words("tie-de-m", "reprend"))).containsExactly("partie-de-mot");
        assertThat(found(words("partie*mot"))).isEmpty();
        assertThat(found(words("partie?de-mot"))).isEmpty();
        assertThat(found(words("partie-de-mot", "rien\\"))).isEmpty();
        assertThat(found(new Narrowed("gove", null, List.of("partie-de-mot")))).isEmpty();
        assertThat(found(new Narrowed("GOVE", null, List.of("partie-de-mot")))).hasSize(1);
    }

    @Test
    void theListIsInTheOrderOfTheLanguage() {
        for (String lang : List.of("fr", "en")) {
            List<String> titles =
                    data.whole(index.list(words(), lang, 0, 1_000).given()).stream()
                            .map(one -> one.description().title().in(lang))
                            .toList();
            Collator order = Collator.getInstance(Locale.of(lang));
            assertThat(titles).hasSize(data.all().size()).isSortedAccordingTo(order::compare);
        }
    }

    @Test
    void onlyWhatIsPublishedMeanwhileIsWrittenAgain() {
        CatalogueEntry[] five =
                Stream.of("a", "b", "c", "d", "e")
                        .map(FoundAtOnceTests::entry)
                        .toArray(CatalogueEntry[]::new);
        IndexChange change =
                IndexChange.between(
                        List.of(five[0], five[1], five[3]),
                        List.of(five[1], newer(five[3]), five[4]),
                        Set.of());
        assertThat(change.gone()).containsExactly(five[0].name());
        assertThat(change.changed()).containsExactly(newer(five[3]), five[4]);
    }

    private static CatalogueEntry entry(String name) {
        Instant at = Instant.EPOCH;
        return new CatalogueEntry(Ids.next(), name, new Home(Ids.next()), 1, at, at, at);
    }

    private static CatalogueEntry newer(CatalogueEntry one) {
        return new CatalogueEntry(
                one.id(),
                one.name(),
                one.home(),
                one.number() + 1,
                one.begun(),
                one.modified(),
                one.seen());
    }
}
