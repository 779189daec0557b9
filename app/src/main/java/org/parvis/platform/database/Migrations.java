package org.parvis.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.parvis.platform.StartRefused;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings each module's schema forward, in the order of {@code db/migration/modules.txt}. A digest
 * of all scripts is kept: when it has not moved, start-up asks the database one question and goes
 * on.
 */
public final class Migrations {
    private final DataSource owner;

    public Migrations(DataSource owner) {
        this.owner = owner;
    }

    /**
     * Runs what is missing; safe to call at each start and from several nodes at once.
     *
     * @throws StartRefused when the database was made by migrations that are not those of this
     *     program
     */
    public void run() {
        String digest = digest();
        if (digest.equals(recorded())) {
            return;
        }
        for (String module : modules()) {
            forward(module);
        }
        record(digest);
    }

    private void forward(String module) {
        try {
            migrate(module);
        } catch (FlywayValidateException other) {
            throw new StartRefused(
                    "The database was made by another version of this program, whose schema \""
                            + schema(module)
                            + "\" was another: begin with a new data folder or database, or start"
                            + " the version that made this one, as \"Upgrade\" of"
                            + " docs/operations.md says",
                    other);
        }
    }

    private void migrate(String module) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration/" + module)
                .schemas(schema(module))
                .defaultSchema(schema(module))
                .createSchemas(true)
                .failOnMissingLocations(false)
                .initSql("set lock_timeout = '5s'")
                .load()
                .migrate();
    }

    private static String schema(String module) {
        return module.equals("__root") ? "platform" : module;
    }

    private static List<String> modules() {
        try {
            return new ClassPathResource("db/migration/modules.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            Resource[] scripts =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/**/*.*");
            Arrays.sort(scripts, Comparator.comparing(r -> String.valueOf(r.getFilename())));
            for (Resource script : scripts) {
                sha.update(script.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String recorded() {
        try (Connection c = owner.getConnection();
                PreparedStatement p =
                        c.prepareStatement("select to_regclass('platform.migrated') is not null");
                ResultSet r = p.executeQuery()) {
            r.next();
            return r.getBoolean(1) ? recordedDigest(c) : "";
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    private static String recordedDigest(Connection c) throws SQLException {
        try (PreparedStatement p = c.prepareStatement("select digest from platform.migrated");
                ResultSet r = p.executeQuery()) {
            return r.next() ? r.getString(1) : "";
        }
    }

    private void record(String digest) {
        try (Connection c = owner.getConnection();
                PreparedStatement p =
                        c.prepareStatement(
                                """
                                insert into platform.migrated (one, digest) values (true, ?)
                                on conflict (one) do update set digest = excluded.digest
                                """)) {
            p.setString(1, digest);
            p.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
