package org.parvis.cases.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseOpener;
import org.parvis.cases.acts.Opening;
import org.parvis.cases.acts.Receipt;
import org.parvis.cases.dossier.Enclosures;
import org.parvis.documents.Documents;
import org.parvis.documents.ReceivedDocument;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opens a file with the papers that came for it: each is sealed under the key of the file before
 * the file is there, and kept by the statement after the one that opens it. All of it runs in the
 * caller's transaction, in the scene of whoever opens a file.
 */
@Component
class SealedPapers {
    private final CaseOpener opener;
    private final Documents documents;
    private final Vault vault;

    SealedPapers(CaseOpener opener, Documents documents, Vault vault) {
        this.opener = opener;
        this.documents = documents;
        this.vault = vault;
    }

    /** A paper as it is held until then. */
    record Paper(UUID holder, UUID held) {}

    /** Papers sealed with the key of a file that is not there yet. */
    record Sealed(CaseKey key, List<ReceivedDocument> documents) {
        List<ActContent.Attachment> attachments() {
            return documents.stream()
                    .map(ReceivedDocument::document)
                    .map(Enclosures::attachment)
                    .toList();
        }
    }

    /** Nothing is written yet; the first paper that cannot be taken refuses them all. */
    Outcome<Sealed> seal(JdbcClient sql, CaseFileId file, List<Paper> papers) {
        CaseKey key = vault.newKey(file);
        List<ReceivedDocument> taken = new ArrayList<>();
        for (Paper paper : papers) {
            switch (documents.adopt(sql, key, paper.holder(), paper.held(), "attachment")) {
                case Outcome.Ok<ReceivedDocument>(ReceivedDocument document) -> taken.add(document);
                case Outcome.Refused<ReceivedDocument>(Refusal refusal) -> {
                    return Outcome.refused(refusal);
                }
            }
        }
        return Outcome.ok(new Sealed(key, taken));
    }

    /** Opens the file, whose first act names them, and makes them part of it. */
    Receipt open(JdbcClient sql, Opening opening, Sealed papers) {
        Receipt receipt = opener.open(sql, opening, papers.key());
        papers.documents().forEach(document -> documents.keep(sql, document));
        return receipt;
    }
}
