package org.parvis.organizations.changes;

import java.util.UUID;
import org.parvis.organizations.Change;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells those who can approve a change that it was proposed; all of it or nothing of it is done.
 */
interface Announcement {
    void proposed(JdbcClient jobs, Change change, Iterable<UUID> approvers);
}
