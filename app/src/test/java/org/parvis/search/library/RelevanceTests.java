package org.parvis.search.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.parvis.search.SearchDocument;
import org.parvis.search.SearchSource;
import org.parvis.search.asking.SearchQuestion;
import org.parvis.search.library.GradedQuestions.Asked;
import org.parvis.search.library.GradedQuestions.Part;
import org.parvis.testing.ProgramTest;
import org.parvis.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * The questions of bench/relevance, asked of search and of the peer over the public documents of
 * the demonstration. {@code -Dparvis.relevance=tuning} writes each question of the tuning part with
 * what it found to {@code target/relevance-tuning.txt}.
 */
@ProgramTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelevanceTests {
    @Autowired List<SearchSource> sources;
    @Autowired Search search;

    @Value("${parvis.database.url}")
    String database;

    private final List<Asked> questions = GradedQuestions.all();
    private PostgresPeer peer;

    @BeforeAll
    void bothKnowTheDocuments() {
        peer = new PostgresPeer(TestDatabase.owner(database));
        for (String lang : List.of("fr", "en")) {
            documents(lang).forEach(document -> peer.add(lang, document));
        }
    }

    @Test
    void everyGradedDocumentIsThereInBothLanguages() {
        List<String> graded =
                questions.stream().flatMap(q -> q.grades().keySet().stream()).distinct().toList();
        for (String lang : List.of("fr", "en")) {
            assertThat(documents(lang).map(SearchDocument::id)).containsAll(graded);
        }
        assertThat(questions).hasSizeGreaterThanOrEqualTo(400);
    }

    @Test
    void peopleFindWhatTheyMeanInTheirOwnWords() throws IOException {
        tell(Part.TUNING);
        Ranking.Mean ours = mean(Part.HELD, this::ours);
        Ranking.Mean theirs = mean(Part.HELD, this::theirs);
        Files.writeString(Path.of("target/relevance.json"), json(ours, theirs));
        assertThat(ours.ndcg()).isGreaterThanOrEqualTo(theirs.ndcg() + 0.15);
        assertThat(ours.first()).isGreaterThanOrEqualTo(0.75);
    }

    @Test
    void aDeathIsFoundInTheWordsOfWhoLivesIt() {
        for (String words :
                List.of("j'ai perdu mon père", "J’ai perdu mon pére", "maman est morte")) {
            assertThat(ours(new Asked("fr", words, "", Map.of()))).first().isEqualTo("event/death");
        }
        assertThat(ours(new Asked("en", "my dad died", "", Map.of())))
                .first()
                .isEqualTo("event/death");
    }

    private Stream<SearchDocument> documents(String lang) {
        return sources.stream().flatMap(source -> source.documents(lang));
    }

    private List<String> ours(Asked asked) {
        return search
                .ask(asked.lang(), new SearchQuestion(asked.words(), null, 1, false))
                .results()
                .stream()
                .map(result -> result.document().id())
                .toList();
    }

    private List<String> theirs(Asked asked) {
        return peer.ask(asked.lang(), asked.words());
    }

    private Ranking.Mean mean(Part part, Function<Asked, List<String>> engine) {
        return Ranking.Mean.of(
                questions.stream()
                        .filter(q -> q.part() == part)
                        .map(q -> Ranking.of(engine.apply(q), q.grades()))
                        .toList());
    }

    /** What the tuning part says, question by question, for whoever tunes. */
    private void tell(Part part) throws IOException {
        if (!"tuning".equals(System.getProperty("parvis.relevance"))) {
            return;
        }
        List<String> lines = new ArrayList<>();
        Map<String, List<Ranking>> manners = new TreeMap<>();
        for (Asked asked : questions.stream().filter(q -> q.part() == part).toList()) {
            List<String> found = ours(asked);
            Ranking ranking = Ranking.of(found, asked.grades());
            manners.computeIfAbsent(asked.manner(), any -> new ArrayList<>()).add(ranking);
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%s %.2f %s %s -> %s",
                            ranking.first() ? "ok " : "BAD",
                            ranking.ndcg(),
                            asked.lang(),
                            asked.words(),
                            found.stream().limit(4).toList()));
        }
        manners.forEach((manner, all) -> lines.add(manner + " " + Ranking.Mean.of(all)));
        lines.add("ours " + mean(part, this::ours));
        lines.add("peer " + mean(part, this::theirs));
        Files.write(Path.of("target/relevance-tuning.txt"), lines);
    }

    private static String json(Ranking.Mean ours, Ranking.Mean theirs) {
        return String.format(
                Locale.ROOT,
                """
                {"questions": %d, "ndcg": %.3f, "success": %.3f, "peer_ndcg": %.3f, "peer_success": %.3f}
                """,
                ours.questions(),
                ours.ndcg(),
                ours.first(),
                theirs.ndcg(),
                theirs.first());
    }
}
