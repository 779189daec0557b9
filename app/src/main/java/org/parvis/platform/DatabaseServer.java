package org.parvis.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database the program talks to, embedded or external, and the logins it uses: the owner, which
 * only migrates; the program, which owns nothing and enters a scene for each transaction; the jobs.
 */
final class DatabaseServer implements AutoCloseable {
    static final String APP = "parvis_app";
    static final String JOB = "parvis_job";
    private static final String NAME = "parvis";

    private final Settings.Database settings;
    private final String url;
    private final String ownerPassword;
    private final String appPassword;
    private final @Nullable EmbeddedPostgres embedded;

    private DatabaseServer(
            Settings.Database settings,
            String url,
            String ownerPassword,
            String appPassword,
            @Nullable EmbeddedPostgres embedded) {
        this.settings = settings;
        this.url = url;
        this.ownerPassword = ownerPassword;
        this.appPassword = appPassword;
        this.embedded = embedded;
    }

    static DatabaseServer start(Settings settings) {
        Settings.Database database = settings.database();
        if (database.url() != null && !database.url().isBlank()) {
            return external(database, database.url());
        }
        Path folder = settings.data().resolve("postgres");
        EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        folder,
                        database.port(),
                        Map.of(
                                "max_connections",
                                "80",
                                "shared_buffers",
                                "128MB",
                                "log_min_messages",
                                "warning"));
        try {
            String owner = Secrets.readOrCreate(folder.resolve("owner.secret"));
            String app = Secrets.readOrCreate(folder.resolve("app.secret"));
            createOwnerAndDatabase(server, database.owner(), owner);
            return new DatabaseServer(database, server.url(NAME), owner, app, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static DatabaseServer external(Settings.Database database, String url) {
        if (database.ownerPassword() == null || database.appPassword() == null) {
            throw new IllegalArgumentException(
                    "An external database needs parvis.database.owner-password and parvis.database.app-password");
        }
        return new DatabaseServer(
                database, url, database.ownerPassword(), database.appPassword(), null);
    }

    private static void createOwnerAndDatabase(
            EmbeddedPostgres server, String owner, String password) throws SQLException {
        try (Connection c = server.connect("postgres");
                Statement s = c.createStatement()) {
            if (!exists(c, "select 1 from pg_roles where rolname = ?", owner)) {
                s.execute("create role " + owner + " login createrole password '" + password + "'");
            }
            if (!exists(c, "select 1 from pg_database where datname = ?", NAME)) {
                s.execute("create database " + NAME + " owner " + owner);
            }
        }
    }

    private static boolean exists(Connection c, String sql, String name) throws SQLException {
        try (PreparedStatement p = c.prepareStatement(sql)) {
            p.setString(1, name);
            try (ResultSet r = p.executeQuery()) {
                return r.next();
            }
        }
    }

    DataSource owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(settings.owner());
        source.setPassword(ownerPassword);
        return source;
    }

    /** Gives the program's logins their password, once their roles exist. */
    void openLogins() {
        try (Connection c = DriverManager.getConnection(url, ownerProperties());
                Statement s = c.createStatement()) {
            for (String login : new String[] {APP, JOB}) {
                s.execute(
                        "alter role "
                                + login
                                + " login password '"
                                + appPassword.replace("'", "''")
                                + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The program's logins could not be opened", e);
        }
    }

    private Properties ownerProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", settings.owner());
        properties.setProperty("password", ownerPassword);
        return properties;
    }

    HikariDataSource app() {
        return pool(APP, settings.pool());
    }

    HikariDataSource jobs() {
        return pool(JOB, settings.jobPool());
    }

    private HikariDataSource pool(String login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login);
        config.setJdbcUrl(url);
        config.setUsername(login);
        config.setPassword(appPassword);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", login);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "2");
        return new HikariDataSource(config);
    }

    @Nullable EmbeddedPostgres embedded() {
        return embedded;
    }

    static boolean present(Path data) {
        return Files.exists(data.resolve("postgres/cluster/PG_VERSION"));
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
