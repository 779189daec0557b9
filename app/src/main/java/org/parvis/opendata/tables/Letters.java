package org.parvis.opendata.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the letters of a file are written. The mark at its beginning decides; without one it is UTF-8
 * when all of it is, and otherwise what Windows writes in French and English.
 *
 * @param marked how many bytes the mark takes
 */
record Letters(Charset charset, int marked) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Letters of(Path file) throws IOException {
        byte[] head = head(file);
        if (begins(head, 0xEF, 0xBB, 0xBF)) {
            return new Letters(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xFF, 0xFE)) {
            return new Letters(StandardCharsets.UTF_16LE, 2);
        }
        if (begins(head, 0xFE, 0xFF)) {
            return new Letters(StandardCharsets.UTF_16BE, 2);
        }
        return new Letters(isUtf8(file) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** Whether it is a ZIP, as the files of Excel are, or something else that is no text. */
    static boolean isNoText(Path file) throws IOException {
        byte[] head = head(file);
        return begins(head, 'P', 'K', 3, 4)
                || begins(head, 0xD0, 0xCF, 0x11, 0xE0)
                || begins(head, '%', 'P', 'D', 'F');
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(4);
        }
    }

    private static boolean begins(byte[] head, int... signs) {
        if (head.length < signs.length) {
            return false;
        }
        for (int at = 0; at < signs.length; at++) {
            if ((head[at] & 0xFF) != signs[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path file) throws IOException {
        char[] part = new char[1 << 14];
        try (Reader strict = new Letters(StandardCharsets.UTF_8, 0).open(file)) {
            while (strict.read(part) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Its text; one that is not written so ends in a {@link CharacterCodingException}. */
    Reader open(Path file) throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(marked);
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** What people call it. */
    String name() {
        return charset.equals(WINDOWS) ? "Windows-1252" : charset.name();
    }
}
