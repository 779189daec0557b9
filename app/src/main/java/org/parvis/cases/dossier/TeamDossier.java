package org.parvis.cases.dossier;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.Clock;
import org.parvis.cases.acts.StoredAct;
import org.parvis.ds.Words;
import org.parvis.mandates.Establishment;

/**
 * A file from one snapshot, as the agents of its body work on it.
 *
 * @param place of the business whose file it is, when it is at one
 */
public record TeamDossier(
        CaseFile head,
        List<StoredAct> acts,
        List<Clock> clocks,
        Conversations.Known known,
        @Nullable Establishment place) {
    public ActContent.Received request() {
        return (ActContent.Received) Objects.requireNonNull(acts.getFirst().content());
    }

    /** Whose request it is, or that they gave no name. */
    public String requester(Words w) {
        String name = request().requester().name();
        return name == null || name.isBlank() ? w.say("team.queue.unnamed") : name;
    }

    /** The latest draft of a decision, to go on from; it may have been sent back. */
    public Optional<ActContent.Prepared> drafted() {
        return Optional.ofNullable(StoredAct.last(acts, ActContent.Prepared.class));
    }

    /** The draft that stands, if one does. */
    public Optional<ActContent.Prepared> prepared() {
        return head.toSign() ? drafted() : Optional.empty();
    }

    public Optional<ActContent.Decided> decided() {
        return Optional.ofNullable(StoredAct.last(acts, ActContent.Decided.class));
    }
}
