package org.parvis.platform.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Secrets;
import org.parvis.platform.Settings;
import org.parvis.platform.StartRefused;

/**
 * The passwords of the three logins, each its own: what the program may do is kept from the jobs
 * and the other way round, also from whoever learns one of them.
 *
 * @param owner only migrates
 * @param app the program
 * @param job the jobs
 */
record Passwords(String owner, String app, String job) {
    private static final String OWNER_FILE = "owner.secret";
    private static final String APP_FILE = "app.secret";
    private static final String JOB_FILE = "job.secret";

    /** In the folder of an embedded database; whichever is taken away is made anew at a start. */
    static final List<String> FILES = List.of(OWNER_FILE, APP_FILE, JOB_FILE);

    static Passwords in(Path folder) throws IOException {
        return new Passwords(
                Secrets.readOrCreate(folder.resolve(OWNER_FILE)),
                Secrets.readOrCreate(folder.resolve(APP_FILE)),
                Secrets.readOrCreate(folder.resolve(JOB_FILE)));
    }

    /** As set for a database that is not the program's own. */
    static Passwords of(Settings.Database database) {
        String owner = set(database.ownerPassword(), "owner-password");
        String app = set(database.appPassword(), "app-password");
        String job = set(database.jobPassword(), "job-password");
        if (Stream.of(owner, app, job).distinct().count() < 3) {
            throw new StartRefused(
                    "The three passwords of the database must differ:"
                            + " parvis.database.owner-password, app-password and job-password");
        }
        return new Passwords(owner, app, job);
    }

    private static String set(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new StartRefused("An external database needs parvis.database." + name);
        }
        return value;
    }

    /** Says nothing of them, wherever it is printed. */
    @Override
    public String toString() {
        return "Passwords";
    }
}
