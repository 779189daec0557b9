package org.parvis.organizations;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells those who can approve a change that it was proposed; all of it or nothing of it is done.
 */
interface Announcement {
    void proposed(JdbcClient jobs, Change change, Iterable<UUID> approvers);
}
