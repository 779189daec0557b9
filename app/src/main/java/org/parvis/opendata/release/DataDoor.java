package org.parvis.opendata.release;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.ds.FieldError;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Which dataset of a body somebody comes to: all others are not there. */
@Component
class DataDoor {
    private final DataDrafts drafts;
    private final Keepers keepers;

    DataDoor(DataDrafts drafts, Keepers keepers) {
        this.drafts = drafts;
        this.keepers = keepers;
    }

    /** A dataset, for those who prepare or sign. */
    DataLife read(Actor.Agent agent, String name) {
        keepers.admit(agent);
        return found(agent, name);
    }

    /** A dataset, for those who prepare. */
    DataLife written(Actor.Agent agent, String name) {
        keepers.admitWriter(agent);
        return found(agent, name);
    }

    private DataLife found(Actor.Agent agent, String name) {
        return drafts.find(agent, name)
                .filter(DataLife::is)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Keeps a draft as a form changed it.
     *
     * @param seen the revision that the form speaks of
     * @return what is wrong with that; nothing when it is kept
     */
    Optional<FieldError> keep(
            Actor.Agent agent, DataLife life, Draft changed, @Nullable String seen, Words w) {
        Outcome<String> kept =
                changed.wasSeen(seen)
                        ? drafts.save(agent, life, changed)
                        : Outcome.refused("opendata.refused.moved");
        return kept instanceof Outcome.Refused<String>(Refusal why)
                ? Optional.of(new FieldError(null, w.say(why.key(), why.arguments())))
                : Optional.empty();
    }

    /** What is being prepared of it; not there when nothing is. */
    static Draft draft(DataLife life) {
        Draft draft = life.draft();
        if (draft == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return draft;
    }
}
