package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Scans again what arrived while the scanner did not answer, and lets it out or destroys it. */
@Component
class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);

    private final Scenes scenes;
    private final DocumentTable table;
    private final DocumentBlobs blobs;
    private final Documents documents;
    private final HeldChecks held;
    private final Scanner scanner;

    Quarantine(
            Scenes scenes,
            DocumentTable table,
            DocumentBlobs blobs,
            Documents documents,
            HeldChecks held,
            Scanner scanner) {
        this.table = table;
        this.blobs = blobs;
        this.scenes = scenes;
        this.held = held;
        this.documents = documents;
        this.scanner = scanner;
    }

    /** One round; how many documents left the quarantine. */
    int release() {
        int released = held.releaseWaiting();
        for (Waiting waiting : scenes.job(Quarantine::waiting)) {
            Scanner.Verdict verdict = scan(waiting);
            if (verdict != Scanner.Verdict.UNKNOWN) {
                scenes.job(
                        sql -> {
                            settle(sql, waiting, verdict);
                            return verdict;
                        });
                released++;
            }
        }
        return released;
    }

    private record Waiting(CaseFileId file, UUID id) {}

    private static List<Waiting> waiting(JdbcClient sql) {
        return sql.sql(
                        """
                        select home, file, id from documents.documents
                        where scan = 'waiting' order by id limit 50
                        """)
                .query(
                        (row, n) ->
                                new Waiting(
                                        new CaseFileId(
                                                new Home(row.getObject("home", UUID.class)),
                                                row.getObject("file", UUID.class)),
                                        row.getObject("id", UUID.class)))
                .list();
    }

    private Scanner.Verdict scan(Waiting waiting) {
        LocatedDocument document =
                scenes.job(sql -> table.locate(sql, waiting.file(), waiting.id())).orElseThrow();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = blobs.stream(document);
                Scanner.Run run = scanner.begin()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                run.feed(buffer, read);
            }
            return run.verdict();
        } catch (IOException e) {
            LOG.warn("A document in quarantine could not be read", e);
            return Scanner.Verdict.UNKNOWN;
        }
    }

    private void settle(JdbcClient sql, Waiting waiting, Scanner.Verdict verdict) {
        switch (verdict) {
            case CLEAN -> mark(sql, waiting, Scan.CLEAN);
            case NONE -> mark(sql, waiting, Scan.NONE);
            case INFECTED -> {
                LOG.warn("Document {} was destroyed: malicious software", waiting.id());
                table.locate(sql, waiting.file(), waiting.id())
                        .ifPresent(d -> documents.destroy(sql, d.document()));
            }
            case UNKNOWN -> {}
        }
    }

    private static void mark(JdbcClient sql, Waiting waiting, Scan scan) {
        sql.sql("update documents.documents set scan = :scan where home = :home and id = :id")
                .param("scan", scan.code())
                .param("home", waiting.file().home().id())
                .param("id", waiting.id())
                .update();
    }
}
