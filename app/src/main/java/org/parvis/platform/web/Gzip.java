package org.parvis.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Packs what a page weighs on a slow line: once and well for a page that is kept, fast for a page
 * of one person. The server's own compression has one level for all, and costs half as much again;
 * what a length could tell is weighed secret by secret in docs/adr/0019.
 */
public final class Gzip {
    private Gzip() {}

    /** Whether a browser that sent this header takes packed answers. */
    public static boolean accepted(@Nullable String encodings) {
        return encodings != null && encodings.contains("gzip") && !encodings.contains("gzip;q=0");
    }

    /** The bytes, packed; a level of {@link java.util.zip.Deflater}. */
    public static byte[] pack(byte[] plain, int level) {
        return pack(plain, plain.length, level);
    }

    /** The same for as many bytes of it. */
    static byte[] pack(byte[] plain, int length, int level) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(length / 4);
        try (Stream out = new Stream(packed, level)) {
            out.write(plain, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static final class Stream extends GZIPOutputStream {
        Stream(ByteArrayOutputStream to, int level) throws IOException {
            super(to);
            def.setLevel(level);
        }
    }
}
