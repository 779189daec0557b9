package org.parvis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A sealed content, open for reading anywhere in it; one segment at a time is in memory. */
final class SealedContent implements AutoCloseable {
    private final SeekableByteChannel channel;
    private final SegmentCipher cipher;
    private final long size;
    private long loaded = -1;
    private byte[] segment = new byte[0];

    SealedContent(SeekableByteChannel channel, SegmentCipher cipher, long size) {
        this.channel = channel;
        this.cipher = cipher;
        this.size = size;
    }

    long size() {
        return size;
    }

    /** Reads up to that many bytes; -1 at the end. */
    int read(long position, byte[] into, int offset, int length) throws IOException {
        if (position >= size) {
            return -1;
        }
        load(position / SegmentCipher.SEGMENT);
        int from = (int) (position % SegmentCipher.SEGMENT);
        int read = Math.min(length, segment.length - from);
        System.arraycopy(segment, from, into, offset, read);
        return read;
    }

    byte[] read(long position, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(length, size - position))];
        for (int done = 0; done < bytes.length; ) {
            done += read(position + done, bytes, done, bytes.length - done);
        }
        return bytes;
    }

    private void load(long index) throws IOException {
        if (index == loaded) {
            return;
        }
        long begins = index * SegmentCipher.SEGMENT;
        int plain = (int) Math.min(SegmentCipher.SEGMENT, size - begins);
        segment = cipher.open(index, sealed(channel, index, plain));
        loaded = index;
    }

    static byte[] sealed(SeekableByteChannel channel, long index, int plain) throws IOException {
        ByteBuffer sealed =
                ByteBuffer.allocate(plain + SegmentCipher.SEALED - SegmentCipher.SEGMENT);
        channel.position(index * SegmentCipher.SEALED);
        while (sealed.hasRemaining()) {
            if (channel.read(sealed) < 0) {
                throw new IOException("A sealed content ends too early");
            }
        }
        return sealed.array();
    }

    /** All of it in order; closing the stream closes this. */
    InputStream stream() {
        return new InputStream() {
            private long position;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                int read = SealedContent.this.read(position, bytes, offset, length);
                position += Math.max(0, read);
                return read;
            }

            @Override
            public void close() throws IOException {
                SealedContent.this.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
