package org.parvis.opendata.release;

import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.opendata.ShelfFull;
import org.parvis.opendata.Version;
import org.parvis.opendata.tables.TableMaking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Begins a version of which the words alone are put right: its file is the one that is public. It
 * is described, tested and signed as any other.
 */
@Component
class Rewording {
    private static final Logger LOG = LoggerFactory.getLogger(Rewording.class);

    private final DataDrafts drafts;
    private final Keepers keepers;
    private final TableMaking making;

    Rewording(DataDrafts drafts, Keepers keepers, TableMaking making) {
        this.drafts = drafts;
        this.keepers = keepers;
        this.making = making;
    }

    /** What stands in the way; nothing when it has begun. */
    List<Refusal> begin(Actor.Agent by, DataLife life) {
        if (!keepers.prepares(by)) {
            return List.of(Refusal.of("opendata.refused.not-yours"));
        }
        Version newest = life.newest();
        if (newest == null || life.state() != DataLife.State.PUBLISHED) {
            return List.of(Refusal.of("opendata.refused.moved"));
        }
        return begun(by, life, newest) instanceof Outcome.Refused<String>(Refusal why)
                ? List.of(why)
                : List.of();
    }

    private Outcome<String> begun(Actor.Agent by, DataLife life, Version newest) {
        try {
            String source = making.untyped(newest.file().digest(), newest.columns());
            return drafts.reword(by, life, source);
        } catch (ShelfFull full) {
            LOG.error("A version of words found no room for its table", full);
            return Outcome.refused("opendata.refused.room");
        }
    }
}
