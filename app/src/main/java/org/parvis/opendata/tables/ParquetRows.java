package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a Parquet, one after the other, each value as text that loses no sign of it. */
final class ParquetRows implements FileRows {
    private static final int MARK = 4;
    private static final int PATIENCE_SECONDS = 60;
    private static final int READING_SECONDS = 600; // all rows, known to be few enough by then

    /** What such a number is written with: 1e-07. */
    private static final Pattern POWER = Pattern.compile("-?[0-9.]+e[+-]?[0-9]{1,2}");

    private final Connection sql;
    private final Path file;
    private final List<Cell> columns = new ArrayList<>();

    /** A column, how it is asked for, what comes. */
    private record Cell(String name, String asked, Kind kind) {}

    private enum Kind {
        WORDS,
        PLAIN,
        FRACTION,
        NESTED
    }

    ParquetRows(Connection sql, Path file) {
        this.sql = sql;
        this.file = file;
    }

    /** Whether it begins as a Parquet does, also as one that nobody reads without its key. */
    static boolean begins(Path file) throws IOException {
        String mark = mark(file, 0);
        return mark.equals("PAR1") || mark.equals("PARE");
    }

    /** Whether its end tells what is in it. */
    static boolean ends(Path file) throws IOException {
        return mark(file, file.toFile().length() - MARK).equals("PAR1");
    }

    private static String mark(Path file, long at) throws IOException {
        byte[] mark = new byte[MARK];
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (in.length() < MARK) {
                return "";
            }
            in.seek(at);
            in.readFully(mark);
        }
        return new String(mark, StandardCharsets.ISO_8859_1);
    }

    @Override
    public List<String> names() {
        String asked = "describe select * from " + read();
        try (Statement statement = sql.createStatement();
                ResultSet row = statement.executeQuery(asked)) {
            while (row.next()) {
                columns.add(column(row.getString(1), row.getString(2)));
            }
            bounded();
        } catch (SQLException unread) {
            throw unread();
        }
        return columns.stream().map(Cell::name).toList();
    }

    /**
     * Refuses a file that unfolds to too much before anything of it is handed over: DuckDB hands
     * over two thousand rows at once, and counts the texts in them to no limit of its memory.
     */
    private void bounded() throws SQLException {
        String told = Duck.text(file);
        CellPass.bounded(
                number("select sum(num_rows) from parquet_file_metadata(" + told + ")"),
                columns.size());
        CellPass.bounded(number("select sum(num_values) from parquet_metadata(" + told + ")"), 1);
        String signs =
                columns.stream()
                        .filter(cell -> cell.kind() == Kind.WORDS || cell.kind() == Kind.NESTED)
                        .map(cell -> "coalesce(strlen(" + text(Duck.name(cell.name())) + "), 0)")
                        .collect(Collectors.joining(" + "));
        if (!signs.isEmpty()
                && number("select sum(" + signs + ") from " + read()) > CellPass.MOST_SIGNS) {
            throw CellPass.unfolded();
        }
    }

    private long number(String asked) throws SQLException {
        try (Statement statement = sql.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery(asked)) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private String read() {
        return "read_parquet(" + Duck.text(file) + ", hive_partitioning = false)";
    }

    private static Cell column(String name, String type) {
        String cell = Duck.name(name);
        boolean nested = type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP");
        if (type.contains("BLOB") || type.contains("BIT") || type.contains("GEOMETRY")) {
            throw new NoTable("opendata.refused.parquet-bytes", name);
        }
        if (nested) {
            return new Cell(name, cell, Kind.NESTED);
        }
        return switch (type) {
            case "VARCHAR", "UUID", "JSON" -> new Cell(name, text(cell), Kind.WORDS);
            case "DOUBLE", "FLOAT" -> new Cell(name, text(cell), Kind.FRACTION);
            case "TIMESTAMP WITH TIME ZONE" ->
                    new Cell(
                            name,
                            "replace(" + text(cell + " at time zone 'UTC'") + ", ' ', 'T') || 'Z'",
                            Kind.PLAIN);
            default -> new Cell(name, text(cell), Kind.PLAIN);
        };
    }

    private static String text(String cell) {
        return "cast(" + cell + " as varchar)";
    }

    @Override
    public void each(Taking taking) {
        String asked =
                "select "
                        + columns.stream().map(Cell::asked).collect(Collectors.joining(", "))
                        + " from "
                        + read();
        try (Statement statement = sql.createStatement()) {
            statement.setQueryTimeout(READING_SECONDS);
            try (ResultSet row = statement.executeQuery(asked)) {
                for (long number = 1; row.next(); number++) {
                    taking.row(cells(row, number), number);
                }
            }
        } catch (SQLException unread) {
            throw unread();
        }
    }

    private List<String> cells(ResultSet row, long number) throws SQLException {
        List<String> cells = new ArrayList<>(columns.size());
        for (int at = 0; at < columns.size(); at++) {
            cells.add(cell(row, at, number));
        }
        return cells;
    }

    private String cell(ResultSet row, int at, long number) throws SQLException {
        Kind kind = columns.get(at).kind();
        if (kind == Kind.NESTED) {
            return ParquetText.of(row.getObject(at + 1), number);
        }
        @Nullable String value = row.getString(at + 1);
        if (value == null) {
            return "";
        }
        return kind == Kind.FRACTION && POWER.matcher(value).matches()
                ? new BigDecimal(value).toPlainString()
                : value;
    }

    /** DuckDB has no codes for what is wrong; whoever dropped the file can do the same thing. */
    static NoTable unread() {
        return new NoTable("opendata.refused.parquet");
    }

    @Override
    public BitSet words() {
        BitSet words = new BitSet();
        for (int at = 0; at < columns.size(); at++) {
            words.set(at, columns.get(at).kind() == Kind.WORDS);
        }
        return words;
    }
}
