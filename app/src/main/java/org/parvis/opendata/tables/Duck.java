package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * DuckDB inside bounds: in memory, a fixed share of memory and threads, no extension that is not in
 * it already, and no file and no network beyond the tables that its caller names. What is set
 * cannot be set again by a statement.
 */
@Component
class Duck {
    /** Each of them may take its memory: so many at once, the others wait. */
    private static final int AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore free = new Semaphore(AT_ONCE, true);

    /** Work on tables. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection duck) throws SQLException;
    }

    /**
     * Does the work with those files in reach, and no other.
     *
     * @throws TableBusy when all that may run at once did so for too long
     */
    <T> T with(Work<T> work, Path... files) {
        if (!acquired()) {
            throw new TableBusy();
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:", bounds())) {
            try (Statement closing = duck.createStatement()) {
                closing.execute("set allowed_paths = [" + named(files) + "]");
                closing.execute("set enable_external_access = false");
                closing.execute("set lock_configuration = true");
            }
            return work.on(duck);
        } catch (SQLException e) {
            throw new TableFailure(e);
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Properties bounds() {
        Properties bounds = new Properties();
        bounds.setProperty("memory_limit", "256MB");
        bounds.setProperty("threads", "2");
        bounds.setProperty("autoinstall_known_extensions", "false");
        bounds.setProperty("autoload_known_extensions", "false");
        bounds.setProperty("allow_community_extensions", "false");
        bounds.setProperty("temp_directory", "");
        bounds.setProperty("jdbc_stream_results", "true");
        return bounds;
    }

    private static String named(Path... files) {
        return Arrays.stream(files).map(Duck::text).collect(Collectors.joining(", "));
    }

    /** The path of a table as a statement writes it. */
    static String text(Path file) {
        return text(file.toString());
    }

    /** A text as a statement writes it. */
    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    /** The name of a column as a statement writes it, whatever it is. */
    static String name(String column) {
        return "\"" + column.replace("\"", "\"\"") + "\"";
    }
}
