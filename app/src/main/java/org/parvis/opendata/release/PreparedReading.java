package org.parvis.opendata.release;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.opendata.Description;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** What is prepared of a dataset: its draft, else what was said while its file has not come. */
@Component
class PreparedReading {
    private final ProgramTable programs;
    private final Scenes scenes;

    PreparedReading(ProgramTable programs, Scenes scenes) {
        this.programs = programs;
        this.scenes = scenes;
    }

    /** A dataset as it stands for whoever writes to it. */
    Prepared of(ProgramDrafts.Writer by, DataLife life) {
        Draft draft = life.draft();
        return draft == null ? announced(by, life) : prepared(by, life, draft);
    }

    private static Prepared prepared(ProgramDrafts.Writer by, DataLife life, Draft draft) {
        return new Prepared(
                life.id(),
                life.name(),
                by.owner().home(),
                draft.revision(),
                new Prepared.Said(draft.description(), draft.news()),
                draft.file(),
                draft.columns(),
                draft.savedAt());
    }

    /** What was said since, else what is public, else nothing. */
    private Prepared announced(ProgramDrafts.Writer by, DataLife life) {
        ProgramTable.Announced said =
                scenes.reading(
                                MemberScene.of(by.owner()),
                                sql -> programs.announced(sql, life.id()))
                        .orElseGet(() -> published(by, life));
        return new Prepared(
                life.id(),
                life.name(),
                by.owner().home(),
                said.revision(),
                new Prepared.Said(said.words(), said.news()),
                null,
                List.of(),
                said.at());
    }

    private static ProgramTable.Announced published(ProgramDrafts.Writer by, DataLife life) {
        UUID member = by.owner().member();
        return life.newest() == null
                ? new ProgramTable.Announced(0, Description.NONE, "", member, Instant.EPOCH)
                : new ProgramTable.Announced(
                        0, life.published().description(), "", member, life.published().signedAt());
    }
}
