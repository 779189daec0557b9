package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.springframework.util.unit.DataSize;

/** Documents are scanned as they arrive; without a verdict they wait. */
class ClamdTests {
    @Test
    void aScannedDocumentIsCleanAnInfectedOneIsRefused() throws Exception {
        try (Installation site = new Installation();
                FakeClamd daemon = new FakeClamd()) {
            Vault vault = site.vault();
            Documents documents = site.documents(vault, daemon.client(), DataSize.ofMegabytes(1));
            CaseKey key = vault.newKey(site.newFile());
            var clean = documents.receive(key, arriving("tout va bien")).orThrow();
            assertThat(clean.document().scan()).isEqualTo(Scan.CLEAN);
            assertThat(documents.receive(key, arriving("un EICAR ici")))
                    .isEqualTo(Outcome.refused("documents.refused.infected"));
        }
    }

    @Test
    void withoutAnAnswerADocumentWaitsInQuarantineAndComesOutLater() throws Exception {
        try (Installation site = new Installation()) {
            Vault vault = site.vault();
            FakeClamd daemon = new FakeClamd();
            Scanner scanner = daemon.client();
            daemon.close();
            Documents documents = site.documents(vault, scanner, DataSize.ofMegabytes(1));
            CaseFileId file = site.newFile();
            CaseKey key = site.scenes.in(site.asOpener(file), sql -> vault.create(sql, file));
            var received = documents.receive(key, arriving("attendre")).orThrow();
            site.scenes.in(site.asAgent(), sql -> documents.keep(sql, received));
            assertThat(open(site, documents, received.document()))
                    .isEqualTo(Outcome.refused("documents.refused.quarantine"));
            try (FakeClamd back = new FakeClamd()) {
                Quarantine quarantine = site.quarantine(vault, documents, back.client());
                assertThat(quarantine.release()).isEqualTo(1);
            }
            assertThat(open(site, documents, received.document())).isInstanceOf(Outcome.Ok.class);
        }
    }

    private static Outcome<DocumentContent> open(
            Installation site, Documents documents, StoredDocument d) {
        return site.scenes.reading(
                site.asAgent(), sql -> documents.open(sql, site.agent, d.file(), d.id()));
    }

    private static NewDocument arriving(String text) {
        return new NewDocument(
                "attachment", "a.txt", new ByteArrayInputStream(text.getBytes(UTF_8)));
    }
}
