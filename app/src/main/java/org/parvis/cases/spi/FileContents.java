package org.parvis.cases.spi;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
     * @param lastSeq number of the latest act, as a page shows it to whoever then writes
     * @param dueOn last day of the answer's term; none where there is no term
     * @param closedOn since when the body owes no answer; none while it does
     * @param outcome universal kind of what was decided; none before
     * @param title as the file is called
     * @param answers of the form, by question
     */
    record Contents(
            String reference,
            String service,
            int version,
            String lang,
            State state,
            int lastSeq,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate closedOn,
            @Nullable String outcome,
            String title,
            Map<String, Object> answers) {}

    /** Nothing where they do not stand in it, may not read what was asked, or it is erased. */
    Optional<Contents> of(FileActs.Who who, CaseFileId file);

    /** The account of whose file it is, for the program; none where a code is all they have. */
    Optional<UUID> person(CaseFileId file);
}
