package org.parvis.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.SafeAddress;
import org.parvis.platform.Secrets;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

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
    private final Passwords passwords;
    private final @Nullable EmbeddedPostgres embedded;
    private final @Nullable Path folder;

    private DatabaseServer(
            Settings.Database settings,
            String url,
            Passwords passwords,
            @Nullable EmbeddedPostgres embedded,
            @Nullable Path folder) {
        this.settings = settings;
        this.url = url;
        this.passwords = passwords;
        this.embedded = embedded;
        this.folder = folder;
    }

    /** Finds or starts the database. A command joins the server that a running program holds. */
    static DatabaseServer start(Settings settings, boolean mayJoin) {
        Settings.Database database = settings.database();
        if (database.url() != null && !database.url().isBlank()) {
            return external(database, database.url());
        }
        Path folder = settings.data().resolve("postgres");
        if (mayJoin) {
            Optional<Integer> running = EmbeddedPostgres.portOfRunning(folder);
            if (running.isPresent()) {
                return join(database, folder, running.get());
            }
        }
        EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        folder,
                        database.port(),
                        Map.of("max_connections", "80", "shared_buffers", "128MB"));
        try {
            Passwords passwords = Passwords.in(folder);
            createOwnerAndDatabase(server, database.owner(), passwords.owner());
            return new DatabaseServer(database, server.url(NAME), passwords, server, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded database could not be prepared", e);
        }
    }

    private static DatabaseServer external(Settings.Database database, String url) {
        checkLine(url);
        return new DatabaseServer(database, url, Passwords.of(database), null, null);
    }

    /**
     * Whether the line to another machine is encrypted, and how far its certificate is looked at,
     * is said by the operator: the driver by itself would go on in plain text.
     */
    static void checkLine(String url) {
        Properties parsed = Driver.parseURL(url, null);
        if (parsed == null) {
            throw new StartRefused("parvis.database.url must begin with jdbc:postgresql://");
        }
        boolean here =
                Stream.of(parsed.getProperty("PGHOST", "").split(",", -1))
                        .allMatch(SafeAddress::here);
        if (!here && parsed.getProperty("sslmode") == null) {
            throw new StartRefused(
                    "The database is on another machine: add ?sslmode=verify-full to"
                            + " parvis.database.url (docs/operations.md), or say another sslmode");
        }
    }

    private static DatabaseServer join(Settings.Database database, Path folder, int port) {
        try {
            return new DatabaseServer(
                    database,
                    "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME,
                    Passwords.in(folder),
                    null,
                    folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createOwnerAndDatabase(
            EmbeddedPostgres server, String owner, String password) throws SQLException {
        try (Connection c = server.connect("postgres");
                Statement s = c.createStatement()) {
            if (!exists(c, "select 1 from pg_roles where rolname = ?", owner)) {
                s.execute("create role " + owner + " login createrole");
            }
            give(c, owner, password);
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

    /**
     * Connections whose address stays as short as it is here. The driver's own data source writes
     * all its settings into it, and whoever migrates would look for passwords in that for seconds.
     */
    DataSource owner() {
        return new SimpleDriverDataSource(new Driver(), url, settings.owner(), passwords.owner());
    }

    /** Gives each of the program's logins its own password, once their roles exist. */
    void openLogins() {
        try (Connection c = DriverManager.getConnection(url, ownerProperties())) {
            give(c, APP, passwords.app());
            give(c, JOB, passwords.job());
        } catch (SQLException e) {
            throw new IllegalStateException("The program's logins could not be opened", e);
        }
    }

    /** Hashed before it leaves the program, so that no log of the server can repeat it. */
    private static void give(Connection c, String login, String password) throws SQLException {
        c.unwrap(PGConnection.class)
                .alterUserPassword(login, password.toCharArray(), "scram-sha-256");
    }

    private Properties ownerProperties() {
        Properties properties = new Properties();
        properties.setProperty("user", settings.owner());
        properties.setProperty("password", passwords.owner());
        return properties;
    }

    HikariDataSource app() {
        return new HikariDataSource(pool(APP, passwords.app(), settings.pool()));
    }

    /** The connections of the jobs, with who hears what they are refused. */
    HikariDataSource jobs(NoRoom refused) {
        HikariConfig config = pool(JOB, passwords.job(), settings.jobPool());
        config.setExceptionOverride(refused);
        return new HikariDataSource(config);
    }

    private HikariConfig pool(String login, String password, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(login);
        config.setJdbcUrl(url);
        config.setUsername(login);
        config.setPassword(password);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setAutoCommit(false);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("ApplicationName", login);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("prepareThreshold", "2");
        // the details of an error are the values that were sent
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return config;
    }

    /** The folder of the embedded server's files; an external one has its own tools. */
    Path cluster() {
        return own().resolve("cluster");
    }

    /** As the embedded server's superuser, for what only it may do. */
    Connection superuser() throws SQLException {
        try {
            String password = Secrets.readOrCreate(own().resolve("superuser.secret"));
            return DriverManager.getConnection(url, "postgres", password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean embedded() {
        return embedded != null;
    }

    String version() {
        try (Connection c = DriverManager.getConnection(url, ownerProperties())) {
            return c.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private Path own() {
        if (folder == null) {
            throw new IllegalStateException(
                    "This database is external: back it up with PostgreSQL's own tools");
        }
        return folder;
    }

    @Override
    public void close() {
        if (embedded != null) {
            embedded.close();
        }
    }
}
