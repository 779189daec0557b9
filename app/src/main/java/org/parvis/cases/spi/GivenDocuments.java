package org.parvis.cases.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a body gave to the person of a file with its messages, for modules that do something else
 * with it. Nothing else of the file comes with it.
 */
public interface GivenDocuments {
    /**
     * A document that was given.
     *
     * @param size in bytes
     */
    record Given(UUID id, String name, long size) {}

    /** Reads one. */
    @FunctionalInterface
    interface Reading<T> {
        T of(InputStream content) throws IOException;
    }

    /** In the order in which they were given; nothing of a file that is closed to the member. */
    List<Given> in(MemberEntry entry);

    /** Reads one of them; nothing when it is none of those, or is there no more. */
    <T> Optional<T> read(MemberEntry entry, UUID document, Reading<T> reading) throws IOException;
}
