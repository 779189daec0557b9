package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Filter;

/**
 * A published table of which several things are asked, one after the other, until its reader is
 * done ({@link TableRows#on}). Values come as text, as their type is written.
 */
public final class OpenTable {
    private final Connection sql;
    private final Path file;
    private final Version version;
    private final KeptCounts counts;

    OpenTable(Connection sql, Path file, Version version, KeptCounts counts) {
        this.sql = sql;
        this.file = file;
        this.version = version;
        this.counts = counts;
    }

    /** Reads one row of a result. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** Rows of a page, and how many there are in all. */
    public TableRows.Answer ask(TableQuestion question) {
        return new TableRows.Answer(rows(question), count(question));
    }

    public List<TableRows.Row> rows(TableQuestion question) {
        RowsStatement statement = statement(question);
        List<TableRows.Row> all = new ArrayList<>();
        read(statement.rows(), question.filters(), statement.values(), row -> all.add(row(row)));
        return List.copyOf(all);
    }

    /**
     * The first rows, as long as what they say in a column is no longer than that in all: shapes
     * are long, and a page draws what it can.
     */
    public List<TableRows.Row> rows(TableQuestion question, int column, long signs) {
        RowsStatement statement = statement(question);
        List<TableRows.Row> all = new ArrayList<>();
        long[] left = {signs};
        read(
                statement.rows(),
                question.filters(),
                statement.values(),
                result -> {
                    String said = result.getString(column + 2);
                    left[0] -= said == null ? 0 : said.length();
                    if (left[0] >= 0) {
                        all.add(row(result));
                    }
                });
        return List.copyOf(all);
    }

    private long count(TableQuestion question) {
        List<Filter> filters = question.filters();
        return filters.isEmpty()
                ? version.file().rows()
                : counts.of(version, filters, () -> counted(question));
    }

    private long counted(TableQuestion question) {
        return all(statement(question).count(), question.filters(), row -> row.getLong(1))
                .getFirst();
    }

    /** The values of a column in the rows that meet the conditions, the most frequent first. */
    public List<TableRows.Group> groups(Column column, TableQuestion question, int most) {
        RowsStatement statement = statement(question);
        return all(
                statement.groups(column, most),
                question.filters(),
                row -> new TableRows.Group(row.getString(1), row.getLong(2)));
    }

    /** The groups that are asked for: their keys and then their measures, as text. */
    public List<List<@Nullable String>> groups(GroupQuestion question) {
        int cells = question.keys().size() + question.measures().size();
        return all(
                new GroupStatement(file, question).groups(),
                question.filters(),
                row -> cells(row, 1, cells));
    }

    /** How many groups there are in all. */
    public long groupCount(GroupQuestion question) {
        return question.keys().isEmpty()
                ? 1
                : all(
                                new GroupStatement(file, question).count(),
                                question.filters(),
                                row -> row.getLong(1))
                        .getFirst();
    }

    /** Hands over every row that meets the conditions. */
    void each(TableQuestion question, Consumer<TableRows.Row> taking) {
        RowsStatement statement = statement(question.whole());
        read(statement.rows(), question.filters(), List.of(), row -> taking.accept(row(row)));
    }

    private RowsStatement statement(TableQuestion question) {
        return new RowsStatement(version, file, question);
    }

    private <T> List<T> all(String written, List<Filter> filters, Reading<T> reading) {
        List<T> all = new ArrayList<>();
        read(written, filters, List.of(), row -> all.add(reading.of(row)));
        return List.copyOf(all);
    }

    /** Does something with one row of a result. */
    @FunctionalInterface
    private interface Doing {
        void with(ResultSet row) throws SQLException;
    }

    private void read(String written, List<Filter> filters, List<String> more, Doing doing) {
        try (PreparedStatement asked = sql.prepareStatement(written)) {
            FilterWords.bind(asked, filters, more);
            try (ResultSet result = asked.executeQuery()) {
                while (result.next()) {
                    doing.with(result);
                }
            }
        } catch (SQLException e) {
            throw Duck.refused(e);
        }
    }

    private TableRows.Row row(ResultSet result) throws SQLException {
        return new TableRows.Row(result.getLong(1), cells(result, 2, version.columns().size()));
    }

    private static List<@Nullable String> cells(ResultSet result, int first, int many)
            throws SQLException {
        @Nullable String[] cells = new String[many];
        for (int at = 0; at < many; at++) {
            cells[at] = result.getString(at + first);
        }
        return Arrays.asList(cells);
    }
}
