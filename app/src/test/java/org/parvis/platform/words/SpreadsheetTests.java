package org.parvis.platform.words;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadsheetTests {
    /** What may stand before the sign of a formula and not hinder it. */
    private static final List<String> UNSEEN =
            List.of(
                    "",
                    " ",
                    "   ",
                    "\u00A0",
                    "\u202F",
                    "\u3000",
                    "\u2003",
                    "\"",
                    "\"\"",
                    " \" ",
                    "\u200B",
                    "\u200E",
                    "\u2060",
                    "\uFEFF",
                    "\u00AD",
                    "\u0000",
                    "\u0007",
                    "\u001B",
                    "\uFE0F",
                    "\u3164",
                    "\uE000",
                    "\t",
                    "\r",
                    "\n",
                    "\r\n",
                    "\u000B",
                    "\f",
                    "\u0085",
                    "\u2028",
                    "\uDB40\uDC20",
                    "\t \u200B\"");

    /** What comes before that, in the same cell of the file. */
    private static final List<String> BEFORE =
            List.of("", "a;", "a;b;", "a\t", "a\n", "a\r\n", ";", "\"a\";", "a\"\";", "it's;");

    @Test
    void whatSomebodyTypedNeverBecomesAFormula() throws IOException {
        StringWriter out = new StringWriter();
        Spreadsheet table = new Spreadsheet(out, List.of("Titre", "=Nom"));
        table.row(List.of("=1+1", "@x"));
        table.row(List.of("+1", "-1+1"));
        table.row(List.of("\tx", "\rx"));
        table.row(List.of("Contrat", ""));
        table.row(List.of("a;=1+1", "Tél. 418-555, poste +1"));
        table.flush();
        assertThat(out)
                .hasToString(
                        "\uFEFFTitre,'=Nom\r\n'=1+1,'@x\r\n'+1,'-1+1\r\n'\tx,\"'\rx\"\r\nContrat,\r\n"
                                + "a;'=1+1,\"Tél. 418-555, poste +1\"\r\n");
    }

    @Test
    void noSignAfterAnyBeginningIsAFormulaHoweverTheFileIsParted() throws IOException {
        for (String sign : signs()) {
            for (String before : BEFORE) {
                for (String unseen : UNSEEN) {
                    String typed = before + unseen + sign + "SUM(A1)";
                    for (String line :
                            List.of(written(typed), written("x", typed), written(typed, "y"))) {
                        for (String cell : cells(line)) {
                            assertThat(formula(cell))
                                    .as("%s in %s", escaped(cell), escaped(line))
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Test
    void whatNeedsNoMarkIsWrittenAsItWasTyped() {
        for (String typed :
                List.of(
                        "Contrat 2026-114 (annexe A)",
                        "a = b",
                        "x@personne.example",
                        "Rue Saint-Jean; Québec",
                        "ligne une\nligne deux",
                        "été 5 - 6",
                        "-22",
                        "-3.5",
                        "-3,5",
                        "")) {
            assertThat(PlainCell.of(typed)).isEqualTo(typed);
        }
    }

    @Test
    void aLongTextOfBlanksTakesNoLongTime() {
        String blanks = "; \t".repeat(400_000);
        assertThat(PlainCell.of(blanks + "=1")).hasSize(blanks.length() + 4);
    }

    /** A cell that was typed becomes a formula wherever CSV is written by hand. */
    @Test
    void csvIsWrittenInOnePlace() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(Files::isRegularFile).filter(SpreadsheetTests::writesCsv))
                    .extracting(source -> source.getFileName().toString())
                    .containsExactly("Spreadsheet.java");
        }
    }

    private static boolean writesCsv(Path source) {
        try {
            return Files.readString(source).contains("fastcsv.writer");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The signs themselves, and every character that is one of them in another width. */
    private static List<String> signs() {
        List<String> signs = new ArrayList<>(List.of("\u2212"));
        IntStream.rangeClosed(1, 0xFFFF)
                .filter(Character::isDefined)
                .mapToObj(Character::toString)
                .filter(c -> "=+-@".contains(Normalizer.normalize(c, Normalizer.Form.NFKC)))
                .filter(c -> !Normalizer.normalize(c, Normalizer.Form.NFKC).isEmpty())
                .forEach(signs::add);
        assertThat(signs).contains("=", "+", "-", "@", "＝", "＋", "－", "＠");
        return signs;
    }

    private static String written(String... cells) throws IOException {
        StringWriter out = new StringWriter();
        Spreadsheet table = Spreadsheet.ofData(out, List.of("x"));
        table.row(List.of(cells));
        table.flush();
        return out.toString().substring("x\r\n".length());
    }

    /** Every cell that a reader may see: parted by commas, and by force at all that parts. */
    private static List<String> cells(String line) throws IOException {
        List<String> cells = new ArrayList<>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(line)) {
            rows.forEach(row -> cells.addAll(row.getFields()));
        }
        cells.addAll(List.of(line.split("[;\\t\\r\\n]")));
        return cells;
    }

    /** Whether a sign comes first, but for what does not hinder it. */
    private static boolean formula(String cell) {
        return cell.matches(
                "(?s)[\\p{Z}\\p{C}\\p{M}\\u115F\\u1160\\u3164\\uFFA0\"]*[=+\\-@＝＋－＠﹦﹢﹣﹫⁼⁺⁻₌₊₋−].*");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(
                        c ->
                                escaped.append(
                                        c >= ' ' && c < 127
                                                ? String.valueOf((char) c)
                                                : "\\u%04X".formatted(c)));
        return escaped.toString();
    }
}
