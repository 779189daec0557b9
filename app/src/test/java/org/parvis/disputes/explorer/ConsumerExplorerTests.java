package org.parvis.disputes.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.calendar.Calendars;
import org.parvis.calendar.Regimes;
import org.parvis.disputes.Article;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;

/** The explorers of the demonstration, each of them whole: every way through their questions. */
class ConsumerExplorerTests {
    private static final List<Explorer> ALL =
            Explorers.load(Path.of("../content/quebec")).orThrow();
    private static final Calendars CALENDARS =
            new Calendars(Regimes.load(Path.of("../content/quebec/regimes")).orThrow());
    private static final Words FR = MessageCatalogue.fromClassPath().forLanguage("fr");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void everyWayEndsInARightOrAnotherWayAndHasALetter() {
        assertThat(ALL).isNotEmpty();
        for (Explorer explorer : ALL) {
            List<Answers> ends = ends(explorer);
            assertThat(ends).hasSizeGreaterThan(500);
            assertThat(ends)
                    .allSatisfy(
                            end -> {
                                assertThat(end.next()).isEmpty();
                                assertThat(end.findings().empty())
                                        .as(end.given().toString())
                                        .isFalse();
                                assertThat(end.findings().rights())
                                        .as(end.given().toString())
                                        .isNotEmpty();
                                assertThat(end.findings().letters()).isNotEmpty();
                                assertThat(end.findings().ways()).anyMatch(Explorer.Way::talk);
                            });
        }
    }

    @Test
    void nothingIsWrittenThatNobodyCanReach() {
        for (Explorer explorer : ALL) {
            Set<String> seen = new HashSet<>();
            for (Answers end : ends(explorer)) {
                end.given().forEach((question, answer) -> seen.add(question + "=" + answer));
                end.given().keySet().forEach(seen::add);
                end.findings().rights().forEach(one -> seen.add(one.id()));
                end.findings().letters().forEach(one -> seen.add(one.id()));
                end.findings().ways().forEach(one -> seen.add(one.id()));
            }
            assertThat(seen)
                    .containsAll(explorer.questions().stream().map(Question::id).toList())
                    .containsAll(explorer.rights().stream().map(Explorer.Right::id).toList())
                    .containsAll(explorer.letters().stream().map(Explorer.Letter::id).toList())
                    .containsAll(explorer.ways().stream().map(Explorer.Way::id).toList());
        }
    }

    @Test
    void everyArticleHasASourceAndSaysWhetherItWasRead() {
        List<Article> used =
                ALL.stream()
                        .flatMap(
                                one ->
                                        Stream.of(
                                                        one.rights().stream()
                                                                .map(Explorer.Right::articles),
                                                        one.limits().stream()
                                                                .map(Explorer.Limit::articles),
                                                        one.ways().stream()
                                                                .map(Explorer.Way::articles))
                                                .flatMap(each -> each)
                                                .flatMap(List::stream))
                        .distinct()
                        .toList();
        assertThat(used)
                .hasSizeGreaterThan(12)
                .allSatisfy(
                        article -> {
                            assertThat(article.source().getScheme()).isEqualTo("https");
                            assertThat(article.firm()).isEqualTo(article.read() != null);
                        });
        assertThat(FoundArticle.of(used, FR))
                .allSatisfy(
                        shown -> {
                            boolean open = shown.citation().contains("à confirmer");
                            assertThat(shown.says().isEmpty()).as(shown.citation()).isEqualTo(open);
                            assertThat(shown.status())
                                    .contains(
                                            open
                                                    ? "Personne ne l’a encore lu"
                                                    : "Lu à la source le");
                        });
    }

    @Test
    void aDateIsCountedWhenAllItsArticlesWereRead() {
        TimeLeft time = time(ALL.getFirst(), "2026-06-15");
        assertThat(time.arch()).isNotNull();
        assertThat(Objects.requireNonNull(time.arch()).stones()).hasSize(36);
        assertThat(time.figure()).isEqualTo("30");
        assertThat(time.headline().replace('\u00a0', ' '))
                .isEqualTo("Agissez avant le 15 juin 2029");
    }

    @Test
    void anArticleThatIsToBeConfirmedIsNeverCountedToADate() {
        Explorer explorer = ALL.getFirst();
        Explorer unsure =
                with(
                        explorer,
                        explorer.limits().stream().map(ConsumerExplorerTests::unsure).toList());
        TimeLeft time = time(unsure, "2026-06-15");
        assertThat(time.arch()).isNull();
        assertThat(time.figure() + time.headline() + time.text())
                .doesNotContain("2029")
                .contains("reste à confirmer", "aucune date");
    }

    @Test
    void whoDoesNotKnowTheDayIsGivenNoDate() {
        TimeLeft time = time(ALL.getFirst(), "");
        assertThat(time.arch()).isNull();
        assertThat(time.text()).contains("Dites quel jour");
    }

    @Test
    void theLastMonthIsCountedInDaysAndWhatIsOverSaysSo() {
        assertThat(time(ALL.getFirst(), "2023-12-04").unit()).isEqualTo("jours pour agir");
        assertThat(time(ALL.getFirst(), "2023-12-04").turn()).contains("presse");
        TimeLeft over = time(ALL.getFirst(), "2023-11-29");
        assertThat(over.turn()).isEqualTo("Il est peut-être trop tard");
        assertThat(over.figure()).isEqualTo("0");
    }

    private static TimeLeft time(Explorer explorer, String since) {
        Map<String, String> given = new HashMap<>(ends(explorer).getFirst().given());
        given.put("since", since);
        return Objects.requireNonNull(
                TimeLeft.of(Answers.of(explorer, given), CALENDARS, TODAY, FR));
    }

    private static Explorer.Limit unsure(Explorer.Limit limit) {
        Article first = limit.articles().getFirst();
        Article open = new Article(first.citation().unsure(), first.says(), first.source(), null);
        return new Explorer.Limit(
                limit.when(),
                limit.months(),
                limit.from(),
                limit.regime(),
                limit.text(),
                List.of(open));
    }

    private static Explorer with(Explorer from, List<Explorer.Limit> limits) {
        return new Explorer(
                from.code(),
                from.version(),
                from.slug(),
                from.title(),
                from.lead(),
                from.keywords(),
                from.reviewed(),
                from.dispute(),
                from.questions(),
                from.rights(),
                limits,
                from.letters(),
                from.ways());
    }

    private static List<Answers> ends(Explorer explorer) {
        List<Answers> ends = new ArrayList<>();
        assertThat(Branches.walk(explorer, ends::add)).isTrue();
        return ends;
    }
}
