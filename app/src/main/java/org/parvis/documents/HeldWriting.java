package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what arrives of a held file at its place, sealed segment by segment: one segment is in
 * memory, whatever the size. Two who send the same part at once do no harm: each segment is whole.
 */
final class HeldWriting {
    private static final Logger LOG = LoggerFactory.getLogger(HeldWriting.class);

    private final HeldTable.Row row;
    private final SegmentCipher cipher;
    private final byte[] segment = new byte[SegmentCipher.SEGMENT];
    private long begins;
    private int filled;

    HeldWriting(HeldTable.Row row) {
        this.row = row;
        this.cipher = row.cipher();
    }

    /** How much of the file is there now; a line that breaks ends it like the end of the part. */
    long write(SeekableByteChannel channel, InputStream in) throws IOException {
        HeldFile file = row.file();
        begins = file.received() / SegmentCipher.SEGMENT * SegmentCipher.SEGMENT;
        resume(channel, (int) (file.received() - begins));
        long left = file.size() - file.received();
        while (left > 0) {
            int read = read(in, (int) Math.min(left, segment.length - filled));
            if (read < 0) {
                break;
            }
            filled += read;
            left -= read;
            if (filled == segment.length) {
                flush(channel);
                begins += filled;
                filled = 0;
            }
        }
        if (filled > 0) {
            flush(channel);
        }
        if (channel instanceof FileChannel durable) {
            durable.force(true);
        }
        return begins + filled;
    }

    /** An earlier part may have ended inside a segment: it is sealed again with what follows. */
    private void resume(SeekableByteChannel channel, int there) throws IOException {
        if (there > 0) {
            long index = begins / SegmentCipher.SEGMENT;
            byte[] plain = cipher.open(index, SealedContent.sealed(channel, index, there));
            System.arraycopy(plain, 0, segment, 0, there);
            filled = there;
        }
    }

    private int read(InputStream in, int most) {
        try {
            return in.read(segment, filled, most);
        } catch (IOException e) {
            LOG.debug("An upload stopped", e);
            return -1;
        }
    }

    private void flush(SeekableByteChannel channel) throws IOException {
        ByteBuffer sealed =
                ByteBuffer.wrap(cipher.seal(begins / SegmentCipher.SEGMENT, segment, filled));
        channel.position(SegmentCipher.sealedPosition(begins));
        while (sealed.hasRemaining()) {
            channel.write(sealed);
        }
    }
}
