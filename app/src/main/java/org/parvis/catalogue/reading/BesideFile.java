package org.parvis.catalogue.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The files that stand beside a definition, by their plain names; nothing else of the disk. */
final class BesideFile implements Function<String, Optional<String>> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,79}\\.dmn");
    private static final long LARGEST = 1_000_000;

    private final Path definition;

    BesideFile(Path definition) {
        this.definition = definition;
    }

    @Override
    public Optional<String> apply(String name) {
        Path file = definition.resolveSibling(name);
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Files.size(file) > LARGEST
                    ? Optional.empty()
                    : Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
