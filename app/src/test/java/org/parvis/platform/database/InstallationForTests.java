package org.parvis.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.testing.ProgramClock;

/** A data folder with its own durable PostgreSQL, as the program has one, without the program. */
public final class InstallationForTests implements AutoCloseable {
    private final Settings settings;
    private final DatabaseServer server;
    private final HikariDataSource app;
    private final HikariDataSource jobs;

    public InstallationForTests(Settings settings) {
        this.settings = settings;
        this.server = DatabaseServer.start(settings, false);
        new Migrations(server.owner()).run();
        server.openLogins();
        this.app = server.app();
        this.jobs = server.jobs(new NoRoom());
    }

    public Scenes scenes() {
        return Scenes.over(app, jobs);
    }

    public Path backup(Path into) {
        return new Backup(settings, server, ProgramClock.CLOCK).take(into);
    }

    public static void restore(Path data, Path backup, @Nullable Path register) throws IOException {
        Restore.into(data, backup, backup.resolveSibling(backup.getFileName() + "-keys"), register);
    }

    @Override
    public void close() {
        app.close();
        jobs.close();
        server.close();
    }
}
