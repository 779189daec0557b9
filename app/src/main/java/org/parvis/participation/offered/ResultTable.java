package org.parvis.participation.offered;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.catalogue.spi.WordedTable;
import org.parvis.kernel.Home;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.platform.words.Spreadsheet;

/**
 * The results of one tool as open data: a line for each of what it counts, of every consultation of
 * a body that is over. Each room offers what it knows, and no more than its own pages show.
 */
public abstract class ResultTable extends WordedTable {
    private static final String WORDS = "participation.offered";

    /** In which column a line says of which consultation it is. */
    private static final String CONSULTATION = "consultation";

    private final ResultTables tables;
    private final String name;

    /**
     * @param columns besides the first, which says of which consultation a line is
     */
    protected ResultTable(ResultTables tables, String name, List<String> columns) {
        super(
                tables.messages(),
                WORDS + "." + name,
                WORDS,
                Stream.concat(Stream.of(CONSULTATION), columns.stream()).toList());
        this.tables = tables;
        this.name = name;
    }

    /** Takes the cells of a line, in the order of the columns. */
    @FunctionalInterface
    public interface Lines {
        void add(List<String> cells);
    }

    /** Writes the lines of one consultation that is over. */
    protected abstract void write(Consultation of, Asking asking, Lines lines);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final void write(Home home, Writer to) throws IOException {
        Spreadsheet csv = Spreadsheet.ofData(to, names());
        for (Consultation of : tables.over(home)) {
            write(
                    of,
                    tables.asking(of),
                    cells -> csv.row(Stream.concat(Stream.of(of.code()), cells.stream()).toList()));
        }
        csv.flush();
    }

    /** What an empty cell says: nothing is known, or it may not be told. */
    protected static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
