package org.parvis.kernel;

import java.util.UUID;

/** A case file: the home that holds it and its number there. */
public record CaseFileId(Home home, UUID id) {
    public static CaseFileId next(Home home) {
        return new CaseFileId(home, Ids.next());
    }
}
