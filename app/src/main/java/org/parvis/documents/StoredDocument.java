package org.parvis.documents;

import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.parvis.kernel.CaseFileId;

/**
 * A document kept inside a case file.
 *
 * @param address where it lies in its file: an HMAC of its digest under the file's key
 * @param sha256 digest of its plain bytes, for the act that proves it
 */
public record StoredDocument(
        CaseFileId file,
        UUID id,
        String kind,
        String name,
        String mediaType,
        long size,
        byte[] sha256,
        byte[] address,
        Scan scan,
        Instant addedAt,
        boolean preview) {
    String blob() {
        return HexFormat.of().formatHex(address);
    }

    String previewBlob() {
        return blob() + ".png";
    }

    public String digest() {
        return HexFormat.of().formatHex(sha256);
    }
}
