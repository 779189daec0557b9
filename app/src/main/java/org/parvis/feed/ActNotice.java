package org.parvis.feed;

import java.time.Instant;
import java.time.LocalDate;
import org.parvis.kernel.CaseFileId;

/**
 * That an act happened, without what it says: enough to decide whether to follow it. A follower
 * that needs the words asks the module that owns the file.
 */
public record ActNotice(
        CaseFileId file,
        int seq,
        String kind,
        Instant at,
        String xid,
        long position,
        String reference,
        String service,
        int serviceVersion,
        String channel,
        String lang,
        LocalDate receivedOn) {

    /** Stable name of the act, for work that must not be done twice. */
    public String key() {
        return file.id() + "/" + seq;
    }
}
