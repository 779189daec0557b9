package org.parvis.documents;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.keys.CaseKey;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Documents inside case files. They come in two steps: {@link #receive} takes the bytes, with no
 * transaction open; {@link #keep} makes the document part of the file in the transaction that
 * writes the act about it.
 */
@Component
public class Documents implements HoldsPersonalData {
    private static final DocumentTypes TYPES = new DocumentTypes();

    private final DocumentTable table;
    private final DocumentBlobs blobs;
    private final Intake intake;
    private final Adoption adoption;
    private final Scenes scenes;

    /** Asked for when needed: who owns documents also uses them. */
    private final ObjectProvider<DocumentAccess> owners;

    Documents(
            DocumentTable table,
            DocumentBlobs blobs,
            Intake intake,
            Adoption adoption,
            Scenes scenes,
            ObjectProvider<DocumentAccess> owners) {
        this.table = table;
        this.blobs = blobs;
        this.intake = intake;
        this.adoption = adoption;
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
        blobs.dropIfUndone(received);
        table.insert(sql, received);
        return d;
    }

    /**
     * Takes over a file that was held for a draft, as it lies on disk: neither read nor sealed
     * again, whatever its size. The caller forgets what was held in the same transaction.
     */
    public Outcome<ReceivedDocument> adopt(
            JdbcClient sql, CaseKey key, UUID holder, UUID id, String kind) {
        return adoption.adopt(sql, key, holder, id, kind);
    }

    /**
     * The same for those of one compartment of the file alone.
     *
     * @param key of that compartment
     */
    public Outcome<ReceivedDocument> adopt(
            JdbcClient sql, CaseKey key, int compartment, HeldFile file, String kind) {
        return adopt(sql, key, file.holder(), file.id(), kind)
                .map(received -> received.inside(compartment));
    }

    /** The documents of a file that the scene may see, oldest first. */
    public List<StoredDocument> of(JdbcClient sql, CaseFileId file) {
        return table.of(sql, file);
    }

    /** Opens a document for a reader whom its owner admits; the caller closes the stream. */
    public Outcome<DocumentContent> open(
            JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        return readable(sql, reader, file, document)
                .map(found -> new DocumentContent(found.document(), blobs.stream(found)));
    }

    /** A picture of a document that we drew ourselves, for a reader whom its owner admits. */
    public Outcome<byte[]> preview(JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        return readable(sql, reader, file, document)
                .then(
                        found ->
                                found.document().preview()
                                        ? Outcome.ok(blobs.picture(found))
                                        : Outcome.refused("documents.refused.absent"));
    }

    private Outcome<LocatedDocument> readable(
            JdbcClient sql, Actor reader, CaseFileId file, UUID document) {
        Optional<LocatedDocument> found = table.locate(sql, file, document);
        if (found.isEmpty() || !admitted(reader, found.get().document())) {
            return Outcome.refused("documents.refused.absent");
        }
        return switch (found.get().document().scan()) {
            case WAITING -> Outcome.refused("documents.refused.quarantine");
            case INFECTED -> Outcome.refused("documents.refused.erased");
            case CLEAN, NONE -> Outcome.ok(found.get());
        };
    }

    /** Erases a malicious document; its name stays, with what happened. */
    void destroy(JdbcClient sql, StoredDocument d) {
        table.infected(sql, d);
        Previews.afterCommit(() -> blobs.erase(d));
    }

    /** Takes a document out of a file that is not sent yet. */
    public void remove(JdbcClient sql, CaseFileId file, UUID document) {
        Optional<StoredDocument> gone =
                table.locate(sql, file, document).map(LocatedDocument::document);
        gone.ifPresent(
                d -> {
                    table.delete(sql, d);
                    if (!table.stillUsed(sql, d)) {
                        blobs.erase(d);
                    }
                });
    }

    private boolean admitted(Actor reader, StoredDocument document) {
        return owners.stream()
                .anyMatch(o -> o.owns(document.kind()) && o.mayRead(reader, document));
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
        scenes.job(sql -> table.deleteAll(sql, file));
        blobs.erase(file);
    }
}
