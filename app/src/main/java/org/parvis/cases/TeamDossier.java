package org.parvis.cases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.mandates.Establishment;

/**
 * A file from one snapshot, as the agents of its body work on it.
 *
 * @param place of the business whose file it is, when it is at one
 */
record TeamDossier(
        CaseFile head,
        List<StoredAct> acts,
        List<Clock> clocks,
        Conversations.Known known,
        @Nullable Establishment place) {
    ActContent.Received request() {
        return (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
    }

    /** The latest draft of a decision, to go on from; it may have been sent back. */
    Optional<ActContent.Prepared> drafted() {
        return Optional.ofNullable(StoredAct.last(acts, ActContent.Prepared.class));
    }

    /** The draft that stands, if one does. */
    Optional<ActContent.Prepared> prepared() {
        return head.toSign() ? drafted() : Optional.empty();
    }

    Optional<ActContent.Decided> decided() {
        return Optional.ofNullable(StoredAct.last(acts, ActContent.Decided.class));
    }
}
