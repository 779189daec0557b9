package org.parvis.opendata.guessing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.HostileValues;
import org.parvis.opendata.Shape;

/** What is looked at byte by byte is what the rules say, whatever a cell holds. */
class TypeRulesTests {
    private static final List<String> PARTS =
            List.of(
                    "0",
                    "1",
                    "7",
                    "9",
                    "-",
                    ".",
                    ",",
                    " ",
                    ":",
                    "T",
                    "@",
                    "(",
                    ")",
                    "2026",
                    "02",
                    "29",
                    "30",
                    "12",
                    "1234567890",
                    "09:30",
                    ":59",
                    "24:00",
                    "2024-02-29",
                    "2026-10-02",
                    "418",
                    "555-0199",
                    "046 454 286",
                    "46454286",
                    "G1R 4S9",
                    "a1b",
                    "ABCD",
                    "12345678",
                    "x@y.ca",
                    "é",
                    "\uD83D\uDE00",
                    "oui",
                    "Non",
                    "TRUE",
                    "faux",
                    ".123456",
                    "000",
                    "a");

    private static Stream<String> cells() {
        Random random = new Random(20);
        return Stream.concat(
                HostileValues.ALL.stream(), Stream.generate(() -> cell(random)).limit(200_000));
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int many = 1 + random.nextInt(6); many > 0; many--) {
            cell.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return cell.toString();
    }

    @Test
    void aTypeIsWhatItsPatternSays() {
        for (ColumnType type : ColumnType.values()) {
            assertThat(cells())
                    .as(type.code())
                    .filteredOn(cell -> TypeRules.fits(type, cell) != PatternRules.fits(type, cell))
                    .isEmpty();
        }
    }

    @Test
    void noSignOfAPersonIsPassedOver() {
        assertThat(cells())
                .filteredOn(cell -> !signs(cell).equals(PatternRules.signs(cell)))
                .isEmpty();
    }

    /** As a column of that value alone has them. */
    private static List<String> signs(String cell) {
        return column(cell, 1).shape().found().stream().map(Shape.Found::kind).toList();
    }

    private static Column column(String cell, int times) {
        ColumnGuess guess = new ColumnGuess("c");
        for (int line = 2; line < 2 + times; line++) {
            guess.add(new Cell().set(cell), line);
        }
        return guess.column();
    }

    /** A column that says more than one thing counts what is not of each type, and where first. */
    @Test
    void whatIsNotOfATypeIsCountedWithItsFirstLine() {
        List<String> all = cells().skip(HostileValues.ALL.size()).limit(20_000).toList();
        for (int from = 0; from < all.size(); from += 20) {
            List<String> cells = all.subList(from, from + 20);
            ColumnGuess guess = new ColumnGuess("c");
            IntStream.range(0, 20).forEach(at -> guess.add(new Cell().set(cells.get(at)), at + 2));
            Shape shape = guess.column().shape();
            for (ColumnType type :
                    List.of(ColumnType.INTEGER, ColumnType.DATE, ColumnType.MOMENT)) {
                int[] misfits =
                        IntStream.range(0, 20)
                                .filter(at -> !PatternRules.fits(type, cells.get(at)))
                                .toArray();
                assertThat(shape.misfit(type))
                        .as(type + " " + cells)
                        .isEqualTo(
                                misfits.length == 0
                                        ? null
                                        : new Shape.Misfit(
                                                misfits.length,
                                                misfits[0] + 2,
                                                cells.get(misfits[0])));
            }
        }
    }

    @Test
    void signsAreCountedAlikeWhetherTheValuesAreFewOrMany() {
        ColumnGuess guess = new ColumnGuess("c");
        for (int line = 2; line <= 601; line++) {
            guess.add(new Cell().set(line % 3 == 0 ? "rue " + line + ", G1R 4S9" : "non"), line);
        }
        assertThat(guess.column().shape().found())
                .containsExactly(new Shape.Found("postal", 200, 3));
        assertThat(guess.column().shape().different()).isEqualTo(201 > Shape.MANY ? 200 : 201);
        assertThat(column("G1R 4S9", 50).shape().found())
                .containsExactly(new Shape.Found("postal", 50, 2));
    }
}
