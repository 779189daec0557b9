package org.parvis.documents;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A PDF as its library reads it, asked for block by block. */
final class AskedPdf implements RandomAccessRead {
    private final SandboxProcess.Asked bytes;
    private long position;
    private boolean closed;

    AskedPdf(SandboxProcess.Asked bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read = bytes.read(position, into, offset, length);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        if (to < 0) {
            throw new IOException("Before the beginning");
        }
        position = Math.min(to, bytes.size);
    }

    @Override
    public long length() {
        return bytes.size;
    }

    @Override
    public boolean isEOF() {
        return position >= bytes.size;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new AskedPdf(bytes), start, length, true);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
