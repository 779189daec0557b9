package org.parvis.content.pictures;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the bytes of a JPEG say before its pixels. Nothing in them is believed but what is asked.
 */
final class JpegFile {
    private static final int SCAN = 0xDA;
    private static final int APPLICATION = 0xE1;
    private static final int END = 0xD9;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private JpegFile() {}

    /** How the camera was held, from 1 (upright) to 8; upright where it is not said well. */
    static int orientation(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes).position(2);
            while (in.remaining() > 4 && in.get() == -1) {
                int marker = in.get() & 0xFF;
                int length = (in.getShort() & 0xFFFF) - 2;
                if (marker == SCAN || length < 0) {
                    return UPRIGHT;
                }
                ByteBuffer segment = in.slice(in.position(), length);
                if (marker == APPLICATION && exif(segment)) {
                    return orientation(segment.slice());
                }
                in.position(in.position() + length);
            }
            return UPRIGHT;
        } catch (RuntimeException broken) {
            return UPRIGHT; // the picture itself is judged by its pixels
        }
    }

    private static boolean exif(ByteBuffer segment) {
        byte[] begins = new byte[EXIF.length];
        if (segment.remaining() < EXIF.length) {
            return false;
        }
        segment.get(begins);
        return Arrays.equals(begins, EXIF);
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

    /**
     * Whether a file is what this program writes, so that drawing it again would only blur it: the
     * same lines before the pixels, nothing but pixels, and nothing after them.
     *
     * @param own the same picture as it would be written now
     */
    static boolean ours(byte[] given, byte[] own) {
        int pixels = pixels(own);
        return pixels > 0
                && given.length > pixels
                && Arrays.equals(Arrays.copyOf(given, pixels), Arrays.copyOf(own, pixels))
                && onlyPixels(given, pixels);
    }

    /** Where the pixels begin; 0 where they never do. */
    private static int pixels(byte[] own) {
        int at = 2;
        while (at + 4 <= own.length) {
            int next = at + 2 + ((own[at + 2] & 0xFF) << 8 | own[at + 3] & 0xFF);
            if ((own[at + 1] & 0xFF) == SCAN) {
                return next;
            }
            at = next;
        }
        return 0;
    }

    private static boolean onlyPixels(byte[] given, int from) {
        for (int i = from; i < given.length - 1; i++) {
            if (given[i] == -1 && given[i + 1] != 0) {
                return i == given.length - 2 && (given[i + 1] & 0xFF) == END;
            }
        }
        return false;
    }
}
