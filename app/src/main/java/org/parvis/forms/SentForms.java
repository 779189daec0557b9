package org.parvis.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What became of the drafts that were sent. When the answer to sending is lost on its way, whoever
 * could open the draft presses again, or comes back, and finds the receipt instead of a draft that
 * is no more. Kept as long as a draft, or until the file is forgotten.
 */
public interface SentForms {
    /**
     * The file that a draft became.
     *
     * @param code opens the file without an account
     */
    record Sent(String reference, String code) {}

    /**
     * How the address of a receipt ends for a device that keeps copies of that draft: the page
     * erases them, without anything that a server or another page would see.
     */
    String ending(HttpServletRequest request, UUID draft);

    /**
     * Takes the draft away, in the caller's transaction, and remembers what it became. What
     * registers told for it goes with their ledger, which follows the file.
     */
    void keep(UUID draft, CaseFileId file, Sent sent);

    /** When the forms were begun that became these files; not of a file that came otherwise. */
    Map<UUID, Instant> begun(JdbcClient jobs, List<CaseFileId> files);

    /**
     * What that draft became, for whoever could open it: its account, or the one for whom it was
     * made who was given its code; this browser when nobody owned it.
     */
    Optional<Sent> find(HttpServletRequest request, UUID draft, Actor.@Nullable Person person);
}
