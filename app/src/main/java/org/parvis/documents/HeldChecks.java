package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.MessageDigest;
import java.util.UUID;
import org.parvis.documents.keys.Commitment;
import org.parvis.documents.keys.VaultException;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Refusal;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What happens to a held file once it is whole: looked at, digested and scanned, then kept, put in
 * quarantine, or erased with the reason left behind.
 */
@Component
class HeldChecks {
    private final HeldTable table;
    private final BlobStore blobs;
    private final Inspection inspection;
    private final Scanner scanner;
    private final Scenes scenes;

    HeldChecks(
            HeldTable table,
            BlobStore blobs,
            Inspection inspection,
            Scanner scanner,
            Scenes scenes) {
        this.table = table;
        this.blobs = blobs;
        this.inspection = inspection;
        this.scanner = scanner;
        this.scenes = scenes;
    }

    void finish(HeldTable.Row row) {
        HeldFile file = row.file();
        try {
            switch (look(row)) {
                case Outcome.Refused<Inspection.Found>(Refusal refusal) -> refuse(file, refusal);
                case Outcome.Ok<Inspection.Found>(Inspection.Found found) -> scan(row, found);
            }
        } catch (IOException | VaultException e) {
            throw new IllegalStateException("A held file could not be read again", e);
        }
    }

    private Outcome<Inspection.Found> look(HeldTable.Row row) throws IOException {
        try (SealedContent content = open(row)) {
            return inspection.of(content, row.file().name());
        }
    }

    private void scan(HeldTable.Row row, Inspection.Found found) throws IOException {
        HeldFile file = row.file();
        MessageDigest sha = Commitment.sha256();
        Scanner.Verdict verdict = pass(row, sha);
        if (verdict == Scanner.Verdict.INFECTED) {
            refuse(file, Refusal.of("documents.refused.infected"));
            return;
        }
        byte[] preview = found.preview();
        if (preview != null) {
            writePreview(row, preview);
        }
        byte[] digest = sha.digest();
        scenes.in(
                scene(file.holder()),
                sql -> table.keep(sql, file, found, digest, Intake.state(verdict)));
    }

    private Scanner.Verdict pass(HeldTable.Row row, MessageDigest sha) throws IOException {
        byte[] buffer = new byte[SegmentCipher.SEGMENT];
        try (InputStream in = open(row).stream();
                Scanner.Run run = scanner.begin()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
                run.feed(buffer, read);
            }
            return run.verdict();
        }
    }

    private void writePreview(HeldTable.Row row, byte[] preview) throws IOException {
        HeldFile file = row.file();
        byte[] sealed =
                SegmentCipher.preview(row.key(), file.id()).seal(0, preview, preview.length);
        try (SeekableByteChannel channel = blobs.hold(file.holder(), file.previewBlob())) {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(sealed));
        }
    }

    void refuse(HeldFile file, Refusal refusal) {
        scenes.in(
                scene(file.holder()),
                sql -> {
                    table.refuse(sql, file, refusal);
                    return file;
                });
        eraseBlobs(file);
    }

    void eraseBlobs(HeldFile file) {
        blobs.eraseHeld(file.holder(), file.blob());
        blobs.eraseHeld(file.holder(), file.previewBlob());
    }

    /** What arrived of a file, for whoever closes it. */
    SealedContent open(HeldTable.Row row) throws IOException {
        HeldFile file = row.file();
        return new SealedContent(blobs.held(file.holder(), file.blob()), row.cipher(), file.size());
    }

    /** Scans again what arrived while the scanner did not answer; how many left the quarantine. */
    int releaseWaiting() {
        int released = 0;
        for (HeldTable.Row row : scenes.job(table::waiting)) {
            Scanner.Verdict verdict = again(row);
            if (verdict == Scanner.Verdict.UNKNOWN) {
                continue;
            }
            released++;
            scenes.job(
                    sql -> {
                        if (verdict == Scanner.Verdict.INFECTED) {
                            table.refuse(sql, row.file(), Refusal.of("documents.refused.infected"));
                        } else {
                            table.scanned(sql, row.file(), Intake.state(verdict));
                        }
                        return row;
                    });
            if (verdict == Scanner.Verdict.INFECTED) {
                eraseBlobs(row.file());
            }
        }
        return released;
    }

    private Scanner.Verdict again(HeldTable.Row row) {
        try {
            return pass(row, Commitment.sha256());
        } catch (IOException e) {
            return Scanner.Verdict.UNKNOWN;
        }
    }

    private static Scene scene(UUID holder) {
        return new DraftScene(holder);
    }
}
