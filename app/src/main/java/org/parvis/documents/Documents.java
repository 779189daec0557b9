package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
            select home, file, id, kind, name, media_type, size, sha256, address, scan, added_at,
              own_key, preview
            from documents.documents
            """;

    private static final DocumentTypes TYPES = new DocumentTypes();

    private final Vault vault;
    private final Intake intake;
    private final BlobStore blobs;
    private final Scenes scenes;
    private final HeldFiles held;
    private final InstantSource clock;

    /** Asked for when needed: who owns documents also uses them. */
    private final ObjectProvider<DocumentAccess> owners;

    Documents(
            Vault vault,
            Intake intake,
            BlobStore blobs,
            Scenes scenes,
            HeldFiles held,
            InstantSource clock,
            ObjectProvider<DocumentAccess> owners) {
        this.vault = vault;
        this.intake = intake;
        this.blobs = blobs;
        this.scenes = scenes;
        this.held = held;
        this.clock = clock;
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
                          size, sha256, address, scan, added_at, own_key, preview, pages)
                        values (:home, :file, :id, :kind, :name, :type,
                          :size, :sha256, :address, :scan, :at, :own, :preview, :pages)
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
                .param("own", sealedOwnKey(received), java.sql.Types.BINARY)
                .param("preview", d.preview())
                .param("pages", received.pages())
                .update();
        return d;
    }

    private static byte @Nullable [] sealedOwnKey(ReceivedDocument received) {
        byte[] own = received.ownKey();
        return own == null ? null : received.key().seal(own, ownKeyLabel(received.document().id()));
    }

    private static byte[] ownKeyLabel(UUID id) {
        return utf8("documents.key:" + id);
    }

    /**
     * Takes over a file that was held for a draft, as it lies on disk: neither read nor sealed
     * again, whatever its size. The caller forgets what was held in the same transaction.
     */
    public Outcome<ReceivedDocument> adopt(
            JdbcClient sql, CaseKey key, UUID holder, UUID id, String kind) {
        return held.forAdoption(sql, holder, id)
                .map(row -> Outcome.ok(adopt(key, row, kind)))
                .orElseGet(() -> Outcome.refused("documents.refused.absent"));
    }

    private ReceivedDocument adopt(CaseKey key, HeldTable.Row row, String kind) {
        HeldFile file = row.file();
        byte[] sha256 = java.util.Objects.requireNonNull(file.sha256());
        StoredDocument document =
                new StoredDocument(
                        key.file(),
                        file.id(),
                        kind,
                        DocumentTypes.cleanName(file.name(), file.mediaType()),
                        file.mediaType(),
                        file.size(),
                        sha256,
                        key.hmac(utf8(file.id() + ":" + HexFormat.of().formatHex(sha256))),
                        file.scan(),
                        clock.instant(),
                        file.preview());
        try {
            blobs.adopt(file.holder(), file.blob(), key.file(), document.blob());
            if (file.preview()) {
                blobs.adopt(file.holder(), file.previewBlob(), key.file(), document.previewBlob());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ReceivedDocument received =
                new ReceivedDocument(document, key, true, row.key(), file.pages());
        dropIfUndone(received);
        return received;
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
                .query((row, n) -> document(row, key.get()).document())
                .list();
    }

    /** Opens a document for a reader whom its owner admits; the caller closes the stream. */
    public Outcome<DocumentContent> open(
            JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        return readable(sql, reader, file, document)
                .map(found -> new DocumentContent(found.document(), stream(found)));
    }

    /** A picture of a document that we drew ourselves, for a reader whom its owner admits. */
    public Outcome<byte[]> preview(JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        return readable(sql, reader, file, document)
                .then(
                        found ->
                                found.document().preview()
                                        ? Outcome.ok(picture(found))
                                        : Outcome.refused("documents.refused.absent"));
    }

    private Outcome<Located> readable(
            JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        Optional<Located> found = locate(sql, file, document);
        if (found.isEmpty() || !admitted(reader, found.get().document())) {
            return Outcome.refused("documents.refused.absent");
        }
        return switch (found.get().document().scan()) {
            case WAITING -> Outcome.refused("documents.refused.quarantine");
            case INFECTED -> Outcome.refused("documents.refused.erased");
            case CLEAN, NONE -> Outcome.ok(found.get());
        };
    }

    private byte[] picture(Located found) {
        StoredDocument d = found.document();
        byte[] own = java.util.Objects.requireNonNull(found.ownKey());
        try (SeekableByteChannel channel = blobs.channel(d.file(), d.previewBlob())) {
            return Previews.read(channel, own, d.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document and what opens it: the key of its file, or a key of its own under that one. */
    record Located(StoredDocument document, CaseKey key, byte @Nullable [] ownKey) {}

    Optional<Located> locate(JdbcClient sql, CaseFileId file, UUID document) {
        return vault.find(sql, file).flatMap(key -> find(sql, key, document));
    }

    /** Erases a malicious document; its name stays, with what happened. */
    void destroy(JdbcClient sql, StoredDocument d) {
        sql.sql(
                        """
                        update documents.documents
                        set scan = 'infected', own_key = null, preview = false
                        where home = :home and id = :id
                        """)
                .param("home", d.file().home().id())
                .param("id", d.id())
                .update();
        Previews.afterCommit(() -> eraseBlobs(d));
    }

    private void eraseBlobs(StoredDocument d) {
        blobs.erase(d.file(), d.blob());
        blobs.erase(d.file(), d.previewBlob());
    }

    /** Takes a document out of a file that is not sent yet. */
    public void remove(JdbcClient sql, CaseFileId file, UUID document) {
        Optional<StoredDocument> gone = locate(sql, file, document).map(Located::document);
        gone.ifPresent(
                d -> {
                    sql.sql("delete from documents.documents where home = :home and id = :id")
                            .param("home", file.home().id())
                            .param("id", document)
                            .update();
                    if (!stillUsed(sql, d)) {
                        eraseBlobs(d);
                    }
                });
    }

    InputStream stream(Located located) {
        StoredDocument document = located.document();
        try {
            return new VerifiedStream(plain(located), document.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A document does not open with the key of its file", e);
        }
    }

    private InputStream plain(Located located) throws IOException, GeneralSecurityException {
        StoredDocument document = located.document();
        byte[] own = located.ownKey();
        if (own != null) {
            return new SealedContent(
                            blobs.channel(document.file(), document.blob()),
                            SegmentCipher.content(own, document.id()),
                            document.size())
                    .stream();
        }
        CaseKey key = located.key();
        InputStream sealed = blobs.read(document.file(), document.blob());
        return key.streaming().newDecryptingStream(sealed, key.documentLabel());
    }

    private Optional<Located> find(JdbcClient sql, CaseKey key, UUID document) {
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
                            eraseBlobs(received.document());
                        }
                    }
                });
    }

    private static Located document(ResultSet row, CaseKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = key.unseal(row.getBytes("name"), Ids.bytes(id));
        byte[] own = row.getBytes("own_key");
        StoredDocument document =
                new StoredDocument(
                        key.file(),
                        id,
                        row.getString("kind"),
                        new String(name, StandardCharsets.UTF_8),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getBytes("sha256"),
                        row.getBytes("address"),
                        Scan.of(row.getString("scan")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("preview"));
        return new Located(document, key, own == null ? null : key.unseal(own, ownKeyLabel(id)));
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
