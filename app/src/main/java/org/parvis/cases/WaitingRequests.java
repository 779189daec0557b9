package org.parvis.cases;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Requests that arrived by a door other than the web and wait for an agent to enter them. The
 * module that keeps them says what is known; entering one opens its file, which takes its documents
 * over.
 */
public interface WaitingRequests {
    /**
     * One that can be entered: its arrival is said.
     *
     * @param legalOn the day from which the clock runs
     * @param evidence what shows it, as the file will keep it
     * @param draft of the form on which it was written, if there is one
     * @param aside its pages, to be read while one types
     * @param page where its arrival is said
     */
    record Waiting(
            UUID id,
            @Nullable String service,
            Channel channel,
            LocalDate legalOn,
            String evidence,
            String said,
            @Nullable UUID draft,
            Content aside,
            String page) {}

    Optional<Waiting> find(Actor.Agent agent, UUID id, Words w);

    /** The numbers of what it holds, for the file that takes them over. */
    List<UUID> held(UUID id);

    /** Says in the running transaction that it is in that file; false when somebody was first. */
    boolean entered(JdbcClient sql, Actor.Agent agent, UUID id, CaseFileId file, String service);

    /** Lets go of what it held, in the transaction that took it over. */
    void taken(JdbcClient sql, UUID id);
}
