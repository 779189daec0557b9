package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.TableCopies;
import org.parvis.opendata.Version;
import org.springframework.stereotype.Component;

/** Reads rows of a published table. */
@Component
public class TableRows {
    private final TableCopies copies;
    private final Duck duck;
    private final KeptCounts counts;

    TableRows(TableCopies copies, Duck duck, KeptCounts counts) {
        this.copies = copies;
        this.duck = duck;
        this.counts = counts;
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
        void take(Row row) throws IOException;
    }

    /** Asks several things of one table: it is opened once, and others wait once. */
    public <T> T on(Version version, Function<OpenTable, T> work) {
        Path file = copies.of(version.file().digest());
        return duck.ask(sql -> work.apply(new OpenTable(sql, file, version, counts)), file);
    }

    /** Asks one thing of a table. */
    public Answer ask(Version version, TableQuestion question) {
        return on(version, table -> table.ask(question));
    }

    /** Hands over every row that meets the conditions, in as much memory as one row takes. */
    public void each(Version version, TableQuestion question, Taking taking) throws IOException {
        Path file = copies.of(version.file().digest());
        try {
            duck.oneByOne(
                    sql -> {
                        new OpenTable(sql, file, version, counts)
                                .each(question, row -> handOver(taking, row));
                        return true;
                    },
                    file);
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void handOver(Taking taking, Row row) {
        try {
            taking.take(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
