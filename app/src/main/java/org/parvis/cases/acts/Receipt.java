package org.parvis.cases.acts;

import java.time.LocalDate;
import java.util.List;
import org.parvis.kernel.CaseFileId;

/**
 * What a person holds once a request is received: the reference, the code that opens the file
 * without an account, and what was promised. The code is shown here; the file keeps its digest
 * only.
 */
public record Receipt(
        CaseFileId file,
        String reference,
        String code,
        LocalDate receivedOn,
        List<ActContent.Promise> promises) {

    /** For whoever sent it for the person: they enter by their mandate, never by the code. */
    public Receipt withoutCode() {
        return new Receipt(file, reference, "", receivedOn, promises);
    }
}
