package org.parvis.strategy.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.measures.Cell;
import org.parvis.measures.CellQuery;
import org.parvis.measures.FactKinds;
import org.parvis.measures.Measures;
import org.parvis.platform.Publications;
import org.parvis.strategy.Counted;
import org.parvis.strategy.declared.Declaration.Origin;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class DeclarationsTests {
    static final LocalDate FIRST = LocalDate.of(2026, 1, 15);

    @Autowired Declarations declarations;
    @Autowired Measures measures;
    @Autowired Publications publications;
    @Autowired DeclaredAtStart atStart;

    final Home home = new Home(Ids.next());

    /** Whatever is stated and corrected, the facts of all months sum to the last totals. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theFactsSumToTheLastTotals(long seed) {
        var random = new Random(seed);
        for (int month = 0; month < 6; month++) {
            long without = random.nextInt(50);
            long with = random.nextInt(50);
            Origin origin = random.nextBoolean() ? Origin.DECLARED : Origin.IMPORTED;
            take(stated(FIRST.plusMonths(month), without, with, origin));
            assertThat(sum("no")).isEqualTo(without);
            assertThat(sum("yes")).isEqualTo(with);
            assertThat(sum(origin)).isEqualTo(without + with);
        }
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        assertThat(take(stated(FIRST, 3, 4, Origin.DECLARED))).isEqualTo(Outcome.ok(1));
        assertThat(take(stated(FIRST, 3, 4, Origin.DECLARED))).isEqualTo(Outcome.ok(0));
        assertThat(sum("no")).isEqualTo(3);
    }

    @Test
    void sayingAllAgainInOrderChangesNothing() {
        List<Declaration> all =
                List.of(
                        stated(FIRST, 3, 4, Origin.IMPORTED),
                        stated(FIRST.plusDays(1), 5, 4, Origin.IMPORTED));
        assertThat(declarations.take(all)).isEqualTo(Outcome.ok(2));
        assertThat(declarations.take(all)).isEqualTo(Outcome.ok(0));
        assertThat(sum("no")).isEqualTo(5);
    }

    /** The program starts again on what it has: nothing more is stated, nothing is refused. */
    @Test
    void aSecondStartStatesNothingMore(CapturedOutput output) {
        long version = publications.version();
        atStart.run();
        assertThat(output).doesNotContain("DeclaredAtStart");
        assertThat(publications.version()).isEqualTo(version);
    }

    @Test
    void whatComesBeforeTheLastStatementIsRefused() {
        take(stated(FIRST.plusDays(1), 3, 4, Origin.DECLARED));
        assertThat(take(stated(FIRST, 9, 9, Origin.DECLARED))).isInstanceOf(Outcome.Refused.class);
        assertThat(take(stated(FIRST.plusDays(1), 9, 9, Origin.DECLARED)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(sum("no")).isEqualTo(3);
    }

    @Test
    void oneWrongStatementLeavesAllOthersOut() {
        Declaration right = stated(FIRST, 3, 4, Origin.IMPORTED);
        Declaration wrong = stated(FIRST.plusDays(1), Difference.MOST + 1, 4, Origin.IMPORTED);
        assertThat(declarations.take(List.of(right, wrong))).isInstanceOf(Outcome.Refused.class);
        assertThat(declarations.of(home)).isEmpty();
        assertThat(sum("no")).isZero();
    }

    private Outcome<Integer> take(Declaration stated) {
        return declarations.take(List.of(stated));
    }

    private Declaration stated(LocalDate day, long without, long with, Origin origin) {
        return new Declaration(
                Ids.next(),
                home,
                "processes",
                day,
                Map.of("no", without, "yes", with),
                "Inventaire",
                origin,
                null,
                null,
                Instant.parse("2026-11-26T12:00:00Z"));
    }

    private long sum(String paper) {
        return cells().stream()
                .filter(cell -> cell.dimension("paper").equals(paper))
                .mapToLong(Cell::n)
                .sum();
    }

    private long sum(Origin origin) {
        return cells().stream()
                .filter(cell -> cell.dimension(Counted.ORIGIN).equals(origin.code()))
                .mapToLong(Cell::n)
                .sum();
    }

    private List<Cell> cells() {
        YearMonth from = YearMonth.of(2025, 1);
        return measures.cells(
                CellQuery.of(from, YearMonth.of(2026, 12), FactKinds.PROCESS_INVENTORIED).in(home));
    }
}
