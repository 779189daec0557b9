package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Objects;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.VaultException;
import org.parvis.kernel.CaseFileId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The contents of documents, on disk: opened with the keys of their files, taken over, erased. */
@Component
class DocumentBlobs {
    private final BlobStore blobs;

    DocumentBlobs(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** The content, checked as it is read. */
    InputStream stream(LocatedDocument located) {
        StoredDocument document = located.document();
        try {
            return new VerifiedStream(plain(located), document.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new VaultException("A document does not open with the key of its file", e);
        }
    }

    private InputStream plain(LocatedDocument located)
            throws IOException, GeneralSecurityException {
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

    byte[] picture(LocatedDocument found) {
        StoredDocument d = found.document();
        byte[] own = Objects.requireNonNull(found.ownKey());
        try (SeekableByteChannel channel = blobs.channel(d.file(), d.previewBlob())) {
            return Previews.read(channel, own, d.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes over what lies on disk for a draft, neither read nor sealed again. */
    void adopt(HeldFile file, StoredDocument document) {
        try {
            blobs.adopt(file.holder(), file.blob(), document.file(), document.blob());
            if (file.preview()) {
                blobs.adopt(
                        file.holder(), file.previewBlob(), document.file(), document.previewBlob());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void erase(StoredDocument d) {
        blobs.erase(d.file(), d.blob());
        blobs.erase(d.file(), d.previewBlob());
    }

    /** All that a case file holds. */
    void erase(CaseFileId file) {
        blobs.erase(file);
    }

    /** A transaction that is undone takes the blob away too, unless another row points at it. */
    void dropIfUndone(ReceivedDocument received) {
        if (!received.newBlob() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status == STATUS_ROLLED_BACK) {
                            erase(received.document());
                        }
                    }
                });
    }
}
