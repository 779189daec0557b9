package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.guessing.Cell;
import org.parvis.opendata.guessing.ColumnGuess;

/**
 * Goes through a file of which nobody can doubt where each cell ends, byte by byte: DuckDB reads
 * such a file to the same cells, and nothing of it is written twice. In it all lines end alike,
 * none is empty or of more than {@link #LONGEST} bytes, all have as many cells, a quote stands
 * around a whole cell or twice inside of one that has them around, no line ends in a cell, and no
 * byte is zero. Of any other file it says nothing, also when it is no table at all: that is for the
 * reader that has words for it.
 */
final class PlainLines {
    /** What DuckDB takes for a line unless it is told more. */
    static final int LONGEST = 2_000_000;

    private static final int UNPLAIN = -1;
    private static final byte STOP = -1;

    private final CellPass pass;
    private final byte separator;
    private final byte[] kinds = Cell.kinds();
    private final Cell cell = new Cell();
    private final byte[] part = new byte[LONGEST + 2];
    private List<ColumnGuess> columns = List.of();
    private long line;
    private @Nullable Boolean windows;

    private PlainLines(CellPass pass, char separator) {
        this.pass = pass;
        this.separator = (byte) separator;
        for (char stop : new char[] {separator, '"', '\r', '\n', '\0'}) {
            kinds[stop] = STOP;
        }
    }

    /**
     * Counts all cells of a file there, whose first line has the names of its columns.
     *
     * @return how DuckDB reads it; null when it is not plain
     */
    static @Nullable CsvForm counted(Path file, Letters letters, Separator separator, CellPass pass)
            throws IOException {
        if (separator.said() || !letters.charset().equals(StandardCharsets.UTF_8)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(letters.marked());
            PlainLines lines = new PlainLines(pass, separator.sign());
            return lines.all(in) && pass.refusal() == null
                    ? CsvForm.asItCame(separator.sign(), Boolean.TRUE.equals(lines.windows))
                    : null;
        }
    }

    private boolean all(InputStream in) throws IOException {
        int held = 0;
        for (int read = 0; read >= 0; ) {
            read = in.read(part, held, part.length - 1 - held);
            held += Math.max(read, 0);
            if (read < 0 && held > 0) {
                held = ended(held);
            }
            int whole = lastEnd(held);
            if (!lines(whole)) {
                return false;
            }
            held -= whole;
            System.arraycopy(part, whole, part, 0, held);
            if (held >= LONGEST) {
                return false;
            }
        }
        pass.counted(Math.max(0, line - 1));
        return true;
    }

    /** The last line of a file may end with it. */
    private int ended(int held) {
        if (Boolean.TRUE.equals(windows) && part[held - 1] != '\r') {
            part[held] = '\r';
            part[held + 1] = '\n';
            return held + 2;
        }
        part[held] = '\n';
        return held + 1;
    }

    /** Behind the last whole line: a line ends nowhere else than at such a sign. */
    private int lastEnd(int held) {
        int at = held;
        while (at > 0 && part[at - 1] != '\n') {
            at--;
        }
        return at;
    }

    private boolean lines(int to) {
        int at = 0;
        while (at < to) {
            line++;
            int end = columns.isEmpty() ? names(at) : row(at);
            if (end == UNPLAIN) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** The first line, which is asked for more than others before. */
    private int names(int from) {
        List<String> names = new ArrayList<>();
        int at = from;
        while (true) {
            at = cell(at);
            if (at == UNPLAIN || names.size() == CellPass.MOST_COLUMNS) {
                return UNPLAIN;
            }
            names.add(cell.text());
            if (part[at] != separator) {
                break;
            }
            at++;
        }
        int end = end(at, from);
        columns = end == UNPLAIN ? List.of() : pass.names(names);
        return columns.size() == names.size() ? end : UNPLAIN;
    }

    private int row(int from) {
        int at = from;
        int last = columns.size() - 1;
        for (int place = 0; place <= last; place++) {
            at = cell(at);
            if (at == UNPLAIN) {
                return UNPLAIN;
            }
            columns.get(place).add(cell, line);
            if (place < last && part[at++] != separator) {
                return UNPLAIN;
            }
        }
        return end(at, from);
    }

    /** Where the next line begins, when one ends here as all do, and holds something. */
    private int end(int at, int from) {
        boolean carried = part[at] == '\r';
        if (at == from || part[carried ? at + 1 : at] != '\n') {
            return UNPLAIN;
        }
        if (windows == null) {
            windows = carried;
        }
        return windows == carried ? at + (carried ? 2 : 1) : UNPLAIN;
    }

    /** Sets the cell that begins there; the sign behind it, or that it is not plain. */
    private int cell(int from) {
        if (part[from] == '"') {
            return quoted(from + 1);
        }
        int at = from;
        int all = 0;
        int digits = 0;
        for (int kind = kinds[part[at] & 0xFF]; kind != STOP; kind = kinds[part[++at] & 0xFF]) {
            all |= kind;
            digits += kind & 1;
        }
        cell.set(part, from, at, all, digits);
        return part[at] == '"' || part[at] == 0 ? UNPLAIN : at;
    }

    private int quoted(int from) {
        int end = closing(from);
        if (end == UNPLAIN) {
            return UNPLAIN;
        }
        String text = new String(part, from, end - from, StandardCharsets.UTF_8);
        cell.set(text.replace("\"\"", "\""));
        byte behind = part[end + 1];
        return behind == separator || behind == '\r' || behind == '\n' ? end + 1 : UNPLAIN;
    }

    /** Where the quote stands that ends a cell. */
    private int closing(int from) {
        for (int at = from; ; at++) {
            byte sign = part[at];
            if (sign == '\n' || sign == '\r' || sign == 0) {
                return UNPLAIN;
            }
            if (sign == '"' && part[++at] != '"') {
                return at - 1;
            }
        }
    }
}
