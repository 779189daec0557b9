package org.parvis.opendata;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.Home;

/**
 * A publication of a dataset; it never changes.
 *
 * @param dataset whose it is, for ever
 * @param name the word of its address
 * @param number 1 for the first
 * @param news what changed since the one before
 * @param signedBy the member who answers for its release
 * @param filedAt when its file became public: before it, where its words alone were put right
 */
public record Version(
        UUID dataset,
        String name,
        Home home,
        int number,
        Description description,
        TableFile file,
        List<Column> columns,
        String news,
        UUID signedBy,
        Instant signedAt,
        Instant filedAt) {
    public Version {
        columns = List.copyOf(columns);
    }

    /** One whose file came with it. */
    public Version(
            UUID dataset,
            String name,
            Home home,
            int number,
            Description description,
            TableFile file,
            List<Column> columns,
            String news,
            UUID signedBy,
            Instant signedAt) {
        this(
                dataset,
                name,
                home,
                number,
                description,
                file,
                columns,
                news,
                signedBy,
                signedAt,
                signedAt);
    }

    /** By which programs know the table of the dataset, whatever its version. */
    public UUID resource() {
        return resource(dataset);
    }

    /**
     * The same of what stands beside its table: known by its place and its address, so that whoever
     * changes one of them has another.
     *
     * @param place 1 for the first
     */
    public UUID beside(int place) {
        Beside.Extra extra = description.beside().extras().get(place - 1);
        String named = dataset + "/" + place + "/" + extra.address();
        return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
    }

    /** The same of a dataset that has no version yet. */
    public static UUID resource(UUID dataset) {
        return UUID.nameUUIDFromBytes((dataset + "/table").getBytes(StandardCharsets.US_ASCII));
    }
}
