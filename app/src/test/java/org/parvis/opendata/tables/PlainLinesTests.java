package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.HostileValues;
import org.parvis.testing.ProgramTest;

/**
 * A file that DuckDB reads as it came, and the same with an empty line behind it, which the program
 * goes through itself: they give the same table, to the byte.
 */
@ProgramTest
class PlainLinesTests extends DroppedTables {
    private static final List<String> ALIKE =
            List.of(
                    "oui",
                    "NON",
                    "1.50",
                    "-0.25",
                    "2,50",
                    "12",
                    "-7",
                    "2026-10-02",
                    "2026-10-02 09:30:00");

    /** What columns are of that are not written alike. */
    private static final List<List<String>> FORMS =
            List.of(
                    List.of("1.5", "2", "-3.25", "10", "0"),
                    List.of("1.5", "2.0", "-3.25", "10.0", "0.0"),
                    List.of("1,5", "2", "-3,25"),
                    List.of("1,5", "2,0", "100,0"),
                    List.of("1.5", "2.0", "3"),
                    List.of("1.50", "2.5"),
                    List.of("12345678901234567890", "1"),
                    List.of("2026-10-02T09:30", "2026-10-02T23:59"),
                    List.of("2026-10-02T09:30:01", "2026-10-02T23:59:59"),
                    List.of("2026-10-02 09:30", "2026-10-02 00:00"),
                    List.of("2026-10-02 09:30:00", "2026-10-02 00:00:00"),
                    List.of("2026-10-02 09:30:00.5", "2026-10-02 00:00:00.123456"),
                    List.of("2026-10-02 09:30", "2026-10-02T09:30"),
                    List.of("Oui", "non"),
                    List.of("Oui", "oui", "non"),
                    List.of("VRAI"),
                    List.of("no"),
                    List.of("1000-01-01", "2999-12-31"));

    @TempDir Path folder;

    private @Nullable String ending(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), text);
        Letters letters = Letters.of(file);
        Separator separator = Separator.of(letters.open(file));
        CsvForm form = PlainLines.counted(file, letters, separator, new CellPass());
        return form == null ? null : form.ending();
    }

    static List<String> values() {
        return Stream.concat(HostileValues.ALL.stream(), ALIKE.stream()).toList();
    }

    private void bothWays(String text, List<List<String>> written) throws IOException {
        Dropped plain = dropped(text);
        assertThat(plain).isEqualTo(dropped(text + (text.contains("\r\n") ? "\r\n" : "\n")));
        assertThat(texts(plain)).isEqualTo(written);
    }

    /** Its cells as texts, which they were when they came. */
    private List<List<String>> texts(Dropped dropped) {
        Dropped text =
                new Dropped(
                        dropped.source(),
                        dropped.encoding(),
                        dropped.separator(),
                        dropped.rows(),
                        dropped.columns().stream()
                                .map(column -> column.as(ColumnType.TEXT))
                                .toList());
        return cells(text).stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).toList())
                .toList();
    }

    private static String line(List<String> cells, String separator, String ending) {
        return cells.stream()
                        .map(cell -> quoted(cell, separator))
                        .collect(Collectors.joining(separator))
                + ending;
    }

    private static String quoted(String cell, String separator) {
        boolean plain = Stream.of(separator, "\"", "\n", "\r").noneMatch(cell::contains);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @ParameterizedTest
    @MethodSource("values")
    void aHostileValueIsTheSameOnBothWays(String value) throws IOException {
        List<List<String>> rows = List.of(List.of("a", value), List.of("", value));
        String text =
                "n,v\n"
                        + rows.stream()
                                .map(row -> line(row, ",", "\n"))
                                .collect(Collectors.joining());
        assertThat(ending(text)).isEqualTo(value.contains("\n") ? null : "\\n");
        bothWays(text, rows);
    }

    @Test
    void tablesOfAnythingAreTheSameOnBothWays() throws IOException {
        Random random = new Random(20);
        for (int table = 0; table < 40; table++) {
            String separator = List.of(",", ";", "\t", "|").get(table % 4);
            String end = table % 3 == 0 ? "\r\n" : "\n";
            List<List<String>> rows = rows(random);
            StringBuilder text = new StringBuilder(table % 5 == 0 ? "\uFEFF" : "");
            text.append(line(List.of("a", "b", "c", "d"), separator, end));
            rows.forEach(row -> text.append(line(row, separator, end)));
            assertThat(ending(text.toString())).as(text.toString()).isNotNull();
            bothWays(text.toString(), rows);
        }
    }

    @Test
    void valuesComeBackHoweverTheirColumnIsWritten() throws IOException {
        for (List<String> form : FORMS) {
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 12; row++) {
                rows.add(List.of("a", row % 5 == 4 ? "" : form.get(row % form.size())));
            }
            StringBuilder text = new StringBuilder("n;v\n");
            rows.forEach(row -> text.append(line(row, ";", "\n")));
            bothWays(text.toString(), rows);
        }
    }

    /** Each column mostly of one value, with strange ones among them. */
    private static List<List<String>> rows(Random random) {
        List<String> all = values().stream().filter(one -> !one.contains("\n")).toList();
        List<String> most =
                IntStream.range(0, 4)
                        .mapToObj(at -> ALIKE.get(random.nextInt(ALIKE.size())))
                        .toList();
        boolean strange = random.nextBoolean();
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            rows.add(
                    most.stream()
                            .map(
                                    value ->
                                            switch (random.nextInt(10)) {
                                                case 0 -> "";
                                                case 1 ->
                                                        strange
                                                                ? all.get(
                                                                        random.nextInt(all.size()))
                                                                : value;
                                                default -> value;
                                            })
                            .toList());
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,2\n3\n",
                "a,b\n1,2,3\n",
                "a,b\n1,x\"y\n",
                "a,b\n1,\"x\"y\n",
                "a,b\n1,\"x\n",
                "a,b\n1,\"x\ny\"\n",
                "a,b\n1, \"x\"\n",
                "a,b\n\n1,2\n",
                "a,b\n1,2\n\n",
                "a,b\n1,2\r\n3,4\n",
                "a,b\r\n1,2\n",
                "a,b\r1,2\r",
                "a,b\n1,\0\n",
                "a\n\n",
                "a,b\n",
                "sep=;\na;b\n1;2\n",
                ""
            })
    void whatAnotherReaderMayTakeOtherwiseIsNotPlain(String text) throws IOException {
        assertThat(ending(text)).isNull();
    }

    @Test
    void aLineThatIsTooLongOrTooWideIsNotPlain() throws IOException {
        assertThat(ending("a,b\n1," + "x".repeat(PlainLines.LONGEST + 10) + "\n")).isNull();
        assertThat(ending("a,b\n1," + "x".repeat(PlainLines.LONGEST - 10) + "\n")).isEqualTo("\\n");
        String wide = "1,".repeat(200_000) + "1\n";
        assertThat(ending(wide + wide)).isNull();
    }

    @Test
    void aLongLineIsReadWhole() throws IOException {
        String cell = "é".repeat((PlainLines.LONGEST - 10) / 2);
        bothWays("a,b\n1," + cell + "\n2,x\n", List.of(List.of("1", cell), List.of("2", "x")));
    }

    @Test
    void theLastLineMayEndWithTheFile() throws IOException {
        for (String end : List.of("\n", "\r\n")) {
            String text = String.join(end, "a,b", "1,\"x\"", "2,");
            Dropped dropped = dropped(text);
            assertThat(ending(text)).isNotNull();
            assertThat(dropped).isEqualTo(dropped(text + end));
            assertThat(texts(dropped)).isEqualTo(List.of(List.of("1", "x"), List.of("2", "")));
        }
    }

    @Test
    void aRowWithoutAValueIsARow() throws IOException {
        bothWays("a\nx\n\"\"\ny\n", List.of(List.of("x"), List.of(""), List.of("y")));
        bothWays("a,b\n,\n,x\n", List.of(List.of("", ""), List.of("", "x")));
    }

    @Test
    void manyLinesPassTheEndsOfWhatIsReadAtOnce() throws IOException {
        byte[] lines =
                IntStream.range(0, 300_000)
                        .mapToObj(row -> row + ";\"rue " + row + ", no 7\";é\n")
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8);
        String text = "n;rue;é\n" + new String(lines, StandardCharsets.UTF_8);
        assertThat(ending(text)).isEqualTo("\\n");
        Dropped dropped = dropped(text);
        assertThat(dropped.rows()).isEqualTo(300_000);
        assertThat(dropped).isEqualTo(dropped(text + "\n"));
    }

    @Test
    void aTableWhoseTypesLoseNothingIsPublishedAsItIsKept() throws IOException {
        Dropped dropped = dropped("a,b,c\n1,2026-10-02,1.50\n2,,2.25\n");
        assertThat(making.typed(dropped.source(), dropped.columns())).isEqualTo(dropped.source());
        Dropped uneven = dropped("a,b,c\n1,2026-10-02,1.50\n2,,2.255\n");
        assertThat(making.typed(uneven.source(), uneven.columns())).isNotEqualTo(uneven.source());
        assertThat(cells(uneven))
                .isEqualTo(
                        List.of(
                                List.of("1", "2026-10-02", "1.500"),
                                Arrays.asList("2", null, "2.255")));
    }
}
