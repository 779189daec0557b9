package org.parvis.cases.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.Reference;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.cases.admission.PassedFiles;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Two files on which one body works, in one transaction. Each may live in another home, for files
 * pass from body to body: what is done in one is done in the scene of its own home.
 */
@Component
public class TwoFiles {
    private final Scenes scenes;
    private final CaseStore store;
    private final PassedFiles passed;

    public TwoFiles(Scenes scenes, CaseStore store, PassedFiles passed) {
        this.scenes = scenes;
        this.store = store;
        this.passed = passed;
    }

    /** Does something in the home where a file lives, inside the running transaction. */
    <T> T in(Actor.Agent agent, CaseFileId file, Function<JdbcClient, T> work) {
        return in(agent.in(file.home()), work);
    }

    private <T> T in(Actor.Agent there, Function<JdbcClient, T> work) {
        return scenes.aside(MemberScene.of(there), work);
    }

    /**
     * The other file, by what was typed: one on which the agent's body works, wherever it lives.
     */
    Optional<CaseFileId> named(Actor.Agent agent, String typed) {
        Actor.Agent there = agent.in(passed.named(agent, typed).orElse(agent.body()));
        return Reference.parse(typed)
                .flatMap(known -> in(there, sql -> FileOpenings.find(sql, there, known)))
                .map(FileOpenings.Found::file);
    }

    /**
     * Always in the same order, as jobs take several files: of two who say it at once, the second
     * waits and finds it said. What passed away meanwhile is not among them.
     */
    List<CaseFile> locked(Actor.Agent agent, CaseFileId one, CaseFileId other) {
        List<CaseFile> both = new ArrayList<>();
        Stream.of(one, other)
                .distinct()
                .sorted(Comparator.comparing(CaseFileId::id))
                .forEach(
                        id ->
                                in(agent, id, sql -> store.lockWhole(sql, id))
                                        .filter(file -> file.worker().equals(agent.body()))
                                        .ifPresent(both::add));
        return both;
    }
}
