package org.parvis.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the queue, as it is stored. */
record QueueRow(
        UUID file,
        String reference,
        String service,
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
