package org.parvis.cases.mailing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.dossier.Threads;
import org.parvis.cases.queue.QueueQuery;
import org.parvis.cases.queue.QueueRow;
import org.parvis.cases.queue.QueueRows;
import org.parvis.correspondence.NoticeRules;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes to many files: those of a queue as it is filtered at that moment. A large mailing waits
 * for a second person; all of them can be stopped and go on later, and say what became of each
 * file.
 */
@Component
class Mailings {
    private static final int LONGEST = 5_000;
    private static final int MOST = 100_000;

    private final Scenes scenes;
    private final QueueRows rows;
    private final MailingTable table;
    private final NoticeRules rules;
    private final Acting acting;
    private final Journal journal;

    Mailings(
            Scenes scenes,
            QueueRows rows,
            MailingTable table,
            NoticeRules rules,
            Acting acting,
            Journal journal) {
        this.scenes = scenes;
        this.rows = rows;
        this.table = table;
        this.rules = rules;
        this.acting = acting;
        this.journal = journal;
    }

    /** A mailing as somebody writes it. */
    record Draft(QueueQuery query, Mailing.Words french, Mailing.Words english) {}

    /** How it would leave. */
    record Preview(int files, boolean two) {}

    /** Whether it could leave, and to how many; nothing is written. */
    Outcome<Preview> preview(Actor.Agent agent, Draft draft) {
        return checked(draft)
                .then(good -> scenes.reading(scene(agent), sql -> chosen(sql, agent, good)))
                .map(files -> new Preview(files.size(), two(agent, files.size())));
    }

    Outcome<Mailing> send(Actor.Agent agent, Draft draft) {
        return checked(draft)
                .then(
                        good ->
                                scenes.in(
                                        scene(agent),
                                        sql ->
                                                chosen(sql, agent, good)
                                                        .map(
                                                                files ->
                                                                        write(
                                                                                sql, agent, good,
                                                                                files))));
    }

    private static Outcome<Draft> checked(Draft draft) {
        Mailing.Words french = draft.french();
        Mailing.Words english = draft.english();
        if (french.subject().isBlank()) {
            return Outcome.refused("mailings.refused.subject");
        }
        if (french.text().isBlank()) {
            return Outcome.refused("mailings.refused.text");
        }
        if (!english.empty() && (english.subject().isBlank() || english.text().isBlank())) {
            return Outcome.refused("mailings.refused.half");
        }
        boolean fits =
                french.text().length() <= LONGEST
                        && english.text().length() <= LONGEST
                        && french.subject().length() <= Threads.LONGEST_SUBJECT
                        && english.subject().length() <= Threads.LONGEST_SUBJECT;
        return fits
                ? Outcome.ok(draft)
                : Outcome.refused("mailings.refused.long", LONGEST, Threads.LONGEST_SUBJECT);
    }

    private Outcome<List<UUID>> chosen(JdbcClient sql, Actor.Agent agent, Draft draft) {
        try (var all = rows.all(sql, agent, draft.query().first(), acting.today())) {
            List<UUID> files =
                    all.filter(row -> !row.closed()).map(QueueRow::file).limit(MOST + 1L).toList();
            if (files.isEmpty()) {
                return Outcome.refused("mailings.refused.none");
            }
            return files.size() > MOST
                    ? Outcome.refused("mailings.refused.many", MOST)
                    : Outcome.ok(files);
        }
    }

    private Mailing write(JdbcClient sql, Actor.Agent agent, Draft draft, List<UUID> files) {
        Mailing mailing =
                new Mailing(
                        agent.home(),
                        Ids.next(),
                        draft.query().first().address(),
                        draft.french(),
                        draft.english(),
                        two(agent, files.size()) ? Mailing.State.WAITING : Mailing.State.RUNNING,
                        files.size(),
                        agent.member(),
                        acting.now(),
                        null);
        table.insert(sql, mailing, files);
        journal.note(sql, agent, Reading.of("mailing", mailing.id().toString(), files, "mailing"));
        return mailing;
    }

    private boolean two(Actor.Agent agent, int files) {
        return files > rules.of(agent.home()).twoAbove();
    }

    List<Mailing> newest(Actor.Agent agent) {
        return scenes.reading(scene(agent), sql -> table.newest(sql, agent.home()));
    }

    /** A mailing and what became of it. */
    record Known(Mailing mailing, MailingTable.Report report) {}

    Optional<Known> find(Actor.Agent agent, UUID id) {
        return scenes.reading(scene(agent), sql -> table.find(sql, agent.home(), id))
                .map(
                        found ->
                                new Known(
                                        found,
                                        scenes.readingJob(jobs -> table.report(jobs, found))));
    }

    /** Somebody else than who wrote it lets it leave. */
    Outcome<Mailing> approve(Actor.Agent agent, UUID id) {
        return change(
                agent,
                id,
                (sql, mailing) ->
                        mailing.madeBy().equals(agent.member())
                                ? Outcome.refused("mailings.refused.same")
                                : done(
                                        table.approve(sql, mailing, agent.member(), acting.now()),
                                        mailing));
    }

    Outcome<Mailing> stop(Actor.Agent agent, UUID id) {
        return change(
                agent,
                id,
                (sql, mailing) ->
                        mailing.state() == Mailing.State.RUNNING
                                ? done(table.move(sql, mailing, Mailing.State.STOPPED), mailing)
                                : Outcome.refused("mailings.refused.state"));
    }

    Outcome<Mailing> resume(Actor.Agent agent, UUID id) {
        return change(
                agent,
                id,
                (sql, mailing) ->
                        mailing.state() == Mailing.State.STOPPED
                                ? done(table.move(sql, mailing, Mailing.State.RUNNING), mailing)
                                : Outcome.refused("mailings.refused.state"));
    }

    private static Outcome<Mailing> done(boolean moved, Mailing mailing) {
        return moved ? Outcome.ok(mailing) : Outcome.refused("mailings.refused.state");
    }

    private Outcome<Mailing> change(
            Actor.Agent agent, UUID id, BiFunction<JdbcClient, Mailing, Outcome<Mailing>> what) {
        return scenes.in(
                scene(agent),
                sql ->
                        table.find(sql, agent.home(), id)
                                .map(mailing -> what.apply(sql, mailing))
                                .orElseGet(() -> Outcome.refused("mailings.refused.absent")));
    }

    private static Scene scene(Actor.Agent agent) {
        return MemberScene.of(agent);
    }
}
