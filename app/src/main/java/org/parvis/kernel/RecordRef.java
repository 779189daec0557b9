package org.parvis.kernel;

import java.util.UUID;

/**
 * Points at the record behind a figure: which kind, in which home, which one. It names a record,
 * never a person, so that facts can be counted and published.
 */
public record RecordRef(String kind, Home home, UUID id) {
    public static RecordRef of(CaseFileId file) {
        return new RecordRef("case-file", file.home(), file.id());
    }
}
