package org.parvis.search.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.search.asking.SearchFixture.doc;
import static org.parvis.search.asking.SearchFixture.question;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.platform.Publications;
import org.parvis.portal.spi.StatusLine;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchKind;
import org.parvis.search.SearchSource;
import org.parvis.search.asking.SearchFixture;
import org.parvis.search.asking.SearchIndex;
import org.parvis.search.words.Lexicon;
import org.parvis.testing.Folders;
import org.parvis.testing.MovableClock;
import org.parvis.testing.SettingsForTests;
import org.parvis.testing.TestDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** What search answers while what is published changes, and while it cannot be taken in. */
class SearchLibraryTests {
    private static final Lexicon SPOKEN =
            new Lexicon(
                    Set.of(), Set.of("sans"), Set.of(), List.of(), List.of(), List.of(), Map.of());
    private static final SearchDocument BIRTH = service("birth", "Certificat de naissance");
    private static final SearchDocument PERMIT = service("permit", "Permis de certificat");
    private static final SearchDocument ENDLESS =
            service("x".repeat(40_000), "Certificat sans fin");

    private final Path data = Folders.temporary();
    private final TestDatabase database = TestDatabase.create();
    private final Publications publications = new Publications(database.scenes());
    private final MovableClock clock = MovableClock.at("2026-11-29T15:00:00Z");
    private final Pages pages = new Pages();
    private Map<String, Lexicon> words = Map.of();
    private final SearchLibrary library = library(pages);

    @AfterEach
    void clean() throws IOException {
        library.close();
        database.close();
        Folders.delete(data);
    }

    @Test
    void whatWasPublishedIsFoundByTheNextQuestion() {
        published(BIRTH);
        published(BIRTH, PERMIT);
        assertThat(found("fr")).containsExactlyInAnyOrder("birth", "permit");
        assertThat(library.behind()).isFalse();
    }

    @Test
    void theWordsOfThePackMayChangeWhileItAnswers() throws IOException {
        published(BIRTH);
        words = Map.of("fr", SPOKEN, "en", SPOKEN);
        published(BIRTH, PERMIT);
        assertThat(found("fr")).hasSize(2);
        assertThat(found("en")).hasSize(2);
        assertThat(library.behind()).isFalse();
        assertThat(indexes()).hasSize(2);
        published(PERMIT);
        assertThat(found("fr")).containsExactly("permit");
    }

    @Test
    void wordsThatPeopleSayAreKnownAtOnceAndTheFilesStay() throws IOException {
        published(BIRTH);
        List<Path> before = indexes();
        words =
                Map.of(
                        "fr",
                        new Lexicon(
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                List.of(
                                        new Lexicon.Rule(
                                                List.of("baptistaire"), List.of("naissance"))),
                                List.of(),
                                List.of(),
                                Map.of()));
        publications.bump();
        assertThat(SearchFixture.first(french(library), "baptistaire")).isEqualTo("birth");
        assertThat(indexes()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aLanguageThatCannotBeWrittenKeepsNeitherFromAnswering() {
        published(BIRTH);
        words = Map.of("fr", SPOKEN, "en", SPOKEN);
        pages.english = List.of(BIRTH, ENDLESS);
        pages.french = List.of(BIRTH, PERMIT);
        publications.bump();
        assertThat(found("fr")).hasSize(2);
        assertThat(found("en")).containsExactly("birth");
        assertThat(library.behind()).isTrue();
        pages.english = List.of(BIRTH, PERMIT);
        clock.forward(Duration.ofMinutes(1));
        assertThat(found("en")).hasSize(2);
        assertThat(library.behind()).isFalse();
    }

    @Test
    void aModuleThatCannotSayWhatItHasIsAskedAgainAMinuteLater() {
        published(BIRTH);
        pages.fault = new IllegalStateException("away");
        published(BIRTH, PERMIT);
        int asked = pages.asked;
        assertThat(found("fr")).containsExactly("birth");
        assertThat(pages.asked).isEqualTo(asked);
        assertThat(line().state()).isEqualTo(StatusLine.State.SLOW);
        pages.fault = null;
        clock.forward(Duration.ofMinutes(1));
        assertThat(found("fr")).hasSize(2);
        assertThat(line().state()).isEqualTo(StatusLine.State.WORKS);
    }

    @Test
    void withoutAnyIndexNothingIsSaidToBeFoundNowhere() {
        pages.fault = new IllegalStateException("away");
        pages.french = List.of(BIRTH);
        var search = new Search(List.of(pages), library, clock, ZoneOffset.UTC);
        assertThatThrownBy(() -> search.ask("fr", question("certificat", true)))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        e ->
                                assertThat(e.getStatusCode())
                                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
        assertThat(line().state()).isEqualTo(StatusLine.State.DOWN);
        pages.fault = null;
        clock.forward(Duration.ofMinutes(1));
        assertThat(search.ask("fr", question("certificat", true)).total()).isEqualTo(1);
    }

    @Test
    void ofManyDocumentsFewAreInMemoryAtATime() throws IOException {
        var many = new ManyPages(1_000);
        SearchLibrary large = library(many);
        publications.bump();
        assertThat(french(large).ask(question("permis", true), SearchFixture.DAY).total())
                .isEqualTo(1_000);
        assertThat(many.held).isLessThan(50);
        large.close();
    }

    @Test
    void aNodeThatEndsLeavesItsFilesToTheNext() throws IOException {
        published(BIRTH);
        library.close();
        SearchLibrary next = library(pages);
        assertThat(found(next, "fr")).containsExactly("birth");
        next.close();
        assertThat(indexes()).hasSize(2);
    }

    private SearchLibrary library(SearchSource source) {
        return new SearchLibrary(
                List.of(source),
                publications,
                new Lexicons(() -> words, lang -> List.of()),
                clock,
                new SearchSettings(Duration.ofMinutes(1)),
                SettingsForTests.in(data));
    }

    private static SearchDocument service(String id, String title) {
        return doc(id, SearchKind.SERVICE, title, "", "");
    }

    private void published(SearchDocument... all) {
        pages.french = List.of(all);
        pages.english = List.of(all);
        publications.bump();
        library.of("fr");
    }

    private List<String> found(String lang) {
        return found(library, lang);
    }

    private static List<String> found(SearchLibrary in, String lang) {
        SearchIndex index = in.of(lang);
        return index == null
                ? List.of()
                : index.ask(question("certificat", true), SearchFixture.DAY).results().stream()
                        .map(result -> result.document().id())
                        .toList();
    }

    private StatusLine.Reading line() {
        return new SearchLine(library).read();
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(path -> path.getFileName().toString().matches("(fr|en)-.*")).toList();
        }
    }

    private static SearchIndex french(SearchLibrary library) {
        return Objects.requireNonNull(library.of("fr"));
    }

    /** More than should be in memory; it counts, before the last, those that somebody holds. */
    private static final class ManyPages implements SearchSource {
        private final int many;
        private final List<WeakReference<SearchDocument>> given = new ArrayList<>();
        private long held;

        ManyPages(int many) {
            this.many = many;
        }

        @Override
        public Stream<SearchDocument> documents(String lang) {
            given.clear();
            return IntStream.range(0, many).mapToObj(this::page);
        }

        private SearchDocument page(int number) {
            if (number == many - 1) {
                System.gc();
                held = given.stream().filter(one -> !one.refersTo(null)).count();
            }
            SearchDocument made = service("page" + number, "Permis " + number);
            given.add(new WeakReference<>(made));
            return made;
        }
    }

    /** What a module has to find, or its fault. */
    private static final class Pages implements SearchSource {
        private List<SearchDocument> french = new ArrayList<>();
        private List<SearchDocument> english = new ArrayList<>();
        private @Nullable RuntimeException fault;
        private int asked;

        @Override
        public Stream<SearchDocument> documents(String lang) {
            asked++;
            if (fault != null) {
                throw fault;
            }
            return (lang.equals("fr") ? french : english).stream();
        }
    }
}
