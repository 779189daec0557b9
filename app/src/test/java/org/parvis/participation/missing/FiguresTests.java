package org.parvis.participation.missing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.LocalizedText;
import org.parvis.participation.missing.Figures.Line;
import org.parvis.participation.missing.Figures.Standing;
import org.parvis.participation.missing.Population.Group;

/** What may be shown of those who took part, and how a group stands beside the population. */
class FiguresTests {
    private static final LocalizedText WORDS = LocalizedText.of("Mots", "Words");
    private static final int LEAST = 5;

    private static Population population(@Nullable Integer... people) {
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < people.length; g++) {
            groups.add(new Group("g" + g, WORDS, people[g], null));
        }
        return new Population("town/age", WORDS, WORDS, WORDS, null, 2026, groups);
    }

    private static Figures figures(Population of, Map<String, Integer> counts) {
        return Figures.of(of, counts, LEAST);
    }

    /** All tables of four cells up to eight: what is left of the total never tells a small one. */
    @Test
    void noSmallFigureIsShownNorFollowsFromTheOthers() {
        int tables = 0;
        for (int code = 0; code < 9 * 9 * 9 * 9; code++) {
            List<Integer> cells = List.of(code % 9, code / 9 % 9, code / 81 % 9, code / 729 % 9);
            Set<Integer> hidden = Figures.hidden(cells, LEAST);
            assertThat(IntStream.range(0, 4).filter(i -> !hidden.contains(i)))
                    .allMatch(i -> cells.get(i) >= LEAST);
            int together = hidden.stream().mapToInt(cells::get).sum();
            if (!hidden.isEmpty() && hidden.size() < 4) {
                assertThat(hidden).as(cells.toString()).hasSizeGreaterThan(1);
                assertThat(together).as(cells.toString()).isGreaterThanOrEqualTo(LEAST);
            }
            tables++;
        }
        assertThat(tables).isEqualTo(6561);
    }

    @Test
    void whereEverythingIsLargeNothingIsHidden() {
        Figures figures = figures(population(100, 100), Map.of("g0", 20, "g1", 30, "", 6));
        assertThat(figures.lines()).extracting(Line::people).containsExactly(20, 30);
        assertThat(figures.answered()).isEqualTo(50);
        assertThat(figures.silent()).isEqualTo(6);
        assertThat(figures.hidden()).isZero();
    }

    @Test
    void aSmallGroupTakesTheNextSmallestWithIt() {
        Figures figures =
                figures(population(100, 100, 100), Map.of("g0", 2, "g1", 9, "g2", 40, "", 12));
        assertThat(figures.lines()).extracting(Line::people).containsExactly(null, null, 40);
        assertThat(figures.hidden()).isEqualTo(11);
        assertThat(figures.silent()).isEqualTo(12);
    }

    @Test
    void aGroupIsMissingWhenManyMoreWouldHaveToComeForItsPart() {
        Figures figures =
                figures(population(500, 300, 200), Map.of("g0", 70, "g1", 25, "g2", 5, "", 8));
        assertThat(figures.lines())
                .extracting(Line::standing)
                .containsExactly(Standing.MORE, Standing.ALIKE, Standing.MISSING);
        assertThat(figures.lines().getLast().lacking()).isEqualTo(15);
    }

    @Test
    void aHiddenGroupIsMissingOnlyWhenAllThatIsHiddenTogetherIsLessThanItsPart() {
        Figures figures =
                figures(population(500, 300, 200), Map.of("g0", 90, "g1", 3, "g2", 4, "", 9));
        assertThat(figures.lines())
                .extracting(Line::standing)
                .containsExactly(Standing.MORE, Standing.MISSING, Standing.MISSING);
        assertThat(figures.lines().get(1).lacking())
                .as("with what is hidden together, never with what it has itself")
                .isEqualTo(Math.round(97 * 0.3f) - 7);
        assertThat(
                        figures(
                                        population(500, 300, 200),
                                        Map.of("g0", 20, "g1", 3, "g2", 4, "", 9))
                                .lines()
                                .getLast()
                                .standing())
                .isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void whoIsInNoTableIsAskedAndNotCompared() {
        Figures figures = figures(population(100, 100, null), Map.of("g0", 9, "g1", 8, "g2", 7));
        assertThat(figures.lines().getLast().standing()).isEqualTo(Standing.UNCOUNTED);
        assertThat(figures.lines().getLast().part()).isNull();
    }

    @Test
    void anAnswerThatTheTableNoLongerHasCountsAsNone() {
        Figures figures = figures(population(100, 100), Map.of("g0", 9, "g1", 8, "gone", 7));
        assertThat(figures.silent()).isEqualTo(7);
        assertThat(figures.all()).isEqualTo(24);
    }
}
