package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.parvis.platform.StartRefused;
import org.parvis.testing.Folders;

@Tag("installation")
class EmbeddedPostgresTests {
    Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement()) {
            s.execute("create table kept (n int); insert into kept values (7)");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select n from kept")) {
            assertThat(r.next()).isTrue();
            assertThat(r.getInt(1)).isEqualTo(7);
        }
    }

    @Test
    void itIsDurableAsPostgresqlShips() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = server.connect("postgres");
                Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select current_setting('fsync'),"
                                        + " current_setting('synchronous_commit')")) {
            r.next();
            assertThat(r.getString(1)).isEqualTo("on");
            assertThat(r.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void aServerDoesNotLagBehindTheOneThatTheProgramBrings() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of())) {
            assertThat(server.port()).isPositive();
        }
        Path binaries = folder.resolve("bin");
        Files.writeString(binaries.resolve(".complete"), "of an older program");
        Files.writeString(binaries.resolve("bin/postgres"), "#!/bin/sh\nexit 9\n");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of())) {
            assertThat(server.port()).isPositive();
        }
    }

    @Test
    void aServerOlderThanAQuarterLagsBehind() throws Exception {
        Instant made = PostgresBinaries.made();
        assertThat(made).isAfter("2026-01-01T00:00:00Z");
        assertThat(ServerAge.lags(made, made.plus(Duration.ofDays(100)))).isFalse();
        assertThat(ServerAge.lags(made, made.plus(Duration.ofDays(130)))).isTrue();
    }

    @Test
    void whatAnotherMajorVersionWroteIsLeftAloneWithASentence() throws Exception {
        Path cluster = Files.createDirectories(folder.resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0, Map.of()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("written by PostgreSQL 9")
                .hasMessageContaining("docs/operations.md");
        assertThat(cluster).isDirectoryContaining("glob:**PG_VERSION");
    }

    @Test
    void aSecondProgramIsRefusedTheSameFolder() {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of())) {
            assertThat(server.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder, 0, Map.of()))
                    .isInstanceOf(Exception.class);
        }
    }

    @Test
    void aServerThatIsKilledComesBackAtTheSamePlaceWithAllThatItPromised() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, 0, Map.of())) {
            try (Connection c = server.connect("postgres");
                    Statement s = c.createStatement()) {
                s.execute("create table kept (n int); insert into kept values (7)");
            }
            ProcessHandle killed = ProcessHandle.of(server.pid()).orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get(30, TimeUnit.SECONDS);
            try (Connection c = again(server);
                    Statement s = c.createStatement();
                    ResultSet r = s.executeQuery("select n from kept")) {
                assertThat(r.next()).isTrue();
                assertThat(r.getInt(1)).isEqualTo(7);
            }
            assertThat(server.pid()).isNotEqualTo(killed.pid());
        }
    }

    private static Connection again(EmbeddedPostgres server) throws SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                return server.connect("postgres");
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aKilledProgramLeavesNoServerAndLosesNothing() throws Exception {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledProgram.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int said = 0;
        ProcessHandle server;
        try (BufferedReader words = program.inputReader()) {
            server = ProcessHandle.of(Long.parseLong(nextNumber(words))).orElseThrow();
            while (said < 200) {
                said = Integer.parseInt(nextNumber(words));
            }
            // The handle, because the process itself would close the stream that is still to be
            // read.
            program.toHandle().destroyForcibly();
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                said = line.matches("[0-9]+") ? Integer.parseInt(line) : said;
            }
        }
        server.onExit().get(60, TimeUnit.SECONDS);
        try (EmbeddedPostgres again = EmbeddedPostgres.start(folder, 0, Map.of());
                Connection c = again.connect("postgres");
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select max(n) from written")) {
            r.next();
            assertThat(r.getInt(1)).isGreaterThanOrEqualTo(said);
        }
    }

    /** Loggers may speak on the same stream. */
    private static String nextNumber(BufferedReader words) throws IOException {
        String line = words.readLine();
        while (line != null && !line.matches("[0-9]+")) {
            line = words.readLine();
        }
        return Objects.requireNonNull(line, "The program ended early");
    }
}
