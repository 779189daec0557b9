package org.parvis.content.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the bytes of a JPEG say beside its pixels: pieces that begin with a marker, each with its
 * length. Nothing in them is believed but what is asked.
 */
final class JpegFile {
    private static final int SCAN = 0xDA;
    private static final int APPLICATION = 0xE1;
    private static final int END = 0xD9;
    private static final int NONE = -1;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegFile() {}

    /** How the camera was held, from 1 (upright) to 8; upright where it is not said well. */
    static int orientation(byte[] bytes) {
        int at = find(bytes, 2, APPLICATION);
        while (at != NONE) {
            int from = at + 4;
            if (begins(bytes, from, EXIF)) {
                return said(bytes, from + EXIF.length, end(bytes, at));
            }
            at = find(bytes, end(bytes, at), APPLICATION);
        }
        return UPRIGHT;
    }

    private static boolean begins(byte[] bytes, int from, byte[] with) {
        int to = Math.min(from + with.length, bytes.length);
        return Arrays.equals(bytes, from, to, with, 0, with.length);
    }

    private static int said(byte[] bytes, int from, int to) {
        try {
            return orientation(ByteBuffer.wrap(bytes).slice(from, to - from));
        } catch (RuntimeException broken) {
            return UPRIGHT; // the picture itself is judged by its pixels
        }
    }

    private static int orientation(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int said = tiff.getShort(entry + 8);
                return said < UPRIGHT || said > LAST ? UPRIGHT : said;
            }
        }
        return UPRIGHT;
    }

    /** How often it goes over its pixels; each time all of them are drawn. */
    static int scans(byte[] bytes) {
        int scans = 0;
        int at = find(bytes, 2, SCAN);
        while (at != NONE) {
            scans++;
            at = find(bytes, end(bytes, at), SCAN);
        }
        return scans;
    }

    /**
     * Whether a file is what this program writes, so that drawing it again would only blur it: the
     * same lines before the pixels, nothing but pixels, and nothing after them.
     *
     * @param own the same picture as it would be written now
     */
    static boolean ours(byte[] given, byte[] own) {
        int scan = find(own, 2, SCAN);
        int pixels = scan == NONE ? own.length : end(own, scan);
        return given.length > pixels
                && Arrays.equals(given, 0, pixels, own, 0, pixels)
                && next(given, pixels) == given.length - 2
                && marker(given, given.length - 2) == END;
    }

    /** Where the next piece of that kind begins, if one does before the picture ends. */
    private static int find(byte[] bytes, int from, int marker) {
        int at = next(bytes, from);
        while (at + 4 <= bytes.length && marker(bytes, at) != END) {
            if (marker(bytes, at) == marker) {
                return at;
            }
            at = next(bytes, end(bytes, at));
        }
        return NONE;
    }

    /** Where the next marker stands that has a length, or ends all; pixels have none. */
    private static int next(byte[] bytes, int from) {
        int at = from;
        while (at + 2 <= bytes.length && !(bytes[at] == -1 && opens(marker(bytes, at)))) {
            at++;
        }
        return at;
    }

    /** Others stand alone: in pixels, between them, or before another. */
    private static boolean opens(int marker) {
        return (marker > 0x01 && marker < 0xD0) || (marker > 0xD7 && marker < 0xFF);
    }

    private static int marker(byte[] bytes, int at) {
        return bytes[at + 1] & 0xFF;
    }

    private static int end(byte[] bytes, int at) {
        int length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
        return Math.min(at + 2 + length, bytes.length);
    }
}
