package org.parvis.cases.team;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.admission.FileThreshold;
import org.parvis.cases.desk.TeamPaths;
import org.parvis.cases.dossier.ConversationPage;
import org.parvis.cases.dossier.Conversations;
import org.parvis.cases.dossier.Stretch;
import org.parvis.cases.dossier.TeamDossiers;
import org.parvis.cases.dossier.Threads;
import org.parvis.cases.notices.NoticeLines;
import org.parvis.cases.person.PersonTalk;
import org.parvis.ds.ServiceRow;
import org.parvis.ds.Words;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The conversations of a file as the agents of its body read them. */
@Component
class TeamTalk {
    private final Scenes scenes;
    private final CaseStore store;
    private final Conversations conversations;
    private final TeamDossiers dossiers;

    TeamTalk(Scenes scenes, CaseStore store, Conversations conversations, TeamDossiers dossiers) {
        this.dossiers = dossiers;
        this.scenes = scenes;
        this.store = store;
        this.conversations = conversations;
    }

    /** The conversations on the page of a file: rows, where to open one, and the latest. */
    record Rows(List<ServiceRow> rows, String open, int latest, NoticeLines.View notices) {}

    Rows rows(Conversations.Known known, Words w) {
        Conversations.Side side = side(known, w);
        List<Threads.Topic> threads = known.threads();
        return new Rows(
                threads.stream().map(thread -> conversations.row(thread, known, side, w)).toList(),
                Conversations.open(side, w),
                threads.isEmpty() ? 0 : threads.getFirst().number(),
                NoticeLines.view(known, w));
    }

    Optional<ConversationPage> page(
            FileThreshold.Opened file, ConversationPage.Typed typed, Stretch stretch, Words w) {
        return scenes.reading(
                        MemberScene.of(file.agent()),
                        sql ->
                                store.find(sql, file.file())
                                        .map(
                                                head ->
                                                        dossiers.known(
                                                                sql,
                                                                file.agent(),
                                                                head,
                                                                store.acts(sql, head.id()))))
                .filter(known -> PersonTalk.exists(known, typed.thread()))
                .map(known -> conversations.page(known, side(known, w), typed, stretch, w));
    }

    private static Conversations.Side side(Conversations.Known known, Words w) {
        String person =
                known.acts().getFirst().said(ActContent.Received.class)
                                instanceof ActContent.Received received
                        ? received.requester().name()
                        : null;
        return new Conversations.Side(
                true,
                TeamPaths.file(w, known.head().reference()),
                "",
                person == null || person.isBlank() ? w.say("team.queue.unnamed") : person,
                List.of());
    }
}
