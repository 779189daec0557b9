package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Home;
import org.parvis.kernel.Outcome;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A file is read whatever its separator, letters and marks, and nothing of it is lost. */
@ProgramTest
class TableReadingTests {
    @Autowired TableReading reading;
    @Autowired TableMaking making;
    @Autowired TableRows rows;
    @Autowired TableShelf shelf;

    private Dropped read(String text, String letters) throws Exception {
        return outcome(text.getBytes(Charset.forName(letters))).orThrow();
    }

    private Outcome<Dropped> outcome(byte[] bytes) throws Exception {
        return reading.read(new ByteArrayInputStream(bytes));
    }

    private Version published(Dropped dropped) {
        String digest = making.typed(dropped.source(), dropped.columns());
        return new Version(
                new UUID(0, 1),
                "essai",
                Home.NONE,
                1,
                Description.NONE,
                new TableFile("essai.csv", "UTF-8", "comma", dropped.rows(), digest, 0, Map.of()),
                dropped.columns(),
                "",
                new UUID(0, 2),
                Instant.EPOCH);
    }

    private static String types(Dropped dropped) {
        return dropped.columns().stream()
                .map(column -> column.type().code())
                .collect(Collectors.joining(" "));
    }

    private static TableQuestion all() {
        return new TableQuestion(List.of(), List.of(), 0, 100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "UTF-8 ! ; ! ,",
                "UTF-8 ! , ! .",
                "windows-1252 ! ; ! ,",
                "UTF-8 ! | ! .",
                "UTF-16LE ! ; ! ,"
            })
    void separatorLettersAndDecimalMarkAreGuessed(String letters, String cell, String mark)
            throws Exception {
        String begin = letters.startsWith("UTF-16") ? "\uFEFF" : "";
        String text =
                begin
                        + """
                        numéro_000;ville;population;taux;ouverte;vue_le
                        007;Québec;549459;1#5;oui;2026-10-03
                        012;Lévis;;-0#25;non;2026-10-04
                        """
                                .replace(";", cell)
                                .replace("#", mark);
        if (cell.equals(",") || cell.equals("|")) {
            assertThat(text).contains("1.5");
        }
        Dropped dropped = read(text, letters);
        assertThat(types(dropped)).isEqualTo("text text integer decimal boolean date");
        TableRows.Answer answer = rows.ask(published(dropped), all());
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.rows().getFirst().cells())
                .containsExactly("007", "Québec", "549459", "1.50", "true", "2026-10-03");
        assertThat(answer.rows().getLast().cells())
                .containsExactly("012", "Lévis", null, "-0.25", "false", "2026-10-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "007",
                "+15",
                "1 234",
                "12 ",
                "1.5e3",
                "-0",
                "-0.0",
                "0x10",
                "99999999999999999999999",
                "2026-02-30",
                "1/2/2026",
                "vrai ou faux",
                "=1+1",
                "<b>x</b>",
                "NULL",
                "\\N",
                "\"",
                "a;b,c\td|e",
                "ligne\nsuivante",
                "'",
                "🙂 é ñ ‏"
            })
    void whatWouldLoseASignStaysTextAndComesBackAsItWasWritten(String value) throws Exception {
        String cell = "\"" + value.replace("\"", "\"\"") + "\"";
        Dropped dropped = read("a,b\n1," + cell + "\n2," + cell + "\n", "UTF-8");
        assertThat(dropped.columns().get(1).type()).isEqualTo(ColumnType.TEXT);
        assertThat(rows.ask(published(dropped), all()).rows())
                .allMatch(row -> value.equals(row.cells().get(1)));
    }

    @Test
    void theLastRowCountsLikeTheFirst() throws Exception {
        StringBuilder text = new StringBuilder("n\n");
        for (int row = 1; row <= 5_000; row++) {
            text.append(row).append('\n');
        }
        Dropped dropped = read(text + "inconnu\n", "UTF-8");
        Column column = dropped.columns().getFirst();
        assertThat(column.type()).isEqualTo(ColumnType.TEXT);
        assertThat(column.shape().misfit(ColumnType.INTEGER))
                .hasFieldOrPropertyWithValue("count", 1L)
                .hasFieldOrPropertyWithValue("line", 5_002L)
                .hasFieldOrPropertyWithValue("value", "inconnu");
    }

    @Test
    void whatIsNoTableIsToldWithItsLineAndNothingIsKept() throws Exception {
        assertThat(refused("a,b\n1,2\n3\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("opendata.refused.ragged [3, 1, 2]");
        assertThat(refused(new byte[] {'P', 'K', 3, 4, 0})).startsWith("opendata.refused.no-text");
        assertThat(refused("a,b\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("opendata.refused.empty");
        assertThat(refused(new byte[0])).startsWith("opendata.refused.empty");
        assertThat(refused("a,b\n1,\0\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("opendata.refused.sign [2]");
        assertThat(refused(("x" + ",x".repeat(9_999) + "\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("opendata.refused.wide [10000, 150]");
    }

    private String refused(byte[] bytes) throws Exception {
        return outcome(bytes) instanceof Outcome.Refused<Dropped>(var why)
                ? why.key() + " " + why.args()
                : "read";
    }

    @Test
    void lettersThatCannotBeReadAreToldAlsoWhenTheyComeLate() throws Exception {
        byte[] late = ("a\n" + "mot\n".repeat(30_000) + "\u0081\n").getBytes("ISO-8859-1");
        assertThat(refused(late)).isEqualTo("opendata.refused.letters [Windows-1252]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=\"\na\n", "sep=\n\na\n", "sep=\r\n"})
    void aSeparatorThatIsNoneIsNoFaultOfTheProgram(String text) throws Exception {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void aDiskThatFillsInTheMiddleRefusesTheFileAndNothingOfItStays() throws Exception {
        List<Path> before = standing();
        InputStream in =
                new FilterInputStream(
                        new ByteArrayInputStream("a,b\n\n1,2\n".getBytes(StandardCharsets.UTF_8))) {
                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        int read = super.read(into, from, length);
                        if (read < 0) {
                            fill();
                        }
                        return read;
                    }
                };
        assertThat(reading.read(in) instanceof Outcome.Refused<Dropped>(var why) ? why.key() : "")
                .isEqualTo("opendata.refused.room");
        assertThat(standing()).isEqualTo(before);
    }

    /** What is written next lies on a disk that is full: the second file, still empty. */
    private void fill() throws IOException {
        for (Path file : standing()) {
            if (file.toString().endsWith(".csv") && Files.size(file) == 0) {
                Files.delete(file);
                Files.createSymbolicLink(file, Path.of("/dev/full"));
            }
        }
    }

    private List<Path> standing() throws IOException {
        try (Stream<Path> files = Files.list(shelf.path("0".repeat(64)).getParent())) {
            return files.sorted().toList();
        }
    }

    @Test
    void columnsOfOneNameAndOfNoneAreToldApart() throws Exception {
        assertThat(read("a,A,,a\n1,2,3,4\n", "UTF-8").columns())
                .extracting(Column::name)
                .containsExactly("a", "A_2", "colonne_3", "a_3");
    }

    @Test
    void aQuestionIsSortedFilteredAndPagedInsideItsBounds() throws Exception {
        Dropped dropped = read("nom,n\nÉrable,3\nbouleau,1\nérable à sucre,2\n", "UTF-8");
        Version version = published(dropped);
        Column name = dropped.columns().getFirst();
        Column number = dropped.columns().getLast();
        var holds = new TableQuestion.Filter(name, TableQuestion.Relation.HOLDS, "ERABLE");
        var question =
                new TableQuestion(
                        List.of(holds), List.of(new TableQuestion.Order(number, true)), 0, 1);
        TableRows.Answer answer = rows.ask(version, question);
        assertThat(answer.total()).isEqualTo(2);
        assertThat(answer.rows()).extracting(TableRows.Row::number).containsExactly(1L);
        var hostile =
                new TableQuestion.Filter(name, TableQuestion.Relation.IS, "x') union select 1 --");
        assertThat(rows.ask(version, new TableQuestion(List.of(hostile), List.of(), 0, 9)).rows())
                .isEmpty();
    }
}
