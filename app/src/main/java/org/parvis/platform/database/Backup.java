package org.parvis.platform.database;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.parvis.platform.Command;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Settings;
import org.springframework.stereotype.Component;

/**
 * Copies a living installation: the embedded database by PostgreSQL's own online backup, then the
 * documents and public tables, then the register of erasures. The keys go to a folder of their own:
 * whoever holds both folders can read every file, and destroying an old folder of keys is what
 * makes an old backup unreadable without searching for its copies.
 */
@Component
class Backup implements Command {
    /** Rebuilt by PostgreSQL at start, or meaningful only to a running server. */
    private static final Set<String> NOT_COPIED =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private static final Set<String> NOT_COPIED_FILES =
            Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    static final String KEYS = "-keys";
    private static final List<String> SECRETS =
            Stream.concat(Passwords.FILES.stream(), Stream.of("superuser.secret")).toList();

    private final Settings settings;
    private final DatabaseServer server;
    private final InstantSource clock;

    Backup(Settings settings, DatabaseServer server, InstantSource clock) {
        this.settings = settings;
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        Path folder = take(Path.of(words.getFirst()));
        out.println("Backup: " + folder);
        out.println("Keys:   " + folder + KEYS);
        out.println("Keep the keys elsewhere: whoever holds both folders can read every file.");
        return true;
    }

    /** Takes a backup under that folder and says where it lies. */
    Path take(Path into) {
        String stamp =
                DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'")
                        .withZone(ZoneOffset.UTC)
                        .format(clock.instant());
        Path folder = into.resolve("parvis-" + stamp);
        try {
            PrivateFiles.folder(folder);
            List<Tree.Copied> copied = new ArrayList<>();
            String from = database(folder, copied);
            everything(settings.data().resolve("documents"), folder, "documents", copied);
            everything(settings.data().resolve("opendata"), folder, "opendata", copied);
            one(settings.data().resolve("erasures.jsonl"), folder, "erasures.jsonl", copied);
            new BackupManifest(
                            BackupManifest.FORMAT,
                            clock.instant().toString(),
                            server.version(),
                            from,
                            copied)
                    .write(folder);
            keys(folder.resolveSibling(folder.getFileName() + KEYS));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused the backup", e);
        }
    }

    /**
     * Between start and stop PostgreSQL writes whole pages to its log, so files copied while they
     * change are mended when the copy starts. A slot keeps the log that the copy needs.
     */
    private String database(Path folder, List<Tree.Copied> copied)
            throws SQLException, IOException {
        Path cluster = server.cluster();
        Path target = folder.resolve("cluster");
        try (Connection c = server.superuser();
                Statement s = c.createStatement()) {
            s.execute("select pg_create_physical_replication_slot('parvis_backup', true, true)");
            String from = text(s, "select pg_walfile_name(pg_backup_start('parvis', true))");
            for (Path dir : Tree.folders(cluster)) {
                if (dir.getNameCount() == 1 || belongs(dir)) {
                    PrivateFiles.folder(target.resolve(dir.toString()));
                }
            }
            for (Path file : Tree.files(cluster, Backup::belongs)) {
                one(cluster.resolve(file), folder, "cluster/" + file, copied);
            }
            try (ResultSet r = s.executeQuery("select labelfile from pg_backup_stop(false)")) {
                r.next();
                PrivateFiles.write(target.resolve("backup_label"), r.getString(1));
            }
            label(target, copied);
            s.execute("select pg_switch_wal()");
            for (Path segment : Tree.files(cluster.resolve("pg_wal"), f -> since(f, from))) {
                one(
                        cluster.resolve("pg_wal").resolve(segment),
                        folder,
                        "cluster/pg_wal/" + segment,
                        copied);
            }
            return from;
        }
    }

    private static void label(Path target, List<Tree.Copied> copied) throws IOException {
        Path label = target.resolve("backup_label");
        copied.add(new Tree.Copied("cluster/backup_label", Files.size(label), Digests.hex(label)));
    }

    private static String text(Statement s, String sql) throws SQLException {
        try (ResultSet r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }

    private static boolean belongs(Path file) {
        String name = file.getFileName().toString();
        return !NOT_COPIED.contains(file.getName(0).toString())
                && !NOT_COPIED_FILES.contains(name)
                && !name.startsWith("pgsql_tmp")
                && !name.equals("backup_label");
    }

    private static boolean since(Path segment, String from) {
        String name = segment.toString();
        return name.matches("[0-9A-F]{24}") && name.compareTo(from) >= 0
                || name.endsWith(".history");
    }

    private static void everything(Path from, Path folder, String prefix, List<Tree.Copied> copied)
            throws IOException {
        for (Path file : Tree.files(from, f -> true)) {
            one(from.resolve(file), folder, prefix + "/" + file, copied);
        }
    }

    private static void one(Path from, Path folder, String name, List<Tree.Copied> copied)
            throws IOException {
        Tree.Copied one = Tree.copy(from, folder.resolve(name), name);
        if (one != null) {
            copied.add(one);
        }
    }

    private void keys(Path folder) throws IOException {
        everything(settings.data().resolve("keys"), folder, "keys", new ArrayList<>());
        for (String secret : SECRETS) {
            one(
                    settings.data().resolve("postgres").resolve(secret),
                    folder,
                    "postgres/" + secret,
                    new ArrayList<>());
        }
    }
}
