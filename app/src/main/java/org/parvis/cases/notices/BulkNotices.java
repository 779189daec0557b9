package org.parvis.cases.notices;

import java.util.List;
import java.util.Set;
import org.parvis.feed.ActNotice;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Knows which acts are one message to many files; whoever writes to many implements it. What they
 * are told lets pass what somebody waits for.
 */
public interface BulkNotices {
    /** Which of these acts are, by their stable names; read in the work that tells of them. */
    Set<String> among(JdbcClient jobs, List<ActNotice> acts);
}
