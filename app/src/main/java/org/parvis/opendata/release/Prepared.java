package org.parvis.opendata.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.opendata.Column;
import org.parvis.opendata.Description;
import org.parvis.opendata.TableFile;

/**
 * A dataset as a program prepares it.
 *
 * @param revision moves with each change; 0 when nothing is prepared
 * @param file nothing before one was brought for this version
 */
public record Prepared(
        UUID id,
        String name,
        Home home,
        int revision,
        Said said,
        @Nullable TableFile file,
        List<Column> columns,
        Instant at) {
    /**
     * What is said of it.
     *
     * @param news what changes for those who used the version before
     */
    public record Said(Description words, String news) {}
}
