package org.parvis.cases.admission;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Ground;
import org.parvis.audit.Reasons;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.Entering;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The one way from the number of a file to what it holds, for a member of a public body. Whatever
 * shows a file takes what only this class can make, and it makes it after noting who reads: no
 * page, document or letter can forget it. Whoever opens a file for a reason that is out of the
 * ordinary is asked for that reason first.
 */
@Component
public class FileThreshold {
    private final Scenes scenes;
    private final FileOpenings openings;
    private final PassedFiles passed;
    private final Organizations organizations;
    private final NotedEntries noted;
    private final Acting acting;

    FileThreshold(
            Scenes scenes,
            FileOpenings openings,
            PassedFiles passed,
            Organizations organizations,
            NotedEntries noted,
            Acting acting) {
        this.scenes = scenes;
        this.openings = openings;
        this.passed = passed;
        this.organizations = organizations;
        this.noted = noted;
        this.acting = acting;
    }

    /**
     * Who wants to see which part of which file.
     *
     * @param account of the member, who may be the person of the file
     * @param what which document or act; nothing that a person wrote
     * @param late whether a reason whose time is over still counts: a form that was begun with one
     *     is taken, so that nothing typed is lost
     * @param sending which press of a button it is; none when they only read
     */
    public record Asked(
            Actor.Agent agent,
            UUID account,
            String reference,
            FilePart part,
            String what,
            boolean late,
            Entering.@Nullable Sending sending) {
        private Asked in(Actor.Agent there, String parsed) {
            return new Asked(there, account, parsed, part, what, late, sending);
        }
    }

    /** Whether the member goes in. */
    sealed interface Answer {}

    /** A file that a member was let into, which is noted. */
    public static final class Opened implements Answer {
        private final Actor.Agent agent;
        private final CaseFileId file;
        private final Entering.@Nullable Sending sending;

        private Opened(Actor.Agent agent, CaseFileId file, Entering.@Nullable Sending sending) {
            this.agent = agent;
            this.file = file;
            this.sending = sending;
        }

        /** The member, in the home where the file lives. */
        public Actor.Agent agent() {
            return agent;
        }

        public CaseFileId file() {
            return file;
        }

        /** Which press of a button they came with. */
        public Entering.@Nullable Sending sending() {
            return sending;
        }
    }

    /** The same press of a button came before, and what it does is done. */
    record DoneAlready(String reference) implements Answer {}

    /** They must say why first. */
    record ReasonAsked(String reference) implements Answer {}

    /** There is no such file, or their body does not work on it: the same answer for both. */
    record NotHere() implements Answer {}

    /** Lets a member in and notes it in the same transaction, of its own: what follows reads. */
    public Answer open(Asked asked) {
        Optional<String> reference = Reference.parse(asked.reference());
        return reference.isEmpty()
                ? new NotHere()
                : enter(asked.in(there(asked.agent(), reference.get()), reference.get()));
    }

    private Answer enter(Asked asked) {
        return scenes.in(
                MemberScene.of(asked.agent()),
                sql ->
                        FileOpenings.find(sql, asked.agent(), asked.reference())
                                .map(found -> enter(sql, asked, found))
                                .orElseGet(NotHere::new));
    }

    /** The member in the home of that file, when it passed to their body. */
    public Actor.Agent there(Actor.Agent agent, String reference) {
        return organizations.passed(agent.body())
                ? passed.named(agent, reference).map(agent::in).orElse(agent)
                : agent;
    }

    private Answer enter(JdbcClient sql, Asked asked, FileOpenings.Found found) {
        Actor.Agent agent = asked.agent();
        Optional<Ground> ground = openings.ground(sql, agent, asked.account(), found);
        Reasons.Given reason = null;
        if (ground.isPresent()) {
            reason = openings.standing(sql, agent, found, ground.get(), asked.late()).orElse(null);
            if (reason == null) {
                return new ReasonAsked(asked.reference());
            }
        }
        noted.note(
                sql,
                asked.part(),
                asked.what(),
                new NotedEntries.Entry(agent, found.file(), found.accounts(), reason));
        return acting.came(sql, found.file(), asked.sending())
                ? new DoneAlready(asked.reference())
                : new Opened(agent, found.file(), asked.sending());
    }
}
