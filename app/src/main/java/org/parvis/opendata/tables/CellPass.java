package org.parvis.opendata.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.Column;
import org.parvis.opendata.guessing.Cell;
import org.parvis.opendata.guessing.ColumnGuess;
import org.parvis.platform.words.HiddenSigns;
import org.parvis.platform.words.Spreadsheet;

/**
 * Goes through all cells of a file once: each is counted by its column and written again in one
 * plain form. What cannot be a table is refused with its line, in the words of the file.
 */
final class CellPass {
    static final int MOST_COLUMNS = 150;

    /** Of the signs in a row that is no line of text; it is held in memory several times. */
    static final int LONGEST_ROW = 2_000_000;

    /** What a small file may unfold to: rows that leave much out, values that are kept once. */
    private static final long MOST_CELLS = 12_000_000;

    static final long MOST_SIGNS = 100_000_000;
    private static final int LONGEST_NAME = 120;

    /** How statements, CKAN and the tabular interface call the number of a row. */
    private static final Set<String> RESERVED = Set.of(RowsStatement.NUMBER, "_id", "__id");

    private final List<ColumnGuess> guesses = new ArrayList<>();
    private final Cell cell = new Cell();
    private long rows;
    private long signs;
    private @Nullable Refusal refusal;

    /**
     * Reads all of it, until something is refused.
     *
     * @throws java.io.UncheckedIOException when letters cannot be read
     */
    void run(Reader text, Separator separator, Writer out) throws IOException {
        long line = 1;
        Spreadsheet plain = Spreadsheet.asWritten(out);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .fieldSeparator(separator.sign())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            int skipped = separator.said() ? 1 : 0;
            for (CsvRecord record : csv) {
                line = record.getStartingLineNumber();
                if (skipped-- > 0) {
                    continue;
                }
                take(record, plain);
                if (refusal != null) {
                    return;
                }
            }
            plain.flush();
        } catch (CsvParseException unread) {
            refusal = Refusal.of("opendata.refused.unread", line);
        }
    }

    /** The same of rows that are no lines of text. */
    void run(FileRows file, Writer out) throws IOException {
        Spreadsheet plain = Spreadsheet.asWritten(out);
        try {
            names(file.names());
            if (refusal == null && !guesses.isEmpty()) {
                file.each((cells, number) -> take(cells, number, plain));
                file.words().stream().forEach(place -> guesses.get(place).said());
            }
            plain.flush();
        } catch (NoTable unread) {
            refusal = unread.why();
        }
    }

    private void take(List<String> cells, long number, Spreadsheet plain) {
        long length = 0;
        for (String value : cells) {
            length += value.length();
            if (value.codePoints().anyMatch(CellPass::unfit)) {
                throw new NoTable("opendata.refused.row-sign", number);
            }
        }
        if (length > LONGEST_ROW) {
            throw new NoTable("opendata.refused.row", number, LONGEST_ROW);
        }
        signs += length;
        rows++;
        bounded(rows, cells.size());
        if (signs > MOST_SIGNS) {
            throw unfolded();
        }
        for (int at = 0; at < cells.size(); at++) {
            guesses.get(at).add(cell.set(cells.get(at)), number);
        }
        plain.row(cells);
    }

    /** Whether so many rows are kept; whoever knows before reading them asks before. */
    static void bounded(long rows, int columns) {
        if (columns > 0 && rows > MOST_CELLS / columns) {
            throw unfolded();
        }
    }

    static NoTable unfolded() {
        return new NoTable("opendata.refused.unfolded", MOST_CELLS, MOST_SIGNS);
    }

    /** Half a sign cannot be written. */
    private static boolean unfit(int sign) {
        return sign == 0 || sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }

    private void take(CsvRecord record, Spreadsheet plain) {
        if (guesses.isEmpty()) {
            names(record.getFields());
            return;
        }
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != guesses.size()) {
            refusal =
                    Refusal.of(
                            "opendata.refused.ragged",
                            line,
                            record.getFieldCount(),
                            guesses.size());
            return;
        }
        List<String> cells = record.getFields();
        for (int at = 0; at < cells.size(); at++) {
            if (cells.get(at).indexOf('\0') >= 0) {
                refusal = Refusal.of("opendata.refused.sign", line);
                return;
            }
            guesses.get(at).add(cell.set(cells.get(at)), line);
        }
        plain.row(cells);
        rows++;
    }

    /** Begins with the names of columns, as the file writes them. */
    List<ColumnGuess> names(List<String> written) {
        if (written.size() > MOST_COLUMNS) {
            refusal = Refusal.of("opendata.refused.wide", written.size(), MOST_COLUMNS);
            return guesses;
        }
        Set<String> taken = new HashSet<>(RESERVED);
        for (int at = 0; at < written.size(); at++) {
            String name = written.get(at).strip().replaceAll("\\s+", " ");
            if (name.length() > LONGEST_NAME || HiddenSigns.in(name)) {
                refusal = Refusal.of("opendata.refused.name", at + 1, LONGEST_NAME);
                return guesses;
            }
            guesses.add(
                    new ColumnGuess(free(name.isEmpty() ? "colonne_" + (at + 1) : name, taken)));
        }
        return guesses;
    }

    /** A name that no column before it has. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + "_" + n;
        }
        return free;
    }

    @Nullable Refusal refusal() {
        return refusal == null && rows == 0 ? Refusal.of("opendata.refused.empty") : refusal;
    }

    /** So many rows were counted by its columns alone. */
    void counted(long many) {
        rows = many;
    }

    long rows() {
        return rows;
    }

    List<Column> columns() {
        return guesses.stream().map(ColumnGuess::column).toList();
    }

    /** The columns as they may be kept, so that each value comes back from them as written. */
    List<Column> kept() {
        return guesses.stream().map(ColumnGuess::kept).toList();
    }
}
