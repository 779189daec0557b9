package org.parvis.cases.admission;

import java.util.Set;
import org.parvis.documents.DocumentAccess;
import org.parvis.documents.StoredDocument;
import org.parvis.kernel.Actor;
import org.springframework.stereotype.Component;

/**
 * Who reads a file reads its letters and attachments; the scene already said who reads the file.
 */
@Component
class CaseDocumentAccess implements DocumentAccess {
    private static final Set<String> SHARED = Set.of("letter", "attachment", "enclosure");

    @Override
    public boolean owns(String kind) {
        return SHARED.contains(kind);
    }

    @Override
    public boolean mayRead(Actor reader, StoredDocument document) {
        return switch (reader) {
            case Actor.Person person -> true;
            case Actor.Agent agent -> agent.home().equals(document.file().home());
            case Actor.Law law -> false;
            case Actor.Program program -> true;
        };
    }
}
