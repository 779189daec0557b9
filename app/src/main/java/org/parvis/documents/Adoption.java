package org.parvis.documents;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import org.parvis.documents.keys.CaseKey;
import org.parvis.kernel.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How a file that was held for a draft becomes a document of a case file. What is handed a {@code
 * JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class Adoption {
    private final HeldFiles held;
    private final DocumentBlobs blobs;
    private final InstantSource clock;

    Adoption(HeldFiles held, DocumentBlobs blobs, InstantSource clock) {
        this.held = held;
        this.blobs = blobs;
        this.clock = clock;
    }

    Outcome<ReceivedDocument> adopt(
            JdbcClient sql, CaseKey key, UUID holder, UUID id, String kind) {
        return held.forAdoption(sql, holder, id)
                .map(row -> Outcome.ok(adopt(key, row, kind)))
                .orElseGet(() -> Outcome.refused("documents.refused.absent"));
    }

    private ReceivedDocument adopt(CaseKey key, HeldTable.Row row, String kind) {
        HeldFile file = row.file();
        byte[] sha256 = Objects.requireNonNull(file.sha256());
        StoredDocument document =
                new StoredDocument(
                        key.file(),
                        file.id(),
                        kind,
                        DocumentTypes.cleanName(file.name(), file.mediaType()),
                        file.mediaType(),
                        file.size(),
                        sha256,
                        key.hmac(label(file.id(), sha256)),
                        file.scan(),
                        clock.instant(),
                        file.preview());
        blobs.adopt(file, document);
        ReceivedDocument received =
                new ReceivedDocument(document, key, true, row.key(), file.pages());
        blobs.dropIfUndone(received);
        return received;
    }

    private static byte[] label(UUID id, byte[] sha256) {
        return (id + ":" + HexFormat.of().formatHex(sha256)).getBytes(StandardCharsets.UTF_8);
    }
}
