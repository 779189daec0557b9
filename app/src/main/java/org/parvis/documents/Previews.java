package org.parvis.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Pictures of documents that we drew ourselves: the only thing of a document shown in a page. */
public final class Previews {
    private Previews() {}

    static byte[] read(SeekableByteChannel channel, byte[] key, UUID id) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (sealed.hasRemaining() && channel.read(sealed) >= 0) {
            // until all of it is there
        }
        return SegmentCipher.preview(key, id).open(0, sealed.array());
    }

    /** The answer that shows one: a picture, nothing else, to nobody else. */
    public static ResponseEntity<byte[]> shown(byte[] picture) {
        return ResponseEntity.ok()
                .contentType(isJpeg(picture) ? MediaType.IMAGE_JPEG : MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(picture);
    }

    private static boolean isJpeg(byte[] picture) {
        return picture.length > 1 && picture[0] == (byte) 0xFF && picture[1] == (byte) 0xD8;
    }

    static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }
}
