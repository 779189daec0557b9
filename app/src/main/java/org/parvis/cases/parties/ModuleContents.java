package org.parvis.cases.parties;

import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.spi.FileActs;
import org.parvis.cases.spi.FileContents;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Lets modules read what a file is about, as whoever asks. */
@Component
class ModuleContents implements FileContents {
    private final Scenes scenes;
    private final ModuleScenes entries;
    private final CaseStore store;

    ModuleContents(Scenes scenes, ModuleScenes entries, CaseStore store) {
        this.scenes = scenes;
        this.entries = entries;
        this.store = store;
    }

    @Override
    public Optional<Contents> of(FileActs.Who who, CaseFileId file) {
        return entries.read(
                who,
                file,
                sql ->
                        store.find(sql, file)
                                .flatMap(
                                        head ->
                                                store.request(sql, file)
                                                        .map(asked -> contents(head, asked))));
    }

    private static Contents contents(CaseFile head, ActContent.Received asked) {
        return new Contents(
                head.reference(),
                head.service(),
                head.serviceVersion(),
                head.lang(),
                head.state(),
                head.lastSeq(),
                head.dueOn(),
                head.closedOn(),
                head.outcome(),
                asked.title(),
                asked.answers());
    }

    @Override
    public Optional<UUID> person(CaseFileId file) {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(
                                        """
                                        select account from cases.person_files
                                        where home = ? and case_file = ?
                                        """)
                                .param(file.home().id())
                                .param(file.id())
                                .query(UUID.class)
                                .optional());
    }
}
