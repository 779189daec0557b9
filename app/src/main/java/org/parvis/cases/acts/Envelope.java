package org.parvis.cases.acts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;

/**
 * The part of an act that is kept for ever: it names nobody. Its digest covers every field and the
 * digest before, so that acts cannot be changed, removed or reordered unseen; the payload enters by
 * its salted commitment, so that erasing the payload breaks nothing.
 *
 * @param party pseudonymous number, inside this file only, of who acted
 * @param compartment for whom it is, by the number of a compartment of this file
 * @param at cut to microseconds, which is what the database keeps
 */
public record Envelope(
        CaseFileId file,
        int seq,
        String kind,
        int schema,
        Instant at,
        int party,
        int compartment,
        byte[] commitment,
        byte[] previous) {

    /** What the first act of a file is chained to. */
    public static final byte[] FIRST = new byte[32];

    private static final byte[] DOMAIN = "parvis-act-2".getBytes(StandardCharsets.US_ASCII);

    public byte[] digest() {
        MessageDigest sha = sha256();
        byte[] kindBytes = kind.getBytes(StandardCharsets.UTF_8);
        sha.update(DOMAIN);
        sha.update(Ids.bytes(file.home().id()));
        sha.update(Ids.bytes(file.id()));
        sha.update(
                ByteBuffer.allocate(32)
                        .putInt(seq)
                        .putInt(schema)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano() / 1000)
                        .putInt(party)
                        .putInt(compartment)
                        .putInt(kindBytes.length)
                        .array());
        sha.update(kindBytes);
        sha.update(commitment);
        return sha.digest(previous);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
