package org.parvis.organizations;

import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/** The room of changes by two among the others: for whom, and how many wait for them. */
@Component
class ChangesRoom {
    private final FourEyes eyes;

    ChangesRoom(FourEyes eyes) {
        this.eyes = eyes;
    }

    boolean isFor(Actor.Agent agent) {
        for (GuardedSetting setting : GuardedSetting.values()) {
            if (eyes.may(agent, setting)) {
                return true;
            }
        }
        return false;
    }

    boolean isSteward(Actor.Agent agent) {
        return eyes.may(agent, GuardedSetting.PROGRAM);
    }

    /** Its name, with the number of what others proposed. */
    String label(Actor.Agent agent, Words w) {
        long waiting =
                eyes.waiting(agent).stream()
                        .filter(change -> !change.proposedBy().equals(agent.member()))
                        .count();
        return waiting == 0
                ? w.say("organizations.team.changes")
                : w.say("organizations.team.changes.waiting", waiting);
    }
}
