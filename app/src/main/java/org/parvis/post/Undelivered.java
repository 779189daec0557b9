package org.parvis.post;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Told, in the transaction that notes it, that a message reached nobody: the address refused it, or
 * a report came back. Implemented by whoever wrote the message and knows another way.
 */
public interface Undelivered {
    /**
     * Takes note; told again of the same message it changes nothing.
     *
     * @param file the case file of the message, if it has one
     * @param key the key under which the message was sent
     */
    void undelivered(JdbcClient jobs, @Nullable CaseFileId file, String key, Instant at);
}
