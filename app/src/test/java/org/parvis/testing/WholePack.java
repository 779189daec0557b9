package org.parvis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of the pack of the demonstration, for tests that change one thing in it. */
public final class WholePack {
    private static final Path QUEBEC = Path.of("../content/quebec");

    private WholePack() {}

    /** Fills a folder that is empty or not there; gives it back. */
    public static Path in(Path folder) {
        copy(QUEBEC, folder);
        return folder;
    }

    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path there = to.resolve(from.relativize(each));
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
