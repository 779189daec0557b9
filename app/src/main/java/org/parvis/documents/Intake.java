package org.parvis.documents;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Commitment;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.springframework.stereotype.Component;

/**
 * The way in: one pass over the bytes that measures, digests, scans and seals them. Nothing plain
 * ever touches the disk, and no transaction is open meanwhile.
 */
@Component
class Intake {
    private final BlobStore blobs;
    private final Scanner scanner;
    private final InstantSource clock;
    private final long limit;
    private final DocumentTypes types = new DocumentTypes();

    Intake(BlobStore blobs, Scanner scanner, InstantSource clock, DocumentSettings settings) {
        this.blobs = blobs;
        this.scanner = scanner;
        this.clock = clock;
        this.limit = settings.maxSize().toBytes();
    }

    Outcome<ReceivedDocument> receive(CaseKey key, NewDocument arriving) {
        try {
            byte[] prefix = arriving.content().readNBytes(DocumentTypes.PREFIX);
            if (prefix.length == 0) {
                return Outcome.refused("documents.refused.empty");
            }
            return switch (types.of(prefix, arriving.name())) {
                case Outcome.Refused<String>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Ok<String>(String type) -> seal(key, arriving, type, prefix);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome<ReceivedDocument> seal(
            CaseKey key, NewDocument arriving, String type, byte[] prefix) throws IOException {
        InputStream whole =
                new SequenceInputStream(new ByteArrayInputStream(prefix), arriving.content());
        MessageDigest sha = Commitment.sha256();
        try (BlobStore.Incoming incoming = blobs.begin(key.file());
                Scanner.Run scan = scanner.begin()) {
            long size = copy(whole, key, incoming, sha, scan);
            if (size > limit) {
                return Outcome.refused("documents.refused.large", limit / (1024 * 1024));
            }
            Scanner.Verdict verdict = scan.verdict();
            if (verdict == Scanner.Verdict.INFECTED) {
                return Outcome.refused("documents.refused.infected");
            }
            byte[] digest = sha.digest();
            StoredDocument document =
                    new StoredDocument(
                            key.file(),
                            Ids.next(),
                            arriving.kind(),
                            DocumentTypes.cleanName(arriving.name(), type),
                            type,
                            size,
                            digest,
                            key.hmac(digest),
                            state(verdict),
                            clock.instant(),
                            false);
            boolean isNew = incoming.keep(document.blob());
            return Outcome.ok(new ReceivedDocument(document, key, isNew, null, 0));
        }
    }

    /** Copies up to one byte past the limit; the caller sees by the size that it was passed. */
    private long copy(
            InputStream in,
            CaseKey key,
            BlobStore.Incoming incoming,
            MessageDigest sha,
            Scanner.Run scan)
            throws IOException {
        long size = 0;
        byte[] buffer = new byte[64 * 1024];
        try (OutputStream sealed = sealing(key, incoming.out())) {
            int read = in.read(buffer);
            while (read >= 0 && size <= limit) {
                size += read;
                sha.update(buffer, 0, read);
                scan.feed(buffer, read);
                sealed.write(buffer, 0, read);
                read = in.read(buffer);
            }
        }
        return size;
    }

    private static OutputStream sealing(CaseKey key, OutputStream out) throws IOException {
        try {
            AesGcmHkdfStreaming cipher = key.streaming();
            return cipher.newEncryptingStream(out, key.documentLabel());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Could not seal a document", e);
        }
    }

    static Scan state(Scanner.Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> Scan.CLEAN;
            case NONE -> Scan.NONE;
            case UNKNOWN, INFECTED -> Scan.WAITING;
        };
    }
}
