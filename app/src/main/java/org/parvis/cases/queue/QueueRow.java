package org.parvis.cases.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.State;

/** A row of the queue, as it is stored. */
public record QueueRow(
        UUID file,
        String reference,
        String service,
        boolean closed,
        String title,
        String requester,
        String channel,
        State state,
        String step,
        LocalDate receivedOn,
        LocalDate dueOn,
        boolean extended,
        @Nullable UUID assignee,
        boolean unread,
        Instant updatedAt) {}
