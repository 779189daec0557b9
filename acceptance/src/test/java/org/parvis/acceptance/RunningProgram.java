package org.parvis.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;
import org.parvis.Parvis;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as a body would run it: demonstration pack, embedded PostgreSQL, a port of its own.
 */
final class RunningProgram {
    private static final ConfigurableApplicationContext CONTEXT = start();

    private RunningProgram() {}

    static String url() {
        return "http://localhost:" + CONTEXT.getEnvironment().getProperty("local.server.port");
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
            ConfigurableApplicationContext context =
                    SpringApplication.run(
                            Parvis.class,
                            "--server.port=0",
                            "--parvis.data=" + data.toAbsolutePath(),
                            "--parvis.pack=" + Path.of("../content/quebec").toAbsolutePath());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(data)));
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
