package org.parvis.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.PrivateFiles;
import org.parvis.platform.Secrets;
import org.parvis.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL 17 of the program's own, for whoever has none: durable (fsync and synchronous commit
 * as PostgreSQL ships them), on loopback, with passwords. The kernel signals the server when the
 * program dies, even by SIGKILL, so that no orphan keeps the folder; the next start recovers from
 * the write-ahead log. A server that dies alone is started again at the same place.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * An error of a statement repeats the values that it was given: the program learns of it by its
     * exception, and the server's own log keeps what the server says of itself.
     */
    private static final Map<String, String> NOTHING_TYPED =
            Map.of(
                    "log_min_messages",
                    "log",
                    "log_min_error_statement",
                    "panic",
                    "log_error_verbosity",
                    "terse",
                    "log_parameter_max_length_on_error",
                    "0");

    private final Path cluster;
    private final PostgresProcess server;
    private final FileChannel lockChannel;
    private final int port;
    private final String password;

    private EmbeddedPostgres(
            Path cluster,
            PostgresProcess server,
            FileChannel lockChannel,
            int port,
            String password) {
        this.cluster = cluster;
        this.server = server;
        this.lockChannel = lockChannel;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server of that folder, creating it the first time.
     *
     * @param folder holds the binaries, the cluster and the superuser's password
     * @param port 0 for a free one
     * @param options server settings beside the defaults
     */
    public static EmbeddedPostgres start(Path folder, int port, Map<String, String> options) {
        try {
            Path home = PrivateFiles.folder(folder.toAbsolutePath());
            FileChannel lock = lock(home.resolve("lock"));
            Path cluster = home.resolve("cluster");
            stopOrphan(cluster);
            PostgresBinaries binaries = PostgresBinaries.unpack(home.resolve("bin"));
            String password = Secrets.readOrCreate(home.resolve("superuser.secret"));
            if (Files.exists(cluster.resolve("PG_VERSION"))) {
                sameMajor(cluster, binaries);
            } else {
                binaries.initdb(cluster, password);
            }
            int chosen = port == 0 ? freePort() : port;
            PostgresProcess server = launch(binaries, cluster, chosen, options);
            EmbeddedPostgres started =
                    new EmbeddedPostgres(cluster, server, lock, chosen, password);
            started.awaitReady();
            server.served();
            LOG.atInfo().addKeyValue("port", chosen).log("Embedded PostgreSQL is ready");
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one major version wrote another does not read. */
    private static void sameMajor(Path cluster, PostgresBinaries binaries) throws IOException {
        String wrote = Files.readString(cluster.resolve("PG_VERSION")).strip();
        String reads = binaries.major();
        if (!wrote.equals(reads)) {
            throw new StartRefused(
                    "The data folder "
                            + cluster
                            + " was written by PostgreSQL "
                            + wrote
                            + " and this program brings "
                            + reads
                            + ": follow \"Upgrade\" of docs/operations.md, or start the version of"
                            + " the program that wrote it");
        }
    }

    /** The port of the server that another program runs in that folder, if one does. */
    static Optional<Integer> portOfRunning(Path folder) {
        try {
            if (!Files.exists(folder.resolve("lock")) || !held(folder.resolve("lock"))) {
                return Optional.empty();
            }
            // Line 4 of PostgreSQL's own lock file is the port.
            List<String> lines = Files.readAllLines(folder.resolve("cluster/postmaster.pid"));
            return lines.size() > 3
                    ? Optional.of(Integer.parseInt(lines.get(3).strip()))
                    : Optional.empty();
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String superuser() {
        return "postgres";
    }

    public String password() {
        return password;
    }

    public Path cluster() {
        return cluster;
    }

    public long pid() {
        return server.pid();
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser(), password);
    }

    private static boolean held(Path file) throws IOException {
        try (FileChannel channel = PrivateFiles.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                PrivateFiles.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartRefused(
                    "Another program uses the data folder "
                            + file.getParent()
                            + ". Stop it, or give this one another folder with --data.");
        }
        return channel;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The lock is ours, so a server that still runs in this folder belongs to nobody. */
    private static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid)
                .filter(p -> p.info().command().orElse("").contains("postgres"))
                .ifPresent(EmbeddedPostgres::stopGently);
    }

    private static void stopGently(ProcessHandle handle) {
        LOG.atWarn().addKeyValue("pid", handle.pid()).log("Stopping an orphan PostgreSQL");
        interrupt(handle.pid());
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            handle.destroyForcibly();
        }
    }

    /**
     * SIGINT is PostgreSQL's fast shutdown; Java itself only sends SIGTERM, which waits for
     * clients.
     */
    static void interrupt(long pid) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid)).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PostgresProcess launch(
            PostgresBinaries binaries, Path cluster, int port, Map<String, String> options)
            throws IOException {
        List<String> command = new ArrayList<>(binaries.asUnprivileged());
        command.addAll(List.of("setpriv", "--pdeathsig", "INT", "--"));
        command.addAll(List.of(binaries.program("postgres"), "-D", cluster.toString()));
        command.addAll(List.of("-h", "127.0.0.1", "-p", Integer.toString(port), "-k", ""));
        NOTHING_TYPED.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        Path log = cluster.resolveSibling("postgres.log");
        PrivateFiles.open(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND).close();
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return PostgresProcess.start(builder);
    }

    private void awaitReady() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        @Nullable SQLException last = null;
        while (System.nanoTime() < end && server.isAlive()) {
            try (Connection c = connect("postgres")) {
                return;
            } catch (SQLException e) {
                last = e;
                LockSupport.parkNanos(20_000_000);
            }
        }
        throw new IOException(
                "PostgreSQL did not come up; see " + cluster.resolveSibling("postgres.log"), last);
    }

    @Override
    public void close() {
        try {
            server.stop(PATIENCE.toSeconds());
            lockChannel.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
