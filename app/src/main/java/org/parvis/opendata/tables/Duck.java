package org.parvis.opendata.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.TableShelf;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * DuckDB inside bounds: a fixed share of memory, of disk and of threads, no extension that is not
 * in it already, and no file and no network beyond the tables that its caller names. What is set
 * cannot be set again by a statement.
 */
@Component
class Duck implements DisposableBean {
    /** Each of them may take its memory and its disk: so many at once, the others wait. */
    private static final int AT_ONCE = 4;

    /** So long fifty who ask at once wait for the last of them, over ten million rows. */
    private static final long PATIENCE_SECONDS = 30;

    private final TableShelf shelf;
    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final TableThreads threads = new TableThreads("tables", AT_ONCE);
    private final InstantSource clock;
    private final ReadyDucks ready;

    Duck(TableShelf shelf, InstantSource clock) {
        this.shelf = shelf;
        this.clock = clock;
        this.ready = new ReadyDucks(AT_ONCE, clock);
    }

    /** Work on tables. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection duck) throws SQLException;
    }

    /**
     * Does the work with those files in reach, and no other. What it cannot keep in memory it puts
     * beside, in a folder of its own that is gone afterwards.
     *
     * @throws TableBusy when all that may run at once did so for too long
     * @throws TableTooMuch when it takes more memory, disk or time than one question may
     * @throws ShelfFull when the disk does not take what is made
     */
    <T> T with(Work<T> work, Path... files) {
        return inside(false, work, files);
    }

    /**
     * The same for more rows than fit anywhere: they come one after the other. Of what goes wrong
     * among them DuckDB says no more than that.
     */
    <T> T oneByOne(Work<T> work, Path... files) {
        return inside(true, work, files);
    }

    /** The same for a question that changes nothing, to a table that never changes either. */
    <T> T ask(Work<T> question, Path table) {
        return queued(() -> asked(question, table));
    }

    private <T> T inside(boolean oneByOne, Work<T> work, Path... files) {
        return queued(() -> beside(oneByOne, work, files));
    }

    private <T> T queued(Supplier<T> work) {
        if (!acquired()) {
            throw new TableBusy();
        }
        return threads.run(
                () -> {
                    try {
                        return work.get();
                    } finally {
                        free.release();
                    }
                });
    }

    /** One of which something went wrong is not asked again. */
    private <T> T asked(Work<T> question, Path table) {
        try {
            ReadyDucks.Ready waiting = ready.take(table);
            ReadyDucks.Ready one = waiting == null ? opened(table) : waiting;
            T answer;
            try {
                answer = question.on(one.duck());
            } catch (Throwable wrong) {
                one.close();
                throw wrong;
            }
            ready.giveBack(one);
            return answer;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private ReadyDucks.Ready opened(Path table) throws SQLException {
        Optional<Path> scratch = shelf.scratch();
        try {
            Connection duck = opened(bounds(scratch.orElse(null), false), table);
            return new ReadyDucks.Ready(table, duck, scratch, clock.instant());
        } catch (SQLException unopened) {
            scratch.map(Path::toFile).ifPresent(FileSystemUtils::deleteRecursively);
            throw unopened;
        }
    }

    private <T> T beside(boolean oneByOne, Work<T> work, Path... files) {
        Optional<Path> scratch = shelf.scratch();
        try {
            return run(bounds(scratch.orElse(null), oneByOne), work, files);
        } finally {
            scratch.map(Path::toFile).ifPresent(FileSystemUtils::deleteRecursively);
        }
    }

    private static <T> T run(Properties bounds, Work<T> work, Path... files) {
        try (Connection duck = opened(bounds, files)) {
            return work.on(duck);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static Connection opened(Properties bounds, Path... files) throws SQLException {
        Connection duck = DriverManager.getConnection("jdbc:duckdb:", bounds);
        try (Statement closing = duck.createStatement()) {
            closing.execute("set allowed_paths = [" + named(files) + "]");
            closing.execute("set enable_external_access = false");
            closing.execute("set lock_configuration = true");
        } catch (SQLException unbounded) {
            duck.close();
            throw unbounded;
        }
        return duck;
    }

    /** DuckDB has no codes: what stands in the way is read in its words. */
    static RuntimeException refused(SQLException e) {
        if (TableTooMuch.is(e)) {
            return new TableTooMuch(e);
        }
        return String.valueOf(e.getMessage()).contains("Could not write")
                ? new ShelfFull(e)
                : new TableFailure(e);
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() throws SQLException {
        threads.close();
        ready.close();
    }

    private static Properties bounds(@Nullable Path scratch, boolean oneByOne) {
        Properties bounds = new Properties();
        bounds.setProperty("memory_limit", "256MB");
        // a second thread sorts with memory that it does not give back: then nothing goes to the
        // disk
        bounds.setProperty("threads", "1");
        bounds.setProperty("autoinstall_known_extensions", "false");
        bounds.setProperty("autoload_known_extensions", "false");
        bounds.setProperty("allow_community_extensions", "false");
        bounds.setProperty("temp_directory", scratch == null ? "" : scratch.toString());
        bounds.setProperty("max_temp_directory_size", "1GB");
        bounds.setProperty("jdbc_stream_results", String.valueOf(oneByOne));
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
