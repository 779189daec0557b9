package org.parvis.documents.letters;

import java.util.HexFormat;

/** A letter as bytes to keep and send, and the digest under which it can be checked. */
public record LetterPdf(byte[] bytes, byte[] sha256, int pages) {
    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
