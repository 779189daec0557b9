package org.parvis.forms.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.documents.DocumentContent;

/**
 * Forms that a signed-in person sent before, so that they need not answer again. The module that
 * keeps the files tells them; what one says is read when the person asks for it, and only then.
 */
public interface EarlierForms {
    /**
     * One of them, without what it says.
     *
     * @param answered the questions that were answered, by name
     */
    record Sent(UUID file, String service, int version, Instant on, Set<String> answered) {}

    /** The latest of that account, newest first. */
    List<Sent> of(UUID account);

    /** What one of them says; nothing when it is no longer kept, or is somebody else's. */
    Optional<Map<String, Object>> answers(UUID account, UUID file);

    /** A file that came with one of them, if it may be read; the caller closes it. */
    Optional<DocumentContent> document(UUID account, UUID file, UUID document);
}
