package org.parvis.organizations.changes;

import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.GuardedSetting;
import org.springframework.stereotype.Component;

/** The room of changes by two among the others: for whom, and how many wait for them. */
@Component
public class ChangesRoom {
    private final FourEyes eyes;

    ChangesRoom(FourEyes eyes) {
        this.eyes = eyes;
    }

    public boolean isFor(Actor.Agent agent) {
        for (GuardedSetting setting : GuardedSetting.values()) {
            if (eyes.may(agent, setting)) {
                return true;
            }
        }
        return false;
    }

    public boolean isSteward(Actor.Agent agent) {
        return eyes.may(agent, GuardedSetting.PROGRAM);
    }

    /** Its name, with the number of what others proposed. */
    public String label(Actor.Agent agent, Words w) {
        long waiting =
                eyes.waiting(agent).stream()
                        .filter(change -> !change.proposedBy().equals(agent.member()))
                        .count();
        return waiting == 0
                ? w.say("organizations.team.changes")
                : w.say("organizations.team.changes.waiting", waiting);
    }
}
