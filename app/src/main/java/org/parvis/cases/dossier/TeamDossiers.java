package org.parvis.cases.dossier;

import java.util.List;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CaseWork;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.TeamReply;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads a file for an agent of its body, whom {@link FileThreshold} let in. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class TeamDossiers {
    private final Scenes scenes;
    private final CaseStore store;
    private final Conversations conversations;
    private final FilePlaces places;
    private final Post post;
    private final TeamRoster roster;

    TeamDossiers(
            Scenes scenes,
            CaseStore store,
            Conversations conversations,
            FilePlaces places,
            Post post,
            TeamRoster roster) {
        this.scenes = scenes;
        this.store = store;
        this.conversations = conversations;
        this.places = places;
        this.post = post;
        this.roster = roster;
    }

    /** The file as it stands now; what went away since it was opened is not found. */
    public TeamDossier read(FileThreshold.Opened file) {
        return scenes.reading(
                        MemberScene.of(file.agent()),
                        sql ->
                                store.find(sql, file.file())
                                        .map(head -> dossier(sql, file.agent(), head)))
                .orElseThrow(TeamReply::notFound);
    }

    private TeamDossier dossier(JdbcClient sql, Actor.Agent agent, CaseFile head) {
        List<StoredAct> acts = store.acts(sql, head.id());
        return new TeamDossier(
                head,
                acts,
                store.clocks(sql, head.id()),
                known(sql, agent, head, acts),
                places.of(sql, head.id()).orElse(null));
    }

    /** The name under which an agent acts, as the person will read it. */
    public CaseWork.Ask ask(FileThreshold.Opened file, CaseFile head, int seen) {
        Actor.Agent agent = file.agent();
        return new CaseWork.Ask(
                agent, roster.name(agent.member()), head.id(), seen, file.sending());
    }

    /** The same for what only looks ahead at an act. */
    public CaseWork.Ask ask(Actor.Agent agent, CaseFile head, int seen) {
        return new CaseWork.Ask(agent, roster.name(agent.member()), head.id(), seen);
    }

    /** The conversations of a file with what the body may know of them. */
    public Conversations.Known known(
            JdbcClient sql, Actor.Agent agent, CaseFile head, List<StoredAct> acts) {
        return conversations.known(
                sql,
                head,
                acts,
                Enclosures.Desk.of(agent, head.id()),
                post.carried(sql, head.id()));
    }
}
