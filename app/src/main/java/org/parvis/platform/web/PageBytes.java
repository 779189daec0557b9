package org.parvis.platform.web;

import gg.jte.TemplateOutput;
import java.util.Arrays;

/**
 * The bytes of one page while its template writes them, in one array. The output of the engine
 * keeps each part by itself, of which a page has some hundreds, and joins them at the end: that
 * took a tenth of the time of a page made anew.
 */
final class PageBytes implements TemplateOutput {
    /** As most pages have; a longer one is copied once or twice. */
    private static final int USUAL = 32_768;

    private static final int MOST_OF_A_SIGN = 3;

    private byte[] bytes = new byte[USUAL];
    private int length;

    /** The array; what stands after {@link #length()} is nothing. */
    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    @Override
    public void writeBinaryContent(byte[] part) {
        room(part.length);
        System.arraycopy(part, 0, bytes, length, part.length);
        length += part.length;
    }

    @Override
    public void writeContent(String text) {
        writeContent(text, 0, text.length());
    }

    @Override
    public void writeContent(String text, int from, int to) {
        room(Math.multiplyExact(to - from, MOST_OF_A_SIGN));
        int at = length;
        for (int i = from; i < to; i++) {
            char sign = text.charAt(i);
            if (sign < 0x80) {
                bytes[at++] = (byte) sign;
            } else if (sign < 0x800) {
                bytes[at++] = (byte) (0xC0 | sign >> 6);
                bytes[at++] = (byte) (0x80 | sign & 0x3F);
            } else if (!Character.isSurrogate(sign)) {
                bytes[at++] = (byte) (0xE0 | sign >> 12);
                bytes[at++] = (byte) (0x80 | sign >> 6 & 0x3F);
                bytes[at++] = (byte) (0x80 | sign & 0x3F);
            } else if (Character.isHighSurrogate(sign)
                    && i + 1 < to
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                at = pair(Character.toCodePoint(sign, text.charAt(++i)), at);
            } else {
                bytes[at++] = '?'; // half a pair is no sign; the encoder of Java says the same
            }
        }
        length = at;
    }

    private int pair(int sign, int at) {
        bytes[at] = (byte) (0xF0 | sign >> 18);
        bytes[at + 1] = (byte) (0x80 | sign >> 12 & 0x3F);
        bytes[at + 2] = (byte) (0x80 | sign >> 6 & 0x3F);
        bytes[at + 3] = (byte) (0x80 | sign & 0x3F);
        return at + 4;
    }

    private void room(int more) {
        int needed = Math.addExact(length, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.multiplyExact(bytes.length, 2)));
        }
    }
}
