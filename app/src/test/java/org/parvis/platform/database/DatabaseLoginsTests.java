package org.parvis.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.platform.Settings;
import org.parvis.testing.Folders;
import org.parvis.testing.SettingsForTests;

/** The three logins of the database, each with its own password, embedded or external. */
@Tag("installation")
class DatabaseLoginsTests {
    private static final Map<String, String> FILES =
            Map.of(
                    "parvis_owner",
                    "owner.secret",
                    DatabaseServer.APP,
                    "app.secret",
                    DatabaseServer.JOB,
                    "job.secret");

    Path folder = Folders.temporary();

    @AfterEach
    void clean() {
        Folders.delete(folder);
    }

    @Test
    void noPasswordOpensAnotherLogin() throws Exception {
        try (DatabaseServer server = started()) {
            String url = server.app().getJdbcUrl();
            for (Map.Entry<String, String> login : FILES.entrySet()) {
                for (Map.Entry<String, String> other : FILES.entrySet()) {
                    assertThat(opens(url, login.getKey(), secret(other.getValue())))
                            .as("%s with %s", login.getKey(), other.getValue())
                            .isEqualTo(login.equals(other));
                }
            }
        }
    }

    @Test
    void aPasswordThatWasTakenAwayIsMadeAnewAtTheNextStart() throws Exception {
        started().close();
        Set<String> before = new HashSet<>();
        for (String file : FILES.values()) {
            before.add(secret(file));
            Files.delete(folder.resolve("postgres").resolve(file));
        }
        try (DatabaseServer server = started()) {
            String url = server.app().getJdbcUrl();
            for (Map.Entry<String, String> login : FILES.entrySet()) {
                assertThat(before).hasSize(3).doesNotContain(secret(login.getValue()));
                assertThat(opens(url, login.getKey(), secret(login.getValue()))).isTrue();
                for (String old : before) {
                    assertThat(opens(url, login.getKey(), old)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "app", "job"})
    void anExternalDatabaseNeedsEachOfThem(String missing) {
        assertThatThrownBy(
                        () ->
                                Passwords.of(
                                        external(
                                                missing.equals("owner") ? null : "a",
                                                missing.equals("app") ? " " : "b",
                                                missing.equals("job") ? null : "c")))
                .hasMessageContaining("parvis.database." + missing + "-password");
    }

    @Test
    void anExternalDatabaseNeedsThreeThatDiffer() {
        List<Settings.Database> shared =
                List.of(external("a", "b", "b"), external("a", "a", "b"), external("a", "b", "a"));
        for (Settings.Database database : shared) {
            assertThatThrownBy(() -> Passwords.of(database)).hasMessageContaining("must differ");
        }
        assertThat(Passwords.of(external("a", "b", "c")).job()).isEqualTo("c");
    }

    private DatabaseServer started() {
        DatabaseServer server = DatabaseServer.start(SettingsForTests.in(folder), false);
        new Migrations(server.owner()).run();
        server.openLogins();
        return server;
    }

    private String secret(String file) throws Exception {
        return Files.readString(folder.resolve("postgres").resolve(file));
    }

    private static boolean opens(String url, String login, String password) {
        try (Connection c = DriverManager.getConnection(url, login, password)) {
            return c.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Settings.Database external(
            @org.jspecify.annotations.Nullable String owner,
            @org.jspecify.annotations.Nullable String app,
            @org.jspecify.annotations.Nullable String job) {
        return new Settings.Database(
                "jdbc:postgresql://localhost/x", "parvis_owner", owner, app, job, 0, 4, 2);
    }
}
