package org.parvis.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.StartRefused;

/** The PostgreSQL programs that come in a jar, unpacked once beside the data they serve. */
record PostgresBinaries(Path folder) {
    private static final String ARCHIVE = "postgres-linux-x86_64.txz";
    private static final String NONE =
            "No PostgreSQL for this machine comes with the program: give your own with"
                    + " --database-url";

    /** Unpacks them once, and again when the program brings others: a server never lags behind. */
    static PostgresBinaries unpack(Path folder) throws IOException {
        Path done = folder.resolve(".complete");
        String brought = Long.toHexString(archive().getCrc());
        if (!Files.exists(done) || !Files.readString(done).strip().equals(brought)) {
            deleteAll(folder);
            PrivateFiles.folder(folder);
            extract(folder);
            PrivateFiles.write(done, brought);
        }
        return new PostgresBinaries(folder);
    }

    /** The day on which the programs were made, as their jar says. */
    static Instant made() throws IOException {
        return archive().getLastModifiedTime().toInstant();
    }

    private static JarEntry archive() throws IOException {
        URL place = PostgresBinaries.class.getClassLoader().getResource(ARCHIVE);
        if (place == null || !(place.openConnection() instanceof JarURLConnection jar)) {
            throw new StartRefused(NONE);
        }
        return jar.getJarEntry();
    }

    /** The major version, as {@code 17}. */
    String major() throws IOException {
        String said = run(List.of(program("postgres"), "--version"));
        Matcher number = Pattern.compile("(\\d+)").matcher(said);
        if (!number.find()) {
            throw new IOException("PostgreSQL does not say its version");
        }
        return number.group();
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** PostgreSQL refuses to run as root; a user namespace of its own makes it somebody else. */
    List<String> asUnprivileged() {
        return "root".equals(System.getProperty("user.name"))
                ? List.of("unshare", "-U", "--")
                : List.of();
    }

    void initdb(Path cluster, String password) throws IOException {
        Path secret = PrivateFiles.temporary(folder, "initdb", ".secret");
        try {
            PrivateFiles.write(secret, password);
            List<String> command = new ArrayList<>(asUnprivileged());
            command.addAll(List.of(program("initdb"), "-D", cluster.toString(), "-U", "postgres"));
            command.addAll(
                    List.of("--auth=scram-sha-256", "--pwfile=" + secret, "--encoding=UTF8"));
            // One collation everywhere: a folder may move between builds with other ICU versions.
            command.addAll(
                    List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            run(command);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void extract(Path folder) throws IOException {
        try (InputStream raw =
                PostgresBinaries.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            if (raw == null) {
                throw new StartRefused(NONE);
            }
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(new BufferedInputStream(raw)))) {
                for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    extract(tar, e, folder);
                }
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Archive entry outside its folder");
        }
        if (entry.isDirectory()) {
            PrivateFiles.folder(target);
            return;
        }
        PrivateFiles.folderOf(target);
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        try (OutputStream out = PrivateFiles.writing(target)) {
            tar.transferTo(out);
        }
        if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(target, PrivateFiles.FOLDER);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
