package org.parvis.strategy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.ContentPack;
import org.parvis.platform.Publications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The strategy of the pack, in memory; an installation without one has no barometer. */
@Component
class Strategies {
    private static final Logger LOG = LoggerFactory.getLogger(Strategies.class);

    private final ContentPack pack;
    private volatile @Nullable Strategy current;

    Strategies(ContentPack pack, Publications publications) {
        this.pack = pack;
        this.current = read();
        publications.onChange(this::reload);
    }

    Optional<Strategy> current() {
        return Optional.ofNullable(current);
    }

    private void reload() {
        try {
            current = read();
        } catch (StrategyFile.Refused | UncheckedIOException e) {
            LOG.error("The strategy was not read again: {}", e.getMessage());
        }
    }

    private @Nullable Strategy read() {
        List<Path> files = pack.files("strategy", ".yaml");
        try {
            return files.isEmpty() ? null : StrategyFile.read(files.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
