package org.parvis.opendata.shown;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.opendata.Column;
import org.parvis.opendata.tables.TableRows;

/**
 * Writes rows as a workbook whose numbers and days are such; a text is never a formula. A text that
 * is longer than Excel takes is cut, and a second sheet says which ones are and where they are
 * whole.
 */
final class SheetWriting {
    private static final int PART = 1_000;
    private static final int LONGEST_CELL = 32_767;

    /** So many cuts are told with their place; of the others how many there are. */
    private static final int TOLD = 1_000;

    private static final int LONGEST_NAME = 31;

    private final List<Column> columns;
    private final Words w;
    private final Workbook book;
    private final Worksheet sheet;
    private final List<Cut> told = new ArrayList<>();
    private int line;
    private int cut;

    /** Where a cell was cut, and how long it is. */
    private record Cut(int line, String column, int length) {}

    private SheetWriting(Asked asked, Words w, Workbook book) {
        this.columns = asked.version().columns();
        this.w = w;
        this.book = book;
        String name = asked.version().name();
        this.sheet = book.newWorksheet(name.substring(0, Math.min(LONGEST_NAME, name.length())));
    }

    static void write(TableRows rows, Asked asked, Words w, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Parvis", "1.0")) {
            SheetWriting writing = new SheetWriting(asked, w, book);
            writing.names();
            rows.each(asked.version(), asked.question(), writing::row);
            writing.end();
        }
    }

    private void names() {
        for (int at = 0; at < columns.size(); at++) {
            sheet.value(0, at, columns.get(at).name());
        }
    }

    private void row(TableRows.Row row) throws IOException {
        line++;
        for (int at = 0; at < columns.size(); at++) {
            cell(at, row.cells().get(at));
        }
        if (line % PART == 0) {
            sheet.flush();
        }
    }

    private void cell(int at, @Nullable String value) {
        if (value == null) {
            return;
        }
        switch (columns.get(at).type()) {
            case TEXT -> sheet.value(line, at, fitting(at, value));
            case INTEGER, DECIMAL -> sheet.value(line, at, new BigDecimal(value));
            case BOOLEAN -> sheet.value(line, at, Boolean.valueOf(value));
            case DATE -> {
                sheet.value(line, at, LocalDate.parse(value));
                sheet.style(line, at).format("yyyy-mm-dd").set();
            }
            case MOMENT -> {
                sheet.value(line, at, LocalDateTime.parse(value.replace(' ', 'T')));
                sheet.style(line, at).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    /** Excel opens no file with a longer cell. */
    private String fitting(int at, String value) {
        if (value.length() <= LONGEST_CELL) {
            return value;
        }
        cut++;
        if (cut <= TOLD) {
            told.add(new Cut(line + 1, columns.get(at).name(), value.length()));
        }
        int end = LONGEST_CELL - 1;
        return value.substring(0, Character.isHighSurrogate(value.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }

    private void end() throws IOException {
        sheet.finish();
        if (cut == 0) {
            return;
        }
        Worksheet cuts = book.newWorksheet(w.say("opendata.take.cut.sheet"));
        cuts.value(0, 0, w.say("opendata.take.cut", cut, LONGEST_CELL));
        cuts.value(1, 0, w.say("opendata.take.cut.line"));
        cuts.value(1, 1, w.say("opendata.take.cut.column"));
        cuts.value(1, 2, w.say("opendata.take.cut.length"));
        for (int at = 0; at < told.size(); at++) {
            cuts.value(at + 2, 0, told.get(at).line());
            cuts.value(at + 2, 1, told.get(at).column());
            cuts.value(at + 2, 2, told.get(at).length());
        }
        cuts.finish();
    }
}
