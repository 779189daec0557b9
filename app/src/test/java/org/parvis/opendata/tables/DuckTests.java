package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.TableShelf;
import org.parvis.testing.ProgramTest;
import org.springframework.beans.factory.annotation.Autowired;

/** No statement reaches a file, the network, an extension or a setting, or takes all there is. */
@ProgramTest
class DuckTests {
    @Autowired Duck duck;
    @Autowired TableShelf shelf;

    private void run(String statement, Path... files) {
        duck.with(
                sql -> {
                    try (Statement run = sql.createStatement()) {
                        return run.execute(statement);
                    }
                },
                files);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('/etc/passwd')",
                "select * from read_text('/etc/passwd')",
                "select * from glob('/etc/*')",
                "copy (select 1) to '/tmp/out.csv'",
                "attach '/tmp/other.db'",
                "install httpfs",
                "load httpfs",
                "select * from read_parquet('https://data.example/x.parquet')",
                "set enable_external_access = true",
                "set memory_limit = '100GB'",
                "set allowed_paths = ['/etc/passwd']",
                "pragma enable_external_access"
            })
    void aStatementOutsideOfItsBoundsIsRefused(String statement) {
        assertThatThrownBy(() -> run(statement)).isInstanceOf(TableFailure.class);
    }

    /** A virtual thread that is outside of Java keeps the thread of the system on which it is. */
    @Test
    void noQuestionRunsWhereRequestsAreAnswered() throws Exception {
        FutureTask<Boolean> asked =
                new FutureTask<>(() -> duck.with(sql -> Thread.currentThread().isVirtual()));
        Thread.ofVirtual().start(asked);
        assertThat(asked.get()).isFalse();
    }

    @Test
    void whatGoesWrongAmongTablesReachesWhoeverAsked() {
        assertThatThrownBy(
                        () ->
                                duck.with(
                                        sql -> {
                                            throw new TableBusy();
                                        }))
                .isInstanceOf(TableBusy.class);
        assertThatThrownBy(
                        () ->
                                duck.with(
                                        sql -> {
                                            throw new StackOverflowError();
                                        }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void onlyTheNamedFileIsInReach(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("one.csv"), "a\n1\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "a\n1\n");
        run("select * from read_csv('" + one + "')", one);
        assertThatThrownBy(() -> run("select * from read_csv('" + two + "')", one))
                .isInstanceOf(TableFailure.class);
    }

    @Test
    void theNextQuestionToATableFindsItOpen(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("one.csv"), "a\n1\n");

        assertThat(duck.<Connection>ask(sql -> sql, table))
                .isSameAs(duck.<Connection>ask(sql -> sql, table));
    }

    @Test
    void whatIsOpenForOneTableReachesNoOther(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("one.csv"), "a\n1\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "a\n1\n");
        duck.ask(sql -> read(sql, one), one);

        assertThat(duck.<Boolean>ask(sql -> read(sql, two), two)).isTrue();
        assertThatThrownBy(() -> duck.ask(sql -> read(sql, two), one))
                .isInstanceOf(TableFailure.class);
    }

    @Test
    void whatFailedIsClosedAndAnswersNobodyElse(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("one.csv"), "a\n1\n");
        Connection failed = duck.ask(sql -> sql, table);
        assertThatThrownBy(
                        () ->
                                duck.ask(
                                        sql -> {
                                            throw new TableBusy();
                                        },
                                        table))
                .isInstanceOf(TableBusy.class);

        assertThat(failed.isClosed()).isTrue();
        assertThat(duck.<Boolean>ask(sql -> read(sql, table), table)).isTrue();
    }

    private static boolean read(Connection sql, Path table) throws SQLException {
        try (Statement ask = sql.createStatement()) {
            return ask.execute("select * from read_csv('" + table + "')");
        }
    }

    @Test
    void whatDoesNotFitIntoMemoryIsSortedOnDiskThatIsFreeAgainAfterwards() throws Exception {
        Path wide = shelf.draft(".parquet");
        run(
                "copy (select range as n, repeat(cast(hash(range) as varchar), 20) as words"
                        + " from range(1500000)) to '"
                        + wide
                        + "' (format parquet, use_tmp_file false)",
                wide);
        List<String> before = standing();
        Long first =
                duck.with(
                        sql -> {
                            try (Statement ask = sql.createStatement();
                                    ResultSet found =
                                            ask.executeQuery(
                                                    "select * from read_parquet('"
                                                            + wide
                                                            + "') order by words, n")) {
                                found.next();
                                return found.getLong(1);
                            }
                        },
                        wide);
        assertThat(first).isNotNegative();
        assertThat(standing()).isEqualTo(before);
        Files.delete(wide);
    }

    private List<String> standing() throws IOException {
        try (Stream<Path> files = Files.list(shelf.path("0".repeat(64)).getParent())) {
            return files.map(String::valueOf).sorted().toList();
        }
    }

    @Test
    void whatAFullDiskDoesNotTakeIsNoFaultOfTheQuestion() {
        Path full = Path.of("/dev/full");
        assertThatThrownBy(
                        () ->
                                run(
                                        "copy (select 1 as n) to '/dev/full' (format parquet,"
                                                + " use_tmp_file false)",
                                        full))
                .isInstanceOf(ShelfFull.class);
    }

    @Test
    void whatFitsNowhereIsTooMuch() {
        assertThatThrownBy(() -> run("select list(range) from range(400000000)"))
                .isInstanceOf(TableTooMuch.class);
    }
}
