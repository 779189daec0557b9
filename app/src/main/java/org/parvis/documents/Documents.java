package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Documents inside case files. They come in two steps: {@link #receive} takes the bytes, with no
 * transaction open; {@link #keep} makes the document part of the file in the transaction that
 * writes the act about it.
 */
@Component
public class Documents implements HoldsPersonalData {
    private static final String COLUMNS =
            """
            select home, file, id, kind, name, media_type, size, sha256, address, scan, added_at
            from documents.documents
            """;

    private static final DocumentTypes TYPES = new DocumentTypes();

    private final Vault vault;
    private final Intake intake;
    private final BlobStore blobs;
    private final Scenes scenes;

    /** Asked for when needed: who owns documents also uses them. */
    private final ObjectProvider<DocumentAccess> owners;

    Documents(
            Vault vault,
            Intake intake,
            BlobStore blobs,
            Scenes scenes,
            ObjectProvider<DocumentAccess> owners) {
        this.vault = vault;
        this.intake = intake;
        this.blobs = blobs;
        this.scenes = scenes;
        this.owners = owners;
    }

    /** Takes the bytes in: typed from content, measured, scanned, sealed on disk; or refused. */
    public Outcome<ReceivedDocument> receive(CaseKey key, NewDocument arriving) {
        return intake.receive(key, arriving);
    }

    /** The type of a content, or why such a document would be refused; nothing is kept. */
    public static Outcome<String> typeOf(byte[] content, String name) {
        byte[] prefix = Arrays.copyOf(content, Math.min(content.length, DocumentTypes.PREFIX));
        return TYPES.of(prefix, name);
    }

    /** Makes a received document part of its file, in the running transaction. */
    public StoredDocument keep(JdbcClient sql, ReceivedDocument received) {
        StoredDocument d = received.document();
        dropIfUndone(received);
        sql.sql(
                        """
                        insert into documents.documents (home, file, id, kind, name, media_type,
                          size, sha256, address, scan, added_at)
                        values (:home, :file, :id, :kind, :name, :type,
                          :size, :sha256, :address, :scan, :at)
                        """)
                .param("home", d.file().home().id())
                .param("file", d.file().id())
                .param("id", d.id())
                .param("kind", d.kind())
                .param("name", received.key().seal(utf8(d.name()), Ids.bytes(d.id())))
                .param("type", d.mediaType())
                .param("size", d.size())
                .param("sha256", d.sha256())
                .param("address", d.address())
                .param("scan", d.scan().code())
                .param("at", d.addedAt().atOffset(ZoneOffset.UTC))
                .update();
        return d;
    }

    /** The documents of a file that the scene may see, oldest first. */
    public List<StoredDocument> of(JdbcClient sql, CaseFileId file) {
        Optional<CaseKey> key = vault.find(sql, file);
        if (key.isEmpty()) {
            return List.of();
        }
        return sql.sql(COLUMNS + " where home = :home and file = :file order by id")
                .param("home", file.home().id())
                .param("file", file.id())
                .query((row, n) -> document(row, key.get()))
                .list();
    }

    /** Opens a document for a reader whom its owner admits; the caller closes the stream. */
    public Outcome<DocumentContent> open(
            JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        Optional<CaseKey> key = vault.find(sql, file);
        Optional<StoredDocument> found = key.flatMap(k -> find(sql, k, document));
        if (found.isEmpty() || !admitted(reader, found.get())) {
            return Outcome.refused("documents.refused.absent");
        }
        if (found.get().scan() == Scan.WAITING) {
            return Outcome.refused("documents.refused.quarantine");
        }
        return Outcome.ok(new DocumentContent(found.get(), stream(key.get(), found.get())));
    }

    /** Takes a document out of a file that is not sent yet. */
    public void remove(JdbcClient sql, CaseFileId file, UUID document) {
        Optional<StoredDocument> gone =
                vault.find(sql, file).flatMap(key -> find(sql, key, document));
        gone.ifPresent(
                d -> {
                    sql.sql("delete from documents.documents where home = :home and id = :id")
                            .param("home", file.home().id())
                            .param("id", document)
                            .update();
                    if (!stillUsed(sql, d)) {
                        blobs.erase(file, d.blob());
                    }
                });
    }

    InputStream stream(CaseKey key, StoredDocument document) {
        try {
            InputStream sealed = blobs.read(document.file(), document.blob());
            InputStream plain = key.streaming().newDecryptingStream(sealed, key.documentLabel());
            return new VerifiedStream(plain, document.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A document does not open with the key of its file", e);
        }
    }

    private Optional<StoredDocument> find(JdbcClient sql, CaseKey key, UUID document) {
        return sql.sql(COLUMNS + " where home = :home and file = :file and id = :id")
                .param("home", key.file().home().id())
                .param("file", key.file().id())
                .param("id", document)
                .query((row, n) -> document(row, key))
                .optional();
    }

    private boolean admitted(Actor reader, StoredDocument document) {
        return owners.stream()
                .anyMatch(o -> o.owns(document.kind()) && o.mayRead(reader, document));
    }

    private static boolean stillUsed(JdbcClient sql, StoredDocument d) {
        return sql.sql(
                        """
                        select exists (select 1 from documents.documents
                          where home = :home and file = :file and address = :address)
                        """)
                .param("home", d.file().home().id())
                .param("file", d.file().id())
                .param("address", d.address())
                .query(Boolean.class)
                .single();
    }

    /** A transaction that is undone takes the blob away too, unless another row points at it. */
    private void dropIfUndone(ReceivedDocument received) {
        if (!received.newBlob() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_ROLLED_BACK) {
                            blobs.erase(received.document().file(), received.document().blob());
                        }
                    }
                });
    }

    static StoredDocument document(ResultSet row, CaseKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = key.unseal(row.getBytes("name"), Ids.bytes(id));
        return new StoredDocument(
                key.file(),
                id,
                row.getString("kind"),
                new String(name, StandardCharsets.UTF_8),
                row.getString("media_type"),
                row.getLong("size"),
                row.getBytes("sha256"),
                row.getBytes("address"),
                Scan.of(row.getString("scan")),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String place() {
        return "documents.documents";
    }

    @Override
    public String purpose() {
        return "documents.blobs.purpose";
    }

    @Override
    public String retention() {
        return "documents.blobs.retention";
    }

    /** Rows, blobs and folder. */
    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        delete from documents.documents
                                        where home = :home and file = :file
                                        """)
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
        blobs.erase(file);
    }
}
