package org.parvis.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.cases.FileScene;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.testing.MovableClock;
import org.springframework.util.unit.DataSize;

/**
 * Files that arrive while the scanner is down: seen, not opened, sent along, then let out or
 * destroyed. With PARVIS_TEST_CLAMD=host:port the verdicts come from a real daemon that knows the
 * test string; otherwise from one that speaks its protocol.
 */
class QuarantineTests {
    private final MovableClock clock = MovableClock.at("2026-11-24T15:00:00Z");
    private Installation site;
    private Vault vault;

    @BeforeEach
    void start() {
        site = new Installation();
        vault = site.vault();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private interface Work {
        void with(Scanner scanner) throws Exception;
    }

    /** A daemon that answers, for as long as the work takes. */
    private static void answering(Work work) throws Exception {
        String real = System.getenv("PARVIS_TEST_CLAMD");
        if (real != null) {
            work.with(new Clamd(real, 10_000));
            return;
        }
        try (FakeClamd daemon = new FakeClamd()) {
            work.with(daemon.client());
        }
    }

    /** Nobody listens there any more. */
    private static Scanner silent() throws IOException {
        FakeClamd gone = new FakeClamd();
        gone.close();
        return gone.client();
    }

    private static HeldFile receive(HeldFiles held, UUID draft, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        HeldFile file = held.begin(draft, "q", "a.txt", bytes.length).orThrow();
        return held.append(draft, file.id(), 0, new ByteArrayInputStream(bytes)).orThrow();
    }

    @Test
    void aSoundFileIsCleanAndAMaliciousOneIsErasedAtOnce() throws Exception {
        answering(
                scanner -> {
                    HeldFiles held = site.held(vault, scanner, clock);
                    UUID draft = Ids.next();
                    assertThat(receive(held, draft, "tout va bien").scan()).isEqualTo(Scan.CLEAN);
                    HeldFile bad = held.begin(draft, "q", "b.txt", 68).orThrow();
                    byte[] eicar = HostileFiles.EICAR.getBytes(UTF_8);
                    assertThat(held.append(draft, bad.id(), 0, new ByteArrayInputStream(eicar)))
                            .isEqualTo(Outcome.refused("documents.refused.infected"));
                    assertThat(blob(bad)).doesNotExist();
                });
    }

    @Test
    void whileTheScannerIsDownAFileWaitsAndFollowsTheRequest() throws Exception {
        HeldFiles held = site.held(vault, silent(), clock);
        HeldFile waiting = receive(held, Ids.next(), "attendre");
        assertThat(waiting.state()).isEqualTo(HeldFile.State.KEPT);
        assertThat(waiting.scan()).isEqualTo(Scan.WAITING);
        Documents documents = site.documents(vault, silent(), DataSize.ofMegabytes(1));
        CaseFileId file = adopt(documents, held, waiting);
        assertThat(open(documents, file, waiting.id()))
                .as("nobody opens what is not scanned")
                .isEqualTo(Outcome.refused("documents.refused.quarantine"));
        assertThat(site.quarantine(vault, documents, silent()).release())
                .as("still no answer: it stays")
                .isZero();
        answering(
                scanner ->
                        assertThat(site.quarantine(vault, documents, scanner).release()).isOne());
        assertThat(open(documents, file, waiting.id())).isInstanceOf(Outcome.Ok.class);
    }

    @Test
    void aMaliciousFileFoundLaterIsDestroyedInTheDraftAndInTheFile() throws Exception {
        HeldFiles held = site.held(vault, silent(), clock);
        HeldFile inDraft = receive(held, Ids.next(), HostileFiles.EICAR);
        HeldFile sent = receive(held, Ids.next(), HostileFiles.EICAR);
        Documents documents = site.documents(vault, silent(), DataSize.ofMegabytes(1));
        CaseFileId file = adopt(documents, held, sent);
        answering(
                scanner ->
                        assertThat(site.quarantine(vault, documents, scanner).release())
                                .isEqualTo(2));
        HeldFile told = held.find(inDraft.holder(), inDraft.id()).orElseThrow();
        assertThat(told.state()).isEqualTo(HeldFile.State.REFUSED);
        assertThat(told.refusal()).isNotNull();
        assertThat(blob(inDraft)).doesNotExist();
        assertThat(open(documents, file, sent.id()))
                .isEqualTo(Outcome.refused("documents.refused.erased"));
        StoredDocument left =
                site.scenes.reading(site.asAgent(), sql -> documents.of(sql, file)).getFirst();
        assertThat(left.scan()).isEqualTo(Scan.INFECTED);
        assertThat(
                        site.data
                                .resolve("documents/" + file.home() + "/" + file.id())
                                .resolve(left.blob()))
                .doesNotExist();
    }

    private Path blob(HeldFile file) {
        return site.data.resolve("documents/held/" + file.holder() + "/" + file.id());
    }

    private CaseFileId adopt(Documents documents, HeldFiles held, HeldFile file) {
        CaseFileId id = site.newFile();
        site.scenes.in(
                new FileScene.Opener(id.home(), id.id(), file.holder(), null),
                sql -> {
                    CaseKey key = vault.create(sql, id);
                    documents.keep(
                            sql,
                            documents
                                    .adopt(sql, key, file.holder(), file.id(), "attachment")
                                    .orThrow());
                    held.forget(sql, file.holder());
                    return id;
                });
        return id;
    }

    private Outcome<DocumentContent> open(Documents documents, CaseFileId file, UUID id) {
        return site.scenes.reading(
                site.asAgent(), sql -> documents.open(sql, site.agent, file, id));
    }
}
