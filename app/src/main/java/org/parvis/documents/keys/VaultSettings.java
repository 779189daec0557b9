package org.parvis.documents.keys;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master key lies and how long an opened case key may stay in memory: the time after
 * which a key destroyed through one node is unusable on all.
 *
 * @param masterKey file of the master key, by default {@code keys/master.json} in the data folder;
 *     created at first start, when nothing was sealed yet
 * @param cachedFor how long an opened key stays in memory
 * @param cachedKeys how many opened keys stay in memory
 */
@ConfigurationProperties("parvis.vault")
public record VaultSettings(
        @Nullable Path masterKey,
        @DefaultValue("3m") Duration cachedFor,
        @DefaultValue("10000") long cachedKeys) {
    public Path masterKeyUnder(Path data) {
        return masterKey != null ? masterKey : data.resolve("keys").resolve("master.json");
    }
}
