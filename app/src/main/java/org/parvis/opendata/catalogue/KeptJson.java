package org.parvis.opendata.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** A dataset in its {@linkplain KeptForm kept form}, copied into an answer without being read. */
public final class KeptJson implements SerializableString {
    private final byte[] bytes;

    KeptJson(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public String getValue() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private SerializedString text() {
        return new SerializedString(getValue());
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public char[] asQuotedChars() {
        return text().asQuotedChars();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        return bytes.clone();
    }

    @Override
    public byte[] asQuotedUTF8() {
        return text().asQuotedUTF8();
    }

    @Override
    public int appendQuotedUTF8(byte[] to, int from) {
        return text().appendQuotedUTF8(to, from);
    }

    @Override
    public int appendQuoted(char[] to, int from) {
        return text().appendQuoted(to, from);
    }

    @Override
    public int appendUnquotedUTF8(byte[] to, int from) {
        if (bytes.length > to.length - from) {
            return -1;
        }
        System.arraycopy(bytes, 0, to, from, bytes.length);
        return bytes.length;
    }

    @Override
    public int appendUnquoted(char[] to, int from) {
        return text().appendUnquoted(to, from);
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return text().writeQuotedUTF8(out);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(bytes);
        return bytes.length;
    }

    @Override
    public int putQuotedUTF8(ByteBuffer to) {
        return text().putQuotedUTF8(to);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer to) {
        if (bytes.length > to.remaining()) {
            return -1;
        }
        to.put(bytes);
        return bytes.length;
    }

    @Override
    public String toString() {
        return getValue();
    }
}
