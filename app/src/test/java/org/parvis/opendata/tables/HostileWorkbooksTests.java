package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that is made to do harm is refused before it can. */
class HostileWorkbooksTests {
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WRONG = "opendata.refused.workbook";

    @TempDir Path folder;

    private static String why(Path file) throws IOException {
        var refusal = ExcelSheet.write(file, new StringWriter());
        return refusal == null ? "read" : refusal.key();
    }

    private String rows(String rows) throws IOException {
        return why(HostileWorkbooks.sheet(folder, rows));
    }

    @Test
    void theSameFileWithoutHarmIsRead() throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c a=\"\"\tr='ABCDEF1'><v>1</v></c></row>",
                "<row r=\"1\"><c r =\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c a=\">\" r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"&#90;&#90;&#90;&#90;&#90;1\"><v>1</v></c></row>",
                "<row r=\"1\"><c xmlns:x=\"u\" x:r=\"ZZZZZZ1\"><v>1</v></c></row>",
                "<row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"2000000\"><c r=\"A2000000\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>x</v></c></row>",
                "<row r=\"1\"><c r=\"1A\"><v>1</v></c></row>",
                "<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>",
                "<row r=\"1\"><c r=\"A1\"><v>1</v></row>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><row/>",
                "&b;"
            })
    void whatNoSpreadsheetWritesIsRefused(String rows) throws IOException {
        assertThat(rows(rows)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-2147483647", "1e400"})
    void aNumberBeyondAllNumbersFillsNothing(String written) throws IOException {
        StringWriter out = new StringWriter();
        Path file =
                HostileWorkbooks.sheet(
                        folder, "<row r=\"1\"><c r=\"A1\"><v>" + written + "</v></c></row>");
        assertThat(ExcelSheet.write(file, out)).isNull();
        assertThat(out.toString().strip().length()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "-1", "x"})
    void aTextThatIsNowhereLeavesNoTable(String place) throws IOException {
        assertThat(rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + place + "</v></c></row>"))
                .isIn("opendata.refused.empty", WRONG);
    }

    @Test
    void aTextLongerThanACellIsRefused() throws IOException {
        String text = "x".repeat(400_000);
        assertThat(rows("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + text + "</v></c></row>"))
                .isEqualTo(WRONG);
    }

    @Test
    void aTextInManyPiecesIsStillOneText() throws IOException {
        String pieces = "<r><t>0123456789</t></r>".repeat(40_000);
        String cell = "<c r=\"A1\" t=\"inlineStr\"><is>" + pieces + "</is></c>";
        assertThat(rows("<row r=\"1\">" + cell + "</row>")).isEqualTo(WRONG);
    }

    @Test
    void aRowOfMoreCellsThanExcelHasIsRefused() throws IOException {
        assertThat(rows("<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>")).isEqualTo(WRONG);
    }

    @Test
    void aTagThatNeverEndsIsRefused() throws IOException {
        String much = "x".repeat(3_000_000);
        assertThat(rows("<row r=\"1\"><c s=\"" + much + "\"/></row>")).isEqualTo(WRONG);
        assertThat(rows("<!--" + much + "--><row/>")).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32"})
    void lettersOfAnotherKindHideNothing(String letters) throws IOException {
        Map<String, String> parts =
                HostileWorkbooks.parts("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        parts.computeIfPresent(SHEET, (name, xml) -> xml.replace("UTF-8", letters));
        Path file = HostileWorkbooks.zip(folder, parts, Charset.forName(letters), SHEET);
        assertThat(why(file)).isEqualTo(WRONG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.bin", "evil.png", "worksheets/evil"})
    void theWorkbookLeadsToNothingThatWasNotLookedAt(String target) throws IOException {
        Map<String, String> parts =
                HostileWorkbooks.parts("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>");
        String sheet = parts.remove(SHEET);
        parts.put("xl/" + target, sheet);
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (name, xml) -> xml.replace("worksheets/sheet1.xml", target));
        assertThat(why(HostileWorkbooks.zip(folder, parts))).isEqualTo(WRONG);
    }

    /** Names of parts are found whatever their case. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.XML", "EVIL.Xml"})
    void aNameInCapitalsIsLookedAtAsWell(String target) throws IOException {
        theWorkbookLeadsToNothingThatWasNotLookedAt(target);
    }

    @Test
    void anotherWorkbookThanTheOneThatWasLookedAtIsRefused() throws IOException {
        Map<String, String> parts = HostileWorkbooks.parts("<row/>");
        parts.put("xl/other/book.xml", "<a/>");
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, xml) ->
                        xml.replace("/xl/workbook.xml", "/xl/other/book.xml")
                                .replace(
                                        "openxmlformats-officedocument.spreadsheetml.sheet.main",
                                        "ms-excel.sheet.macroEnabled.main"));
        assertThat(why(HostileWorkbooks.zip(folder, parts))).isEqualTo(WRONG);
    }

    @Test
    void macrosAreNamed() throws IOException {
        Map<String, String> parts = HostileWorkbooks.parts("<row/>");
        parts.put("xl/vbaProject.bin", "x");
        assertThat(why(HostileWorkbooks.zip(folder, parts))).isEqualTo("opendata.refused.macros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook.xml", SHEET, "xl/_rels/workbook.xml.rels"})
    void aPartThatIsMissingIsNoFault(String part) throws IOException {
        Map<String, String> parts = HostileWorkbooks.parts("<row/>");
        parts.remove(part);
        assertThat(why(HostileWorkbooks.zip(folder, parts))).startsWith("opendata.refused.");
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, "xl/sharedStrings.xml", "xl/styles.xml"})
    void aBombIsRefusedBeforeItIsUnpacked(String part) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        String one = part.equals(SHEET) ? "0123456789" : "<si></si> ";
        byte[] much = one.repeat(100_000).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> other : HostileWorkbooks.parts("<row/>").entrySet()) {
                if (!other.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(other.getKey()));
                    zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<a>".getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < (part.equals(SHEET) ? 410 : 40); i++) {
                zip.write(much);
            }
            zip.write("</a>".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(Files.size(file)).isLessThan(5_000_000);
        assertThat(why(file)).isEqualTo(WRONG);
    }

    @Test
    void halfAFileAndAnotherKindOfZipAreToldApartFromATable() throws IOException {
        byte[] whole = Files.readAllBytes(HostileWorkbooks.sheet(folder, "<row/>"));
        Path half = folder.resolve("half.xlsx");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        assertThat(why(half)).isEqualTo("opendata.refused.no-text");
        assertThat(why(HostileWorkbooks.zip(folder, Map.of("word/document.xml", "<a/>"))))
                .isEqualTo("opendata.refused.no-text");
    }
}
