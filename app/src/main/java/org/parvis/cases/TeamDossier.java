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

    /** The latest act; a reminder moves nothing. */
    @Nullable ActContent latest() {
        return acts.reversed().stream()
                .filter(act -> !(act.content() instanceof ReminderAct))
                .findFirst()
                .map(StoredAct::content)
                .orElse(null);
    }

    Optional<ActContent.Prepared> prepared() {
        return acts.reversed().stream()
                .map(StoredAct::content)
                .filter(ActContent.Prepared.class::isInstance)
                .map(ActContent.Prepared.class::cast)
                .findFirst();
    }

    Optional<ActContent.Decided> decided() {
        return acts.reversed().stream()
                .map(StoredAct::content)
                .filter(ActContent.Decided.class::isInstance)
                .map(ActContent.Decided.class::cast)
                .findFirst();
    }
}
