package org.parvis.feed;

import java.util.List;
import java.util.Optional;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives acts in the order in which they may be followed; implemented by their owner. */
public interface ActSource {
    /**
     * The acts after a place, oldest first, of transactions that all older ones have finished
     * before: an act can thus never appear behind a cursor that has passed it.
     */
    List<ActNotice> after(JdbcClient jobs, String xid, long position, int limit);

    /** One act of a file; nothing when the file is no more. */
    Optional<ActNotice> one(JdbcClient jobs, CaseFileId file, int seq);
}
