package org.parvis.feed;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Something that follows what happens in case files. */
public interface Follower {
    /** Stable name; the cursor is kept under it. */
    String name();

    /**
     * Does its work for a batch, in the transaction that moves the cursor: files in the order of
     * their ids, the acts of each in the order in which they were written. It may see an act again
     * after a failure, so its work must be idempotent by {@link ActNotice#key()}; calls to the
     * outside do not belong here but in a queue of its own.
     */
    void follow(JdbcClient jobs, List<ActNotice> acts);
}
