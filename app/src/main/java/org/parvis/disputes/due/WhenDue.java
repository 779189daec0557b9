package org.parvis.disputes.due;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a part of disputes does once something is due, as a bean of that part. */
public interface WhenDue {
    /** What it does. */
    Set<Due.What> whats();

    /** Does it, in the transaction that marks it as done; what is not so any more is left. */
    void comes(JdbcClient jobs, Due due);
}
