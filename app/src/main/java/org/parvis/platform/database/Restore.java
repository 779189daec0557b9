package org.parvis.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Digests;
import org.parvis.platform.PrivateFiles;

/**
 * Fills an empty data folder from a backup, before anything of the program exists. It leaves a
 * mark: at the next start, what the register of erasures names is erased again before the pages
 * open.
 */
public final class Restore {
    /** Its presence in the data folder means: replay the erasures before opening. */
    public static final String MARK = "restored";

    private static final String REGISTER = "erasures.jsonl";

    private Restore() {}

    /** Words: backup, data folder, folder of keys, and perhaps a later register of erasures. */
    @SuppressWarnings("SystemOut") // the answer of a command goes to whoever typed it
    public static void main(String[] words) throws IOException {
        try {
            into(
                    Path.of(words[1]),
                    Path.of(words[0]),
                    Path.of(words[2]),
                    words.length > 3 ? Path.of(words[3]) : null);
            System.out.println("Restored to " + words[1]);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static void into(Path data, Path backup, Path keys, @Nullable Path laterRegister)
            throws IOException {
        if (!Files.exists(backup.resolve(BackupManifest.NAME))) {
            throw new IllegalArgumentException("No backup in " + backup);
        }
        if (!Files.isDirectory(keys)) {
            throw new IllegalArgumentException(
                    "The keys of this backup are not in " + keys + "; say where with --keys");
        }
        refuseUnlessEmpty(data);
        BackupManifest manifest = BackupManifest.read(backup);
        Set<String> erasures = lines(data.resolve(REGISTER));
        for (Tree.Copied file : manifest.files()) {
            check(backup, file);
        }
        copy(backup, data, manifest);
        for (Path key : Tree.files(keys, f -> true)) {
            Tree.copy(keys.resolve(key), data.resolve(key.toString()), key.toString());
        }
        erasures.addAll(lines(backup.resolve(REGISTER)));
        if (laterRegister != null) {
            erasures.addAll(lines(laterRegister));
        }
        PrivateFiles.write(data.resolve(REGISTER), register(erasures));
        PrivateFiles.write(data.resolve(MARK), manifest.at());
    }

    /** Only a register of erasures may be there: it is what a loss should spare. */
    private static void refuseUnlessEmpty(Path data) throws IOException {
        if (!Files.isDirectory(data)) {
            return;
        }
        try (Stream<Path> there = Files.list(data)) {
            List<Path> other =
                    there.filter(f -> !f.getFileName().toString().equals(REGISTER)).toList();
            if (!other.isEmpty()) {
                throw new IllegalArgumentException(
                        data + " is not empty; restore into a new folder with --data");
            }
        }
    }

    private static void check(Path backup, Tree.Copied file) throws IOException {
        Path copy = backup.resolve(file.path()).normalize();
        if (!copy.startsWith(backup)
                || !Files.exists(copy)
                || !Digests.hex(copy).equals(file.sha256())) {
            throw new IllegalArgumentException(
                    "The backup is damaged: " + file.path() + " is not what the manifest says");
        }
    }

    private static void copy(Path backup, Path data, BackupManifest manifest) throws IOException {
        Path cluster = data.resolve("postgres/cluster");
        for (Path dir : Tree.folders(backup.resolve("cluster"))) {
            PrivateFiles.folder(cluster.resolve(dir.toString()));
        }
        for (Tree.Copied file : manifest.files()) {
            Path target =
                    file.path().startsWith("cluster/")
                            ? data.resolve("postgres").resolve(file.path())
                            : data.resolve(file.path());
            Tree.copy(backup.resolve(file.path()), target, file.path());
        }
    }

    private static String register(Set<String> erasures) {
        return erasures.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static Set<String> lines(Path register) throws IOException {
        return Files.exists(register)
                ? new LinkedHashSet<>(new ArrayList<>(Files.readAllLines(register)))
                : new LinkedHashSet<>();
    }
}
