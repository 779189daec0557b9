package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.risk.Limits;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.opendata.risk.Reidentification;
import org.springframework.stereotype.Component;

/** Whether somebody could be found in a draft as it stands, and what its signer answers for. */
@Component
class DraftRisk {
    /** The mark by which the reason of whoever prepared it is accepted. */
    static final String ACCEPTED = "accepted";

    private final Reidentification test;
    private final PublishedData published;

    DraftRisk(Reidentification test, PublishedData published) {
        this.test = test;
        this.published = published;
    }

    Limits limits() {
        return test.limits();
    }

    /** What the test finds in it, beside what was published before. */
    RiskFound of(DataLife life) {
        Draft draft = DataDoor.draft(life);
        return test.of(
                draft.source(),
                draft.columns(),
                draft.people(),
                published.last(life.name(), test.limits().versions()));
    }

    /** Whether it can go on: what holds it back is gone, or a reason is given. */
    static boolean open(Draft draft, RiskFound found) {
        return !found.blocks() || !draft.people().reason().isBlank();
    }

    /** The marks that a signature needs. */
    List<String> marks(RiskFound found) {
        List<String> marks = new ArrayList<>(DataRelease.CHECKS);
        if (found.rows().tested()) {
            test.limits().checklist().forEach(check -> marks.add(check.code()));
        }
        if (found.blocks()) {
            marks.add(ACCEPTED);
        }
        return marks;
    }
}
