package org.parvis.cases.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.acts.TalkAct;
import org.parvis.cases.spi.GivenDocuments;
import org.parvis.cases.spi.MemberEntry;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Files that came with what the body wrote to the person of a file. */
@Component
class GivenByTheBody implements GivenDocuments {
    private final Scenes scenes;
    private final CaseStore store;
    private final Documents documents;

    GivenByTheBody(Scenes scenes, CaseStore store, Documents documents) {
        this.scenes = scenes;
        this.store = store;
        this.documents = documents;
    }

    @Override
    public List<Given> in(MemberEntry entry) {
        return entry.closed()
                ? List.of()
                : scenes.reading(
                        MemberScene.of(entry.agent()),
                        sql ->
                                store.acts(sql, entry.file()).stream()
                                        .flatMap(GivenByTheBody::given)
                                        .toList());
    }

    private static Stream<Given> given(StoredAct act) {
        return act.content() instanceof TalkAct.Wrote wrote
                ? wrote.attachments().stream()
                        .map(one -> new Given(UUID.fromString(one.id()), one.name(), one.size()))
                : Stream.empty();
    }

    @Override
    public <T> Optional<T> read(MemberEntry entry, UUID document, Reading<T> reading)
            throws IOException {
        if (in(entry).stream().noneMatch(one -> one.id().equals(document))) {
            return Optional.empty();
        }
        Outcome<DocumentContent> opened =
                scenes.reading(
                        MemberScene.of(entry.agent()),
                        sql -> documents.open(sql, entry.agent(), entry.file(), document));
        if (opened instanceof Outcome.Ok<DocumentContent>(DocumentContent it)) {
            try (InputStream content = it.stream()) {
                return Optional.of(reading.of(content));
            }
        }
        return Optional.empty();
    }
}
