package org.parvis.opendata.tables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No statement reaches a file, the network, an extension or a setting. */
class DuckTests {
    private final Duck duck = new Duck();

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

    @Test
    void onlyTheNamedFileIsInReach(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("one.csv"), "a\n1\n");
        Path two = Files.writeString(folder.resolve("two.csv"), "a\n1\n");
        run("select * from read_csv('" + one + "')", one);
        assertThatThrownBy(() -> run("select * from read_csv('" + two + "')", one))
                .isInstanceOf(TableFailure.class);
    }
}
