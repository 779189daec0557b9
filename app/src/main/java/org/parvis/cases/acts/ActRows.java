package org.parvis.cases.acts;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Commitment;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Acts in the bytes of the database: sealed, committed to, and opened with the key of the
 * compartment that each is in, as far as the scene of the caller may read.
 */
final class ActRows {
    private static final String ACTS =
            """
            select a.home, a.case_file, a.seq, a.kind, a.schema_no, a.at, a.party, a.compartment, a.talk,
                   a.papers, a.commitment, a.previous, a.digest, p.salt, p.sealed
            from cases.acts a
            left join cases.payloads p using (home, case_file, seq)
            """;

    private final Vault vault;
    private final ActCodec codec;

    ActRows(Vault vault, ActCodec codec) {
        this.vault = vault;
        this.codec = codec;
    }

    /**
     * Those of one file, in their order. Acts and payloads are read apart: a plan that is made
     * before the tables were counted would join them act by act with all payloads of the file.
     */
    List<StoredAct> of(JdbcClient sql, CaseFileId file) {
        Map<Integer, Sealed> sealed = sealed(sql, file);
        List<Row> rows =
                sql.sql(
                                """
                                select seq, kind, schema_no, at, party, compartment, talk, papers,
                                  commitment, previous, digest
                                from cases.acts where home = ? and case_file = ? order by seq
                                """)
                        .param(file.home().id())
                        .param(file.id())
                        .query(
                                (row, n) -> {
                                    Sealed its = sealed.get(row.getInt("seq"));
                                    return its == null
                                            ? row(row, file, null, null)
                                            : row(row, file, its.salt(), its.sealed());
                                })
                        .list();
        Map<Integer, CaseKey> keys = keys(sql, file, rows);
        return rows.stream().map(row -> act(row, keys)).toList();
    }

    private static Map<Integer, Sealed> sealed(JdbcClient sql, CaseFileId file) {
        Map<Integer, Sealed> sealed = new HashMap<>();
        sql.sql(
                        """
                        select seq, salt, sealed from cases.payloads
                        where home = ? and case_file = ?
                        """)
                .param(file.home().id())
                .param(file.id())
                .query(
                        row -> {
                            sealed.put(
                                    row.getInt("seq"),
                                    new Sealed(row.getBytes("salt"), row.getBytes("sealed")));
                        });
        return sealed;
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Sealed(byte @Nullable [] salt, byte @Nullable [] sealed) {}

    Optional<StoredAct> at(JdbcClient sql, CaseFileId file, int seq) {
        return one(
                sql,
                file,
                sql.sql(ACTS + " where a.home = ? and a.case_file = ? and a.seq = ?")
                        .param(file.home().id())
                        .param(file.id())
                        .param(seq));
    }

    /** The latest of that kind. */
    Optional<StoredAct> last(JdbcClient sql, CaseFileId file, String kind) {
        return one(
                sql,
                file,
                sql.sql(
                                ACTS
                                        + """
                                        where a.home = ? and a.case_file = ? and a.kind = ?
                                        order by a.seq desc limit 1
                                        """)
                        .param(file.home().id())
                        .param(file.id())
                        .param(kind));
    }

    /** The first of each of these files, which is of whose file it is. */
    List<StoredAct> first(JdbcClient sql, Collection<CaseFileId> files) {
        Map<CaseFileId, CaseKey> keys = vault.find(sql, files);
        return sql.sql(
                        ACTS
                                + """
                                join unnest(:homes, :files) as wanted (home, file)
                                  on wanted.home = a.home and wanted.file = a.case_file
                                where a.seq = 1
                                """)
                .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                .query((row, n) -> act(row, keys))
                .list();
    }

    private Optional<StoredAct> one(
            JdbcClient sql, CaseFileId file, JdbcClient.StatementSpec which) {
        return which.query((row, n) -> row(row, file))
                .optional()
                .map(row -> act(row, keys(sql, file, List.of(row))));
    }

    /** What opens these, of what the scene may read; compartments are asked for where one is. */
    private Map<Integer, CaseKey> keys(JdbcClient sql, CaseFileId file, List<Row> rows) {
        Map<Integer, CaseKey> keys = new HashMap<>();
        if (rows.stream().anyMatch(row -> row.envelope().compartment() != 0)) {
            keys.putAll(vault.compartments(sql, file));
        }
        vault.find(sql, file).ifPresent(key -> keys.put(0, key));
        return keys;
    }

    private StoredAct act(ResultSet row, Map<CaseFileId, CaseKey> keys) throws SQLException {
        CaseFileId file =
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class));
        CaseKey key = keys.get(file);
        return act(row(row, file), key == null ? Map.of() : Map.of(0, key));
    }

    /** Seals what an act says with that key and commits to it under a fresh salt. */
    SealedPayload seal(CaseKey key, int seq, Payload content, State to) {
        byte[] payload = codec.write(content, to);
        Commitment commitment = vault.commit(payload);
        byte[] sealed = vault.seal(key, payload, associated(seq));
        return new SealedPayload(commitment.digest(), commitment.salt(), sealed);
    }

    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record SealedPayload(byte[] commitment, byte[] salt, byte[] sealed) {}

    /** An act as its row says it, unopened. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    private record Row(
            Envelope envelope,
            StoredAct.Heading heading,
            byte[] digest,
            byte @Nullable [] salt,
            byte @Nullable [] sealed) {}

    private static Row row(ResultSet row, CaseFileId file) throws SQLException {
        return row(row, file, row.getBytes("salt"), row.getBytes("sealed"));
    }

    private static Row row(
            ResultSet row, CaseFileId file, byte @Nullable [] salt, byte @Nullable [] sealed)
            throws SQLException {
        return new Row(
                new Envelope(
                        file,
                        row.getInt("seq"),
                        row.getString("kind"),
                        row.getInt("schema_no"),
                        CaseStore.instant(row, "at"),
                        row.getInt("party"),
                        row.getInt("compartment"),
                        row.getBytes("commitment"),
                        row.getBytes("previous")),
                new StoredAct.Heading(
                        row.getObject("talk", Integer.class), row.getBoolean("papers")),
                row.getBytes("digest"),
                salt,
                sealed);
    }

    private StoredAct act(Row row, Map<Integer, CaseKey> keys) {
        CaseKey key = keys.get(row.envelope().compartment());
        boolean opens = row.sealed() != null && key != null && key.opens();
        return new StoredAct(
                row.envelope(),
                opens ? row.heading() : StoredAct.Heading.NONE,
                row.digest(),
                row.salt(),
                codec.kind(row.envelope().kind()),
                () -> opened(row, key));
    }

    private StoredAct.Opened opened(Row row, @Nullable CaseKey key) {
        Envelope envelope = row.envelope();
        byte[] sealed = row.sealed();
        byte[] payload =
                sealed == null || key == null || !key.opens()
                        ? null
                        : vault.unseal(key, sealed, associated(envelope.seq()));
        Payload said =
                payload == null ? null : codec.read(envelope.kind(), envelope.schema(), payload);
        return new StoredAct.Opened(
                payload,
                sealed != null && key != null && !key.opens(),
                said == null ? codec.kind(envelope.kind()) : said.kind(),
                said);
    }

    private static byte[] associated(int seq) {
        return ("act/" + seq).getBytes(StandardCharsets.US_ASCII);
    }
}
