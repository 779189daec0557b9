package org.parvis.cases.spi;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.documents.DocumentContent;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;

/**
 * How a module keeps documents beside what is said to an audience of its own: each is sealed with
 * the key of that audience, so that whoever is outside gets neither the document nor its name.
 */
public interface FileEnclosures {
    /**
     * Something as it arrives, not trusted yet.
     *
     * @param size in bytes, as its sender says
     */
    record Arriving(String name, long size, InputStream content) {}

    /**
     * Something that was kept, as an act names it.
     *
     * @param size in bytes
     * @param digest of its plain bytes, in hexadecimal
     */
    record Enclosure(UUID id, String name, String mediaType, long size, String digest) {}

    /**
     * Looks at documents, takes them in and writes the act that names them: all of it, or nothing.
     *
     * @param audience for whom they are, which is that of the act
     * @param act of what acts of the module's kinds say there once nobody else can write, and of
     *     what was kept, in the order in which it arrived
     * @return the number of the act, or why not
     */
    Outcome<Integer> write(
            ActKinds own,
            FileActs.Who who,
            CaseFileId file,
            Audience.Inside audience,
            List<Arriving> arriving,
            BiFunction<List<Payload>, List<Enclosure>, Outcome<Payload>> act);

    /** One of them, for whoever reads that audience; the caller closes it. */
    Optional<DocumentContent> open(FileActs.Who who, CaseFileId file, UUID document);
}
