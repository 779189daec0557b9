package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.platform.words.Spreadsheet;

/**
 * The one sheet of a workbook of Excel, written as CSV so that the rest reads it as any other file.
 * Values alone are taken: a formula gives what it last came to, and nothing of the file runs.
 */
final class ExcelSheet {
    /** How Excel calls itself to whoever looks at how a file was read. */
    static final String NAME = "Excel";

    private static final int LAST_ROW = 1_048_576;

    private final Path file;

    private ExcelSheet(Path file) {
        this.file = file;
    }

    /** Whether it begins as each ZIP does, which workbooks are. */
    static boolean begins(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            return head.length == 4
                    && head[0] == 'P'
                    && head[1] == 'K'
                    && head[2] == 3
                    && head[3] == 4;
        }
    }

    /** Writes its sheet there, or says why not. */
    static @Nullable Refusal write(Path file, Writer out) throws IOException {
        Refusal wrong = ExcelParts.wrong(file);
        return wrong != null ? wrong : new ExcelSheet(file).write(out);
    }

    private @Nullable Refusal write(Writer out) throws IOException {
        try (ReadableWorkbook book = opened()) {
            ExcelCells cells = new ExcelCells(book.isDate1904());
            List<Sheet> filled = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE && isFilled(sheet, cells)) {
                    filled.add(sheet);
                }
            }
            return switch (filled.size()) {
                case 0 -> Refusal.of("opendata.refused.empty");
                case 1 -> write(filled.getFirst(), cells, out);
                default -> Refusal.of("opendata.refused.sheets", filled.size(), names(filled));
            };
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Refusal.of("opendata.refused.workbook");
        }
    }

    /** With the formats of its cells, which tell days from numbers; some have none. */
    private ReadableWorkbook opened() throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
        } catch (ExcelReaderException withoutFormats) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false));
        }
    }

    private static String names(List<Sheet> sheets) {
        return sheets.stream().map(Sheet::getName).collect(Collectors.joining(", "));
    }

    private static boolean isFilled(Sheet sheet, ExcelCells cells) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> cells.width(row) > 0);
        }
    }

    private static @Nullable Refusal write(Sheet sheet, ExcelCells cells, Writer out)
            throws IOException {
        Spreadsheet plain = Spreadsheet.asWritten(out);
        int line = 1;
        int wide = 0;
        try (Stream<Row> rows = sheet.openStream()) {
            for (Iterator<Row> all = rows.iterator(); all.hasNext(); line++) {
                Row row = all.next();
                if (row.getRowNum() > LAST_ROW) {
                    return Refusal.of("opendata.refused.workbook");
                }
                for (; line < row.getRowNum(); line++) {
                    plain.row(List.of("")); // what is told of a line is told as Excel counts them
                }
                int width = cells.width(row);
                wide = wide == 0 ? width : wide;
                if (width > wide) {
                    return Refusal.of("opendata.refused.ragged", line, width, wide);
                }
                plain.row(cells.of(row, width == 0 ? 1 : wide));
            }
        }
        plain.flush();
        return null;
    }
}
