package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.Column;
import org.parvis.opendata.ColumnType;
import org.parvis.opendata.TableShelf;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableQuestion.Filter;
import org.parvis.opendata.tables.TableQuestion.Relation;
import org.springframework.stereotype.Component;

/**
 * Reads rows of a published table. Values come as text, as their type is written: nothing that a
 * reader types becomes part of a statement.
 */
@Component
public class TableRows {
    private static final int PATIENCE_SECONDS = 10;

    private final TableShelf shelf;
    private final Duck duck;

    TableRows(TableShelf shelf, Duck duck) {
        this.shelf = shelf;
        this.duck = duck;
    }

    /** A row: its number in the table, from 1, and its cells in the order of the columns. */
    public record Row(long number, List<@Nullable String> cells) {}

    /** Rows of a page, and how many there are in all. */
    public record Answer(List<Row> rows, long total) {}

    /** A value, and in how many rows it stands. */
    public record Group(@Nullable String value, long count) {}

    /** Takes rows one after the other; what it throws ends them. */
    @FunctionalInterface
    public interface Taking {
        void take(Row row) throws java.io.IOException;
    }

    public Answer ask(Version version, TableQuestion question) {
        return with(
                version,
                sql -> {
                    List<Row> rows = new ArrayList<>();
                    try (PreparedStatement asked = sql.prepareStatement(page(version, question))) {
                        bind(asked, question.filters());
                        try (ResultSet result = asked.executeQuery()) {
                            while (result.next()) {
                                rows.add(row(result, version.columns().size()));
                            }
                        }
                    }
                    return new Answer(List.copyOf(rows), count(sql, version, question));
                });
    }

    /** Hands over every row that meets the conditions. */
    public void each(Version version, TableQuestion question, Taking taking)
            throws java.io.IOException {
        try {
            duck.oneByOne(
                    sql -> {
                        try (PreparedStatement asked =
                                sql.prepareStatement(page(version, question.whole()))) {
                            bind(asked, question.filters());
                            try (ResultSet result = asked.executeQuery()) {
                                while (result.next()) {
                                    handOver(taking, row(result, version.columns().size()));
                                }
                            }
                        }
                        return true;
                    },
                    path(version));
        } catch (java.io.UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void handOver(Taking taking, Row row) {
        try {
            taking.take(row);
        } catch (java.io.IOException gone) {
            throw new java.io.UncheckedIOException(gone);
        }
    }

    /** The values of a column in the rows that meet the conditions, the most frequent first. */
    public List<Group> groups(Version version, Column column, TableQuestion question, int most) {
        String name = Duck.name(column.name());
        String asked =
                "select cast("
                        + name
                        + " as varchar), count(*) from "
                        + table(version)
                        + where(question.filters())
                        + " group by 1 order by 2 desc, 1 limit "
                        + most;
        return with(
                version,
                sql -> {
                    List<Group> groups = new ArrayList<>();
                    try (PreparedStatement reading = sql.prepareStatement(asked)) {
                        bind(reading, question.filters());
                        try (ResultSet result = reading.executeQuery()) {
                            while (result.next()) {
                                groups.add(new Group(result.getString(1), result.getLong(2)));
                            }
                        }
                    }
                    return List.copyOf(groups);
                });
    }

    private <T> T with(Version version, Duck.Work<T> work) {
        return duck.with(work, path(version));
    }

    private Path path(Version version) {
        return shelf.path(version.file().digest());
    }

    private String table(Version version) {
        return "read_parquet(" + Duck.text(path(version)) + ", file_row_number = true)";
    }

    private String page(Version version, TableQuestion question) {
        String cells =
                version.columns().stream()
                        .map(column -> "cast(" + Duck.name(column.name()) + " as varchar)")
                        .collect(Collectors.joining(", "));
        Column sort = question.sort();
        // without an order, rows come as they stand in the file: nothing is sorted
        String order =
                sort == null
                        ? ""
                        : " order by "
                                + Duck.name(sort.name())
                                + (question.descending() ? " desc" : "")
                                + " nulls last, file_row_number";
        String paged =
                question.most() == Integer.MAX_VALUE
                        ? ""
                        : " limit " + question.most() + " offset " + question.from();
        return "select file_row_number + 1, "
                + cells
                + " from "
                + table(version)
                + where(question.filters())
                + order
                + paged;
    }

    private long count(java.sql.Connection sql, Version version, TableQuestion question)
            throws SQLException {
        if (question.filters().isEmpty()) {
            return version.file().rows();
        }
        String asked = "select count(*) from " + table(version) + where(question.filters());
        try (PreparedStatement counting = sql.prepareStatement(asked)) {
            bind(counting, question.filters());
            try (ResultSet result = counting.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    private static String where(List<Filter> filters) {
        return filters.isEmpty()
                ? ""
                : " where "
                        + filters.stream()
                                .map(TableRows::condition)
                                .collect(Collectors.joining(" and "));
    }

    private static String condition(Filter filter) {
        String name = Duck.name(filter.column().name());
        String one =
                filter.relation() == Relation.HOLDS
                        ? "contains(strip_accents(lower(cast(" + name + " as varchar))), ?)"
                        : name
                                + " "
                                + filter.relation().sign()
                                + " cast(? as "
                                + type(filter)
                                + ")";
        return filter.values().isEmpty()
                ? "false"
                : "(" + String.join(" or ", Collections.nCopies(filter.values().size(), one)) + ")";
    }

    private static String type(Filter filter) {
        ColumnType type = filter.column().type();
        return switch (type) {
            case TEXT -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "decimal(38, 15)";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case MOMENT -> "timestamp";
        };
    }

    private static void bind(PreparedStatement asked, List<Filter> filters) throws SQLException {
        asked.setQueryTimeout(PATIENCE_SECONDS);
        int place = 0;
        for (Filter filter : filters) {
            for (String value : filter.values()) {
                asked.setString(
                        ++place, filter.relation() == Relation.HOLDS ? plain(value) : value);
            }
        }
    }

    private static String plain(String text) {
        return java.text.Normalizer.normalize(
                        text.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    private static Row row(ResultSet result, int columns) throws SQLException {
        @Nullable String[] cells = new String[columns];
        for (int at = 0; at < columns; at++) {
            cells[at] = result.getString(at + 2);
        }
        return new Row(result.getLong(1), Arrays.asList(cells));
    }
}
