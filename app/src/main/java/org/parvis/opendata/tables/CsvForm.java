package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;

/**
 * How the cells and lines of a file of text end, told to DuckDB in all: it guesses nothing.
 *
 * @param ending of a line, as a statement writes it
 * @param skipped how many lines stand before the rows
 * @param longest so many bytes a line may have; one that has more is no row of a table
 */
record CsvForm(char separator, String ending, int skipped, int longest) {
    /** As the program writes what it read itself. */
    static final CsvForm WRITTEN = new CsvForm(',', "\\r\\n", 0, 16_000_000);

    /**
     * A file that came, with the names of its columns in the first line.
     *
     * @param windows whether a line ends with two signs, as there
     */
    static CsvForm asItCame(char separator, boolean windows) {
        return new CsvForm(separator, windows ? "\\r\\n" : "\\n", 1, PlainLines.LONGEST + 2);
    }

    /** The rows of the file, its columns being c0, c1, …, each as it can be read at once. */
    String read(Path file, List<Column> columns) {
        String types =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> "'c" + at + "': '" + KeptTypes.read(columns.get(at)) + "'")
                        .collect(Collectors.joining(", "));
        return "read_csv("
                + Duck.text(file)
                + ", auto_detect = false, header = false, delim = "
                + Duck.text(String.valueOf(separator))
                + ", quote = '\"', escape = '\"', new_line = '"
                + ending
                + "', skip = "
                + skipped
                + ", parallel = false, max_line_size = "
                + longest
                + ", columns = {"
                + types
                + "})";
    }
}
