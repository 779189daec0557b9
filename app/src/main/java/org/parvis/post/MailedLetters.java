package org.parvis.post;

import java.time.LocalDate;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Told, in the same transaction, that a printed letter was mailed: some terms run from that day
 * (A-2.1, s. 49). Implemented by the module whose letter it is.
 */
public interface MailedLetters {
    /**
     * @param key the key under which the message was sent
     */
    void mailed(JdbcClient sql, CaseFileId file, String key, LocalDate day, Actor.Agent by);
}
