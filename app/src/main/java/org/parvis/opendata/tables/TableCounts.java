package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.parvis.opendata.Column;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/**
 * Counts over whole tables: a draft, beside versions that were published. Statements name a column
 * by its place ({@code c0}, {@code c1}, …) and a table by {@code now}, {@code before0}, {@code
 * before1}, …: no word of a file becomes part of one.
 */
@Component
public class TableCounts {
    private static final int PATIENCE_SECONDS = 20;

    private final TableShelf shelf;
    private final Duck duck;

    TableCounts(TableShelf shelf, Duck duck) {
        this.shelf = shelf;
        this.duck = duck;
    }

    /** Tables that are open, of which several things are asked. */
    @FunctionalInterface
    public interface Asked {
        /** The whole numbers of the one row that the statement gives. */
        long[] numbers(String statement);
    }

    /**
     * Asks several things, the tables being opened once.
     *
     * @param source digest of the draft as it came; its cells are read as the types of its columns
     * @param before versions, in the order by which statements number them
     * @throws TableTooMuch when it takes more than one question may
     */
    public <T> T on(
            String source, List<Column> columns, List<Version> before, Function<Asked, T> work) {
        List<Path> files = new ArrayList<>();
        files.add(shelf.path(source));
        before.forEach(version -> files.add(shelf.path(version.file().digest())));
        return duck.with(
                sql -> {
                    Path now = files.getFirst();
                    view(sql, "now", KeptTypes.of(sql, now).values(columns), now);
                    for (int at = 0; at < before.size(); at++) {
                        List<String> cells =
                                before.get(at).columns().stream()
                                        .map(column -> Duck.name(column.name()))
                                        .toList();
                        view(sql, "before" + at, cells, files.get(at + 1));
                    }
                    return work.apply(statement -> numbers(sql, statement));
                },
                files.toArray(Path[]::new));
    }

    private static void view(Connection sql, String name, List<String> cells, Path file)
            throws SQLException {
        List<String> named = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            named.add(cells.get(at) + " as c" + at);
        }
        try (Statement make = sql.createStatement()) {
            make.execute(
                    "create temp view "
                            + name
                            + " as select "
                            + String.join(", ", named)
                            + " from read_parquet("
                            + Duck.text(file)
                            + ")");
        }
    }

    private static long[] numbers(Connection sql, String statement) {
        try (Statement asked = sql.createStatement()) {
            asked.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = asked.executeQuery(statement)) {
                row.next();
                long[] numbers = new long[row.getMetaData().getColumnCount()];
                for (int at = 0; at < numbers.length; at++) {
                    numbers[at] = row.getLong(at + 1);
                }
                return numbers;
            }
        } catch (SQLException e) {
            throw Duck.refused(e);
        }
    }
}
