package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.opendata.Column;
import org.parvis.opendata.Spread;
import org.parvis.opendata.TableShelf;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Makes the table that is kept of a file that came, and of it the one that is published: each
 * column with its type.
 */
@Component
public class TableMaking {
    private final TableShelf shelf;
    private final Duck duck;

    TableMaking(TableShelf shelf, Duck duck) {
        this.shelf = shelf;
        this.duck = duck;
    }

    /**
     * A file of text, as its columns are kept; its digest.
     *
     * @param form how its cells and lines end
     * @param rows so many were counted in it
     * @throws TableFailure when DuckDB does not read it so
     */
    String source(Path file, CsvForm form, List<Column> kept, long rows) {
        return made("select " + cells(kept) + " from " + form.read(file, kept), file, rows);
    }

    private static String cells(List<Column> kept) {
        return IntStream.range(0, kept.size())
                .mapToObj(
                        at ->
                                KeptTypes.kept(kept.get(at), "c" + at)
                                        + " as "
                                        + Duck.name(kept.get(at).name()))
                .collect(Collectors.joining(", "));
    }

    /** The digest of the table whose columns have those types; each of them fits. */
    public String typed(String source, List<Column> columns) {
        Path table = shelf.path(source);
        KeptTypes kept = duck.with(sql -> KeptTypes.of(sql, table), table);
        return kept.are(columns)
                ? source
                : made(typed(table, kept.values(columns), columns), table, kept.rows());
    }

    private static String typed(Path table, List<String> values, List<Column> columns) {
        String cells =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> values.get(at) + " as " + Duck.name(columns.get(at).name()))
                        .collect(Collectors.joining(", "));
        return "select " + cells + " from read_parquet(" + Duck.text(table) + ")";
    }

    /**
     * The table as it might have come, every cell as text, of one that is published: types can be
     * tried from it again, and the same types make the same table.
     *
     * @return its digest
     */
    public String untyped(String digest, List<Column> columns) {
        Path table = shelf.path(digest);
        String read =
                "select "
                        + columns.stream().map(TableMaking::text).collect(Collectors.joining(", "))
                        + " from read_parquet("
                        + Duck.text(table)
                        + ")";
        return made(read, table, duck.with(sql -> KeptTypes.of(sql, table), table).rows());
    }

    private static String text(Column column) {
        String name = Duck.name(column.name());
        String cell =
                switch (column.type()) {
                    case TEXT -> name;
                    case BOOLEAN ->
                            "case when "
                                    + name
                                    + " then 'oui' when not "
                                    + name
                                    + " then 'non' end";
                    case INTEGER, DECIMAL, DATE, MOMENT -> "cast(" + name + " as varchar)";
                };
        return cell + " as " + name;
    }

    /** How the numbers and days of a table lie, by the names of their columns. */
    public Map<String, Spread> spreads(String digest, List<Column> columns) {
        Path table = shelf.path(digest);
        return duck.with(sql -> Spreads.of(sql, table, columns), table);
    }

    /** The digest of a new table: what a statement reads of that file, so many rows. */
    private String made(String read, Path from, long rows) {
        Path draft = shelf.draft(".parquet");
        try {
            duck.with(sql -> executed(sql, copy(read, draft), rows), from, draft);
            String digest = Digests.hex(draft);
            shelf.keep(draft, digest);
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private static boolean executed(Connection sql, String statement, long rows)
            throws SQLException {
        try (Statement make = sql.createStatement()) {
            long made = make.executeLargeUpdate(statement);
            if (made != rows) {
                throw new SQLException(made + " rows were made of " + rows);
            }
            return true;
        }
    }

    private static String copy(String read, Path to) {
        return "copy ("
                + read
                + ") to "
                + Duck.text(to)
                + " (format parquet, compression zstd, use_tmp_file false)";
    }
}
