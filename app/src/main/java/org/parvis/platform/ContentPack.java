package org.parvis.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        return files(root().resolve(folder), ending);
    }

    /** The same of any folder, as that of a pack to import. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of one of its files, named from its root, if it has it. */
    public Optional<String> text(String name) {
        return Optional.of(root().resolve(name))
                .filter(Files::isRegularFile)
                .map(ContentPack::text);
    }

    /** The text of a file that is there; one that cannot be read is a fault of the machine. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same as bytes, for what says itself how it is written. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
