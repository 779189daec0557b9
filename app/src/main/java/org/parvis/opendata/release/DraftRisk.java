package org.parvis.opendata.release;

import java.util.ArrayList;
import java.util.List;
import org.parvis.kernel.Actor;
import org.parvis.opendata.PublishedData;
import org.parvis.opendata.Version;
import org.parvis.opendata.risk.Limits;
import org.parvis.opendata.risk.Reidentification;
import org.parvis.opendata.risk.RiskFound;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Whether somebody could be found in a draft as it stands, and what its signer answers for. */
@Component
class DraftRisk {
    /** The mark by which the reason of whoever prepared it is accepted. */
    static final String ACCEPTED = "accepted";

    private final Reidentification test;
    private final PublishedData published;
    private final Scenes scenes;

    DraftRisk(Reidentification test, PublishedData published, Scenes scenes) {
        this.test = test;
        this.published = published;
        this.scenes = scenes;
    }

    Limits limits() {
        return test.limits();
    }

    /** What the test finds in it, beside what was ever published before. */
    RiskFound of(Actor.Agent by, DataLife life) {
        Draft draft = DataDoor.draft(life);
        int most = test.limits().versions();
        List<Version> before =
                life.newest() == null
                        ? List.of()
                        : scenes.reading(
                                MemberScene.of(by), sql -> published.last(sql, life.name(), most));
        return test.of(draft.source(), draft.columns(), draft.people(), before);
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
