package org.parvis.cases.spi;

import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.CaseFileId;

/**
 * What a module has to know of a file before it acts there: which service was asked, where it
 * stands, and what was answered. Read as whoever asks: the database says whether they may.
 */
public interface FileContents {
    /**
     * A file.
     *
     * @param version of the service under which it was opened
     * @param lang in which its person is written to
     * @param answers of the form, by question
     */
    record Contents(
            String reference,
            String service,
            int version,
            String lang,
            State state,
            Map<String, Object> answers) {}

    /** Nothing where they do not stand in it, may not read what was asked, or it is erased. */
    Optional<Contents> of(FileActs.Who who, CaseFileId file);
}
