package org.parvis.platform.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A table as CSV (RFC 4180) that any spreadsheet reads, row by row, so that its length costs no
 * memory: accents are read rightly, and nothing that somebody typed becomes a formula, except in
 * what is written for programs. The one place where the program writes CSV.
 */
public final class Spreadsheet {
    /** Spreadsheets read accents rightly only when a file says that it is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final CsvWriter csv;
    private final UnaryOperator<String> written;

    /** Begins the table with the names of its columns. */
    public Spreadsheet(Writer out, List<String> columns) throws IOException {
        this(marked(out));
        row(columns);
    }

    private Spreadsheet(Writer out) {
        this(out, ',', PlainCell::of);
    }

    private Spreadsheet(Writer out, char separator, UnaryOperator<String> written) {
        this(CsvWriter.builder().fieldSeparator(separator).build(out), written);
    }

    private Spreadsheet(CsvWriter csv, UnaryOperator<String> written) {
        this.csv = csv;
        this.written = written;
    }

    private static Writer marked(Writer out) throws IOException {
        out.write(BYTE_ORDER_MARK);
        return out;
    }

    /** A table that programs read first: without the mark, which would be part of a name. */
    public static Spreadsheet ofData(Writer out, List<String> columns) {
        Spreadsheet table = new Spreadsheet(out);
        table.row(columns);
        return table;
    }

    /** A table that an Excel which speaks French opens in columns: it parts them at semicolons. */
    public static Spreadsheet inFrench(Writer out, List<String> columns) throws IOException {
        Spreadsheet table = new Spreadsheet(marked(out), ';', PlainCell::of);
        table.row(columns);
        return table;
    }

    /**
     * Cells to the letter, without names: for programs alone. A spreadsheet may take one of them
     * for a formula, so whoever offers such a file to people says so beside it.
     */
    public static Spreadsheet asWritten(Writer out) {
        return new Spreadsheet(out, ',', cell -> cell);
    }

    /** The same between tabulators. */
    public static Spreadsheet betweenTabs(Writer out) {
        return new Spreadsheet(out, '\t', cell -> cell);
    }

    /** The same between semicolons, in lines as Unix ends them. */
    public static Spreadsheet betweenSemicolons(Writer out) {
        return new Spreadsheet(
                CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(out),
                cell -> cell);
    }

    /** Where a table is written that the browser keeps as a file of that name. */
    public static Writer download(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    }

    public void row(List<String> cells) {
        csv.writeRecord(cells.stream().map(written).toList());
    }

    /** Hands over what was written; the writer stays open. */
    public void flush() throws IOException {
        csv.flush();
    }
}
