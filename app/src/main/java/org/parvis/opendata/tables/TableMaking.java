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
import org.parvis.opendata.Shape;
import org.parvis.opendata.Spread;
import org.parvis.opendata.TableShelf;
import org.parvis.platform.Digests;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Makes the table that is published of the one that came: each column with its type. */
@Component
public class TableMaking {
    /** Rows of such lengths are read; one that is longer is no row of a table. */
    private static final int LONGEST_ROW = 16_000_000;

    private final TableShelf shelf;
    private final Duck duck;

    TableMaking(TableShelf shelf, Duck duck) {
        this.shelf = shelf;
        this.duck = duck;
    }

    /** All cells as text, as Parquet; its digest. */
    String source(Path plain, List<Column> columns) {
        String names =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> "'c" + at + "': 'VARCHAR'")
                        .collect(Collectors.joining(", "));
        String select =
                IntStream.range(0, columns.size())
                        .mapToObj(at -> "c" + at + " as " + Duck.name(columns.get(at).name()))
                        .collect(Collectors.joining(", "));
        String read =
                "select "
                        + select
                        + " from read_csv("
                        + Duck.text(plain)
                        + ", auto_detect = false, header = false, delim = ',', quote = '\"',"
                        + " escape = '\"', new_line = '\\r\\n', parallel = false,"
                        + " max_line_size = "
                        + LONGEST_ROW
                        + ", columns = {"
                        + names
                        + "})";
        return made(read, plain);
    }

    /** The digest of the table whose columns have those types; each of them fits. */
    public String typed(String source, List<Column> columns) {
        String read =
                "select "
                        + columns.stream().map(TableMaking::cast).collect(Collectors.joining(", "))
                        + " from read_parquet("
                        + Duck.text(shelf.path(source))
                        + ")";
        return made(read, shelf.path(source));
    }

    /** How the numbers and days of a table lie, by the names of their columns. */
    public Map<String, Spread> spreads(String digest, List<Column> columns) {
        Path table = shelf.path(digest);
        return duck.with(sql -> Spreads.of(sql, table, columns), table);
    }

    private static String cast(Column column) {
        return value(column) + " as " + Duck.name(column.name());
    }

    /** A cell of a table as it came, as its type. */
    static String value(Column column) {
        String name = Duck.name(column.name());
        return switch (column.type()) {
            case TEXT -> name;
            case INTEGER -> "cast(" + name + " as bigint)";
            case DECIMAL -> decimal(name, column.shape().digits());
            case BOOLEAN -> "lower(" + name + ") in ('oui', 'yes', 'true', 'vrai')";
            case DATE -> "cast(" + name + " as date)";
            case MOMENT -> "cast(" + name + " as timestamp)";
        };
    }

    private static String decimal(String name, Shape.Digits digits) {
        int after = digits.after();
        return "cast(replace("
                + name
                + ", ',', '.') as decimal("
                + (digits.before() + after)
                + ", "
                + after
                + "))";
    }

    /** The digest of a new table: what a statement reads of that file. */
    String made(String read, Path from) {
        Path draft = shelf.draft(".parquet");
        try {
            duck.with(sql -> executed(sql, copy(read, draft)), from, draft);
            String digest = Digests.hex(draft);
            shelf.keep(draft, digest);
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            FileSystemUtils.deleteRecursively(draft.toFile());
        }
    }

    private static boolean executed(Connection sql, String statement) throws SQLException {
        try (Statement make = sql.createStatement()) {
            return make.execute(statement);
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
