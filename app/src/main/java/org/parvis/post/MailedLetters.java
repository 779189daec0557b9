package org.parvis.post;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Told, in the same transaction, that a printed letter was mailed: some terms run from that day
 * (A-2.1, s. 49). Implemented by the module whose letter it is. All of it runs in the transaction
 * and scene of the member who holds the letter.
 */
public interface MailedLetters {
    /**
     * Notes it; of a mailing that was taken back and is noted again it is told again.
     *
     * @param key the key under which the message was sent
     */
    void mailed(JdbcClient sql, CaseFileId file, String key, LocalDate day, Actor.Agent by);

    /** It was not mailed after all: the letter waits again. */
    default void takenBack(JdbcClient sql, CaseFileId file) {}

    /** The letter of that key, where the module keeps it itself; nothing for all others. */
    default Optional<Own> own(JdbcClient sql, CaseFileId file, String key) {
        return Optional.empty();
    }

    /** By when each of these is to be mailed, by its key; those of others are left out. */
    default Map<String, LocalDate> mailBy(JdbcClient sql, Collection<String> keys) {
        return Map.of();
    }

    /**
     * A letter that stands in no document of its file: whose file it is may not open it, and
     * whoever mails it no longer once it left.
     */
    interface Own {
        /** As it is printed; nothing once it was mailed. */
        Optional<byte[]> pdf();

        /** The last day on which it is to be mailed. */
        LocalDate mailBy();

        /** Whether its mailing may still be taken back: nothing follows from it yet. */
        boolean takesBack();

        /** It was not mailed after all. */
        void takeBack();

        /** It came back, on that day. */
        void returned(LocalDate day);
    }
}
