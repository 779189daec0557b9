package org.parvis.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;

/**
 * A row of the journal. Its digest covers every field, so that a changed row is found; a batch's
 * root covers the digests, so that a removed or an added one is found too.
 *
 * @param home the body; the nil number for the installation
 * @param member who; nobody for the program and its operator
 * @param role in which of their duties
 * @param request several rows of one request share it
 * @param commitment to the words of a reason, which may be erased
 */
public record Entry(
        UUID id,
        UUID home,
        @Nullable UUID member,
        String role,
        Reading reading,
        byte @Nullable [] commitment,
        UUID request,
        Instant at) {
    static final String COLUMNS =
            """
            id, home, member, role, kind, what, files, task, reason, commitment, request, at
            """;

    private static final byte[] DOMAIN = "parvis-entry-1".getBytes(StandardCharsets.US_ASCII);

    byte[] digest() {
        MessageDigest sha = Digest.sha256();
        sha.update(DOMAIN);
        sha.update(Ids.bytes(id));
        sha.update(Ids.bytes(home));
        sha.update(Ids.bytes(orNil(member)));
        text(sha, role);
        text(sha, reading.kind());
        text(sha, reading.what());
        text(sha, reading.task());
        sha.update(ByteBuffer.allocate(4).putInt(reading.files().size()).array());
        reading.files().forEach(file -> sha.update(Ids.bytes(file)));
        sha.update(Ids.bytes(orNil(reading.reason())));
        sha.update(commitment == null ? new byte[32] : commitment);
        sha.update(Ids.bytes(request));
        return sha.digest(
                ByteBuffer.allocate(12)
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano() / 1000)
                        .array());
    }

    /** With its length, so that no two rows write the same bytes. */
    private static void text(MessageDigest sha, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static UUID orNil(@Nullable UUID id) {
        return id == null ? Ids.NIL : id;
    }

    static Entry read(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getObject("home", UUID.class),
                row.getObject("member", UUID.class),
                row.getString("role"),
                new Reading(
                        row.getString("kind"),
                        row.getString("what"),
                        List.of((UUID[]) row.getArray("files").getArray()),
                        row.getString("task"),
                        row.getObject("reason", UUID.class)),
                row.getBytes("commitment"),
                row.getObject("request", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
