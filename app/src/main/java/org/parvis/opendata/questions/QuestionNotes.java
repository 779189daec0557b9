package org.parvis.opendata.questions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.FileDirectory;
import org.parvis.cases.spi.TeamLinks;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Link;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.opendata.DataPaths;
import org.parvis.opendata.DeskNotes;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Leads whoever works on a question, or on the data, to what is to be shown of its answer. */
@Component
class QuestionNotes implements DeskNotes, TeamLinks {
    /** Notes of a desk. */
    private static final int MOST = 5;

    private final AskedTable table;
    private final FileDirectory files;
    private final Scenes scenes;

    QuestionNotes(AskedTable table, FileDirectory files, Scenes scenes) {
        this.table = table;
        this.files = files;
        this.scenes = scenes;
    }

    @Override
    public Optional<Link> link(String reference, ServiceDefinition service, Words w) {
        return service.code().equals(DataQuestions.SERVICE)
                ? Optional.of(
                        Link.to(w.say("opendata.ask.show"), ShowPaths.team(reference, w.lang())))
                : Optional.empty();
    }

    @Override
    public List<Note> notes(Actor.Agent agent, Words w) {
        List<AskedTable.Unshown> waiting =
                scenes.reading(
                        MemberScene.of(agent), sql -> table.unshown(sql, agent.home(), MOST));
        Map<UUID, String> known =
                waiting.isEmpty() || !agent.role().holdsFiles()
                        ? Map.of()
                        : files.references(
                                agent, waiting.stream().map(AskedTable.Unshown::file).toList());
        return waiting.stream().map(one -> note(one, known.get(one.file()), w)).toList();
    }

    /** Whoever prepares data and opens no file is told that it waits for those who do. */
    private static Note note(AskedTable.Unshown one, @Nullable String reference, Words w) {
        String answered = w.date(one.answered());
        return reference == null
                ? new Note(
                        w.say("opendata.ask.note.data", one.name()),
                        DataPaths.questions(one.name(), w.lang()),
                        w.say("opendata.ask.note.others", answered),
                        false)
                : new Note(
                        w.say("opendata.ask.note", reference),
                        ShowPaths.team(reference, w.lang()),
                        w.say("opendata.ask.note.text", answered),
                        true);
    }
}
