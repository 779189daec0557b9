package org.parvis.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Takes several files at once; a file that changed hands since it was shown is left alone. */
@Component
class QueueTaking {
    private static final int MOST = 100;

    private final Scenes scenes;
    private final CaseStore store;
    private final CaseWork work;
    private final TeamRoster roster;

    QueueTaking(Scenes scenes, CaseStore store, CaseWork work, TeamRoster roster) {
        this.scenes = scenes;
        this.store = store;
        this.work = work;
        this.roster = roster;
    }

    /** How many were taken, and how many were not. */
    record Taken(int taken, int missed) {}

    Taken take(Actor.Agent agent, List<String> choices) {
        int taken = 0;
        List<String> asked = choices.stream().distinct().limit(MOST).toList();
        for (String choice : asked) {
            taken += take(agent, choice) ? 1 : 0;
        }
        return new Taken(taken, asked.size() - taken);
    }

    private boolean take(Actor.Agent agent, String choice) {
        int cut = choice.indexOf('~');
        UUID file = id(cut < 0 ? choice : choice.substring(0, cut));
        if (file == null) {
            return false;
        }
        String had = cut < 0 ? "" : choice.substring(cut + 1);
        CaseFileId id = new CaseFileId(agent.home(), file);
        Optional<CaseFile> head =
                scenes.reading(
                        new Scene.Agent(agent.home(), agent.member()), sql -> store.find(sql, id));
        return head.filter(now -> had.equals(now.assignee() == null ? "" : "" + now.assignee()))
                .map(now -> work.assign(ask(agent, now), agent.member(), name(agent)))
                .filter(Outcome.Ok.class::isInstance)
                .isPresent();
    }

    private CaseWork.Ask ask(Actor.Agent agent, CaseFile head) {
        return new CaseWork.Ask(agent, name(agent), head.id(), head.lastSeq());
    }

    private String name(Actor.Agent agent) {
        return roster.name(agent.member());
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
