package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parvis.Parvis;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as a body would run it: demonstration pack, embedded PostgreSQL, a port of its own.
 */
final class RunningProgram {
    /** The list's name in a definition. */
    static final String LIST = "townships";

    private static final int NAMES = 5_000;
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningProgram() {}

    static String url() {
        return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
    }

    /** By its own clock. */
    static Instant now() {
        return bean(InstantSource.class).instant();
    }

    static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    static <T> T bean(String name, Class<T> type) {
        return CONTEXT.getBean(name, type);
    }

    static <T> Collection<T> beans(Class<T> type) {
        return CONTEXT.getBeansOfType(type).values();
    }

    private static ConfigurableApplicationContext start() {
        try {
            Path data =
                    Files.createTempDirectory(Files.createDirectories(Path.of("target")), "data");
            Path pack = pack();
            ConfigurableApplicationContext context =
                    SpringApplication.run(
                            Parvis.class,
                            "--server.port=0",
                            // a provider of identities that never answers: its pages are seen
                            "--parvis.sign-in.providers.absent.issuer=http://127.0.0.1:1",
                            "--parvis.sign-in.providers.absent.client-id=parvis",
                            "--parvis.sign-in.providers.absent.name-fr=le service absent",
                            "--parvis.sign-in.providers.absent.name-en=the absent service",
                            "--parvis.data=" + data.toAbsolutePath(),
                            "--parvis.demonstration-past=false",
                            "--parvis.drafts.per-network=100000",
                            "--parvis.pack=" + pack.toAbsolutePath());
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(
                                    () -> {
                                        delete(data);
                                        delete(pack);
                                    }));
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The demonstration, with a list of thousands of names beside it. */
    private static Path pack() throws IOException {
        Path from = Path.of("../content/quebec");
        Path pack = Files.createTempDirectory(Path.of("target"), "pack");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path to = pack.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(path, to);
                }
            }
        }
        Files.write(
                Files.createDirectories(pack.resolve("lists")).resolve(LIST + ".csv"),
                Stream.concat(
                                Stream.of("code,fr,en"),
                                IntStream.range(0, NAMES)
                                        .mapToObj(
                                                n ->
                                                        "river-%d,Canton de la Rivière %d,River Township %d"
                                                                .formatted(n, n, n)))
                        .toList());
        return pack;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
