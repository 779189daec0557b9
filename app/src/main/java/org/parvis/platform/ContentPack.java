package org.parvis.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The folder of definitions, organisations and pages that this installation serves. */
@Component
public class ContentPack {
    private final Settings settings;

    ContentPack(Settings settings) {
        this.settings = settings;
    }

    public Path root() {
        return settings.pack().toAbsolutePath().normalize();
    }

    public boolean demonstration() {
        return settings.demonstration();
    }

    /** The files of one of its folders with that ending, in a stable order; none if it has none. */
    public List<Path> files(String folder, String ending) {
        Path dir = root().resolve(folder);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
