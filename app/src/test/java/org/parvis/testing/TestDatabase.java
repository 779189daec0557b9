package org.parvis.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.parvis.platform.Scenes;
import org.parvis.platform.database.EmbeddedPostgres;
import org.parvis.platform.database.Migrations;
import org.postgresql.Driver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A database of its own for a test class, on the one real server of this JVM: a copy of a template
 * to which all migrations were applied once.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String OWNER = "parvis_owner";
    private static final String PASSWORD = "for-tests-only";
    private static final String APP_PASSWORD = "pages-for-tests-only";
    private static final String JOB_PASSWORD = "jobs-for-tests-only";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = startServer();

    private final String name;
    private final HikariDataSource app;
    private final HikariDataSource jobs;
    private final Scenes scenes;

    private TestDatabase(String name) {
        this.name = name;
        this.app = pool("parvis_app", APP_PASSWORD);
        this.jobs = pool("parvis_job", JOB_PASSWORD);
        this.scenes = Scenes.over(app, jobs);
    }

    /** A fresh database with every schema and no row. */
    public static TestDatabase create() {
        String name = "test_" + NUMBER.incrementAndGet();
        superuser("create database " + name + " template parvis_template owner " + OWNER);
        return new TestDatabase(name);
    }

    public Scenes scenes() {
        return scenes;
    }

    /** The owner's view: every row, whatever the policies say. For assertions only. */
    public JdbcClient owner() {
        return owner(url());
    }

    /** The connections by which schemas are brought forward. */
    public DataSource migrating() {
        return by(OWNER, PASSWORD, url());
    }

    /** The same view of the database of a program under test, by its address. */
    public static JdbcClient owner(String url) {
        return JdbcClient.create(by(SERVER.superuser(), SERVER.password(), url));
    }

    /** One connection of that view, whose work nobody commits. */
    static SingleConnectionDataSource undoing(String url) {
        SingleConnectionDataSource one =
                new SingleConnectionDataSource(url, SERVER.superuser(), SERVER.password(), true);
        one.setAutoCommit(false);
        return one;
    }

    private static DataSource by(String login, String password, String url) {
        return new SimpleDriverDataSource(new Driver(), url, login, password);
    }

    /** What the server itself logs, of all databases of this JVM. */
    public static Path log() {
        return SERVER.cluster().resolveSibling("postgres.log");
    }

    /** The program's login without any scene. */
    public DataSource app() {
        return app;
    }

    public DataSource jobs() {
        return jobs;
    }

    public String url() {
        return SERVER.url(name);
    }

    /** Properties that point a Spring context at this database. */
    public Map<String, String> properties() {
        return Map.of(
                "parvis.database.url", url(),
                "parvis.database.owner", OWNER,
                "parvis.database.owner-password", PASSWORD,
                "parvis.database.app-password", APP_PASSWORD,
                "parvis.database.job-password", JOB_PASSWORD);
    }

    @Override
    public void close() {
        app.close();
        jobs.close();
    }

    private HikariDataSource pool(String login, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setUsername(login);
        config.setPassword(password);
        config.setMaximumPoolSize(6);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        return new HikariDataSource(config);
    }

    private static EmbeddedPostgres startServer() {
        Path folder = Path.of("target", "test-postgres-" + ProcessHandle.current().pid());
        EmbeddedPostgres server =
                EmbeddedPostgres.start(
                        folder,
                        0,
                        Map.of(
                                "fsync",
                                "off",
                                "synchronous_commit",
                                "off",
                                "max_connections",
                                "200",
                                // a connection is made at nearly each statement of a test
                                "scram_iterations",
                                "1",
                                // its transactions would hold back acts that a test waits for
                                "autovacuum",
                                "off"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
        prepareTemplate(server);
        return server;
    }

    private static void stop(EmbeddedPostgres server, Path folder) {
        server.close();
        Folders.delete(folder);
    }

    private static void prepareTemplate(EmbeddedPostgres server) {
        try (Connection c = connect(server, "postgres");
                Statement s = c.createStatement()) {
            s.execute(
                    "alter role %s password '%s'".formatted(server.superuser(), server.password()));
            s.execute("create role " + OWNER + " login createrole password '" + PASSWORD + "'");
            s.execute("create database parvis_template owner " + OWNER);
            new Migrations(by(OWNER, PASSWORD, server.url("parvis_template"))).run();
            s.execute("alter role parvis_app password '" + APP_PASSWORD + "'");
            s.execute("alter role parvis_job password '" + JOB_PASSWORD + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void superuser(String sql) {
        try (Connection c = connect(SERVER, "postgres");
                Statement s = c.createStatement()) {
            s.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(EmbeddedPostgres server, String database)
            throws SQLException {
        return DriverManager.getConnection(
                server.url(database), server.superuser(), server.password());
    }
}
