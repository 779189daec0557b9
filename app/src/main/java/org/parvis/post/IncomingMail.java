package org.parvis.post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;

/**
 * Takes a mail that somebody wrote to us. Anybody may write, under any name: what a mail says of
 * its sender proves nothing.
 */
public interface IncomingMail {
    /**
     * Whether it is dealt with now; else the next one is asked, in their order, and at last it
     * stays in the mailbox for somebody to look.
     */
    boolean take(Mail mail);

    /**
     * A mail as it was read.
     *
     * @param id its own number, as its sender's server gave it
     * @param answers the message of ours that it answers, if it names one
     * @param from as its header says
     * @param receivedAt when our server had it
     */
    record Mail(
            String id,
            @Nullable Answered answers,
            String from,
            String subject,
            Instant receivedAt,
            String text,
            List<Enclosed> files) {
        public Mail {
            files = List.copyOf(files);
        }
    }

    /**
     * A message of ours about a file.
     *
     * @param party of the file, to whom it was written and whose words a reply is; none where a
     *     reply is nobody's words
     */
    record Answered(UUID message, CaseFileId file, @Nullable Integer party) {}

    /** A file that came with it, not trusted yet; empty when it could not be read whole. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Enclosed(String name, byte[] content) {}
}
