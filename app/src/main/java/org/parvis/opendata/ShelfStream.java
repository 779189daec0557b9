package org.parvis.opendata;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a disk that takes nothing more from a sender that went away. */
final class ShelfStream extends FilterOutputStream {
    ShelfStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) {
        kept(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        kept(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        kept(out::flush);
    }

    @Override
    public void close() {
        kept(out::close);
    }

    /** What is done on the disk. */
    @FunctionalInterface
    private interface Keeping {
        void run() throws IOException;
    }

    private static void kept(Keeping keeping) {
        try {
            keeping.run();
        } catch (IOException e) {
            throw new ShelfFull(e);
        }
    }
}
