package org.parvis.cases.entry;

import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Files that agents enter: whether a form was sent before, and who entered it. */
@Component
class EnteredFiles {
    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final TeamRoster roster;

    EnteredFiles(Scenes scenes, CaseStore store, CaseWork work, TeamRoster roster) {
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.roster = roster;
    }

    /** Whether that form was sent before; its file then exists. */
    boolean exists(Actor.Agent agent, UUID file) {
        return scenes.reading(
                MemberScene.of(agent),
                sql -> store.find(sql, new CaseFileId(agent.home(), file)).isPresent());
    }

    /** Notes in the new file, for its body, who entered it. */
    void note(Actor.Agent agent, CaseFileId file, Words w) {
        String name = roster.name(agent.member());
        work.note(new CaseWork.Ask(agent, name, file, 1), w.say("team.intake.noted", name));
    }
}
