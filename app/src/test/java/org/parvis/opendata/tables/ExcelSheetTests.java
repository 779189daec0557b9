package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parvis.kernel.Refusal;

/** What people keep in Excel is read as they see it there. */
class ExcelSheetTests {
    @TempDir Path folder;

    private Path book(Consumer<Workbook> filled) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Essai", "1.0")) {
            filled.accept(book);
        }
        return file;
    }

    private String read(Consumer<Worksheet> filled) throws IOException {
        Path file = book(book -> filled.accept(book.newWorksheet("Feuille 1")));
        StringWriter out = new StringWriter();
        assertThat(ExcelSheet.write(file, out)).isNull();
        return out.toString();
    }

    private Refusal refused(Consumer<Workbook> filled) throws IOException {
        return Objects.requireNonNull(ExcelSheet.write(book(filled), new StringWriter()));
    }

    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "12.5, 12.5",
        "0.1, 0.1",
        "12.300000000000001, 12.3",
        "0.30000000000000004, 0.3",
        "1e3, 1000",
        "1.5e-7, 0.00000015",
        "-0.25, -0.25",
        "123456789012345, 123456789012345"
    })
    void aNumberIsWhatExcelShows(String kept, String shown) throws IOException {
        assertThat(read(sheet -> sheet.value(0, 0, new BigDecimal(kept))))
                .isEqualTo(shown + "\r\n");
    }

    @Test
    void daysAndHoursAreWrittenAsTheyAreRead() throws IOException {
        String written =
                read(
                        sheet -> {
                            sheet.value(0, 0, LocalDate.of(2026, 10, 3));
                            sheet.style(0, 0).format("dd/mm/yyyy").set();
                            sheet.value(0, 1, LocalDateTime.of(2026, 10, 3, 14, 30, 15));
                            sheet.style(0, 1).format("yyyy-mm-dd hh:mm:ss").set();
                            sheet.value(0, 2, 0.354166666666667);
                            sheet.style(0, 2).format("hh:mm").set();
                            sheet.value(0, 3, 1);
                            sheet.style(0, 3).format("d mmm yyyy").set();
                        });
        assertThat(written).isEqualTo("2026-10-03,2026-10-03T14:30:15,08:30:00,1900-01-01\r\n");
    }

    @ParameterizedTest
    @CsvSource({"0.00, 2.5", "\"heures\" 0, 2.5", "[Red]0.0, 2.5", "0%, 2.5", "# ##0 \\d, 2.5"})
    void aFormatOfNumbersMakesNoDay(String format, String shown) throws IOException {
        String written =
                read(
                        sheet -> {
                            sheet.value(0, 0, 2.5);
                            sheet.style(0, 0).format(format).set();
                        });
        assertThat(written).isEqualTo(shown + "\r\n");
    }

    @Test
    void cellsOfTextAndYesOrNoStayAsTheyAre() throws IOException {
        String written =
                read(
                        sheet -> {
                            sheet.value(0, 0, "007");
                            sheet.value(0, 1, "deux\nlignes");
                            sheet.value(0, 2, true);
                            sheet.value(0, 3, "=1+1");
                            sheet.value(0, 4, "é 🙂 \"a\"");
                        });
        assertThat(written).isEqualTo("007,\"deux\nlignes\",true,=1+1,\"é 🙂 \"\"a\"\"\"\r\n");
    }

    @Test
    void signsThatXmlWritesOtherwiseAreNoHarmInALargeTable() throws IOException {
        String text = "Rouge & vert <vif>";
        String written =
                read(
                        sheet -> {
                            for (int row = 0; row < 60_000; row++) {
                                sheet.value(row, 0, text + " " + row);
                            }
                        });
        assertThat(written.lines()).hasSize(60_000).allMatch(line -> line.startsWith(text));
    }

    @Test
    void linesKeepTheirNumbersAndAllAreAsWideAsTheFirst() throws IOException {
        String written =
                read(
                        sheet -> {
                            sheet.value(0, 0, "a");
                            sheet.value(0, 1, "b");
                            sheet.value(0, 3, "");
                            sheet.value(3, 0, "x");
                        });
        assertThat(written.lines()).hasSize(4).startsWith("a,b").endsWith("x,");
    }

    @Test
    void aLineThatIsWiderThanTheFirstIsToldByItsNumber() throws IOException {
        Refusal why =
                refused(
                        book -> {
                            Worksheet sheet = book.newWorksheet("A");
                            sheet.value(0, 0, "a");
                            sheet.value(4, 0, "x");
                            sheet.value(4, 2, "y");
                        });
        assertThat(why).isEqualTo(Refusal.of("opendata.refused.ragged", 5, 3, 1));
    }

    @Test
    void ofTwoSheetsNoneIsChosenInSilence() throws IOException {
        Refusal why =
                refused(
                        book -> {
                            book.newWorksheet("Écoles").value(0, 0, "a");
                            book.newWorksheet("Vide").value(0, 0, "");
                            book.newWorksheet("Parcs").value(0, 0, "a");
                        });
        assertThat(why).isEqualTo(Refusal.of("opendata.refused.sheets", 2, "Écoles, Parcs"));
    }

    @Test
    void whatIsHiddenIsNotRead() throws IOException {
        Path file =
                book(
                        book -> {
                            book.newWorksheet("A").value(0, 0, "vu");
                            Worksheet hidden = book.newWorksheet("B");
                            hidden.value(0, 0, "caché");
                            hidden.setVisibilityState(VisibilityState.HIDDEN);
                        });
        StringWriter out = new StringWriter();
        assertThat(ExcelSheet.write(file, out)).isNull();
        assertThat(out).hasToString("vu\r\n");
    }

    @Test
    void aFormulaGivesWhatItLastCameTo() throws IOException {
        Path file =
                HostileWorkbooks.sheet(
                        folder, "<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>");
        StringWriter out = new StringWriter();
        assertThat(ExcelSheet.write(file, out)).isNull();
        assertThat(out).hasToString("2\r\n");
    }
}
