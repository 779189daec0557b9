package org.parvis.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.CaseKey;
import org.parvis.documents.Commitment;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes case files, one statement per need; every statement runs in the caller's scene.
 */
@Component
class CaseStore {
    private static final String HEAD =
            """
            select home, id, reference, service, service_version, lang, channel, state, outcome,
                   received_on, opened_at, due_on, assignee, linked_file, last_seq, last_digest,
                   closed_on, disposed_at
            from cases.case_files
            """;

    private final Vault vault;
    private final ActCodec codec;

    CaseStore(Vault vault, ActCodec codec) {
        this.vault = vault;
        this.codec = codec;
    }

    Optional<CaseFile> byId(JdbcClient sql, UUID id) {
        return sql.sql(HEAD + " where id = ?").param(id).query(CaseStore::head).optional();
    }

    Optional<CaseFile> find(JdbcClient sql, CaseFileId file) {
        return sql.sql(HEAD + " where home = ? and id = ?")
                .param(file.home().id())
                .param(file.id())
                .query(CaseStore::head)
                .optional();
    }

    /** Locks the head: whoever comes second waits here and then sees what the first one did. */
    Optional<CaseFile> lock(JdbcClient sql, CaseFileId file) {
        return sql.sql(HEAD + " where home = ? and id = ? for update")
                .param(file.home().id())
                .param(file.id())
                .query(CaseStore::head)
                .optional();
    }

    /** The file of a reference, inside the agent's own body. */
    Optional<CaseFileId> byReference(JdbcClient sql, Home home, String reference) {
        return sql.sql(
                        """
                        select case_file from cases.case_references where reference = ? and home = ?
                        """)
                .param(reference)
                .param(home.id())
                .query(UUID.class)
                .optional()
                .map(id -> new CaseFileId(home, id));
    }

    List<StoredAct> acts(JdbcClient sql, CaseFileId file) {
        CaseKey key = vault.find(sql, file).orElse(null);
        return sql.sql(
                        """
                        select a.seq, a.kind, a.schema_no, a.at, a.party, a.commitment, a.previous,
                               a.digest, p.salt, p.sealed
                        from cases.acts a
                        left join cases.payloads p using (home, case_file, seq)
                        where a.home = ? and a.case_file = ?
                        order by a.seq
                        """)
                .param(file.home().id())
                .param(file.id())
                .query((row, n) -> act(row, file, key))
                .list();
    }

    Optional<ActContent> content(JdbcClient sql, CaseFileId file, int seq) {
        CaseKey key = vault.find(sql, file).orElse(null);
        return sql.sql(
                        """
                        select a.seq, a.kind, a.schema_no, a.at, a.party, a.commitment, a.previous,
                               a.digest, p.salt, p.sealed
                        from cases.acts a
                        left join cases.payloads p using (home, case_file, seq)
                        where a.home = ? and a.case_file = ? and a.seq = ?
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(seq)
                .query((row, n) -> act(row, file, key))
                .optional()
                .map(StoredAct::content);
    }

    /** What was asked, for each of these files that is not disposed of. */
    Map<CaseFileId, ActContent.Received> requests(JdbcClient sql, Collection<CaseFileId> files) {
        Map<CaseFileId, ActContent.Received> found = new HashMap<>();
        sql.sql(
                        """
                        select a.home, a.case_file, a.seq, a.kind, a.schema_no, a.at, a.party,
                               a.commitment, a.previous, a.digest, p.salt, p.sealed
                        from unnest(:homes, :files) as wanted (home, case_file)
                        join cases.acts a using (home, case_file)
                        left join cases.payloads p using (home, case_file, seq)
                        where a.seq = 1
                        """)
                .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                .query((row, n) -> first(sql, row))
                .list()
                .forEach(
                        act -> {
                            if (act.content() instanceof ActContent.Received request) {
                                found.put(act.envelope().file(), request);
                            }
                        });
        return found;
    }

    private StoredAct first(JdbcClient sql, ResultSet row) throws SQLException {
        CaseFileId file =
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class));
        return act(row, file, vault.find(sql, file).orElse(null));
    }

    /** The latest act of that kind. */
    Optional<StoredAct> lastOf(JdbcClient sql, CaseFileId file, String kind) {
        return acts(sql, file).reversed().stream()
                .filter(act -> act.envelope().kind().equals(kind))
                .findFirst();
    }

    List<Clock> clocks(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select term, phase, due_on, ends_at, ledger::text from cases.deadlines
                        where home = ? and case_file = ? order by term
                        """)
                .param(file.home().id())
                .param(file.id())
                .query(
                        (row, n) ->
                                new Clock(
                                        row.getString("term"),
                                        Clock.read(row.getString("ledger")),
                                        row.getString("phase"),
                                        row.getObject("due_on", LocalDate.class),
                                        instant(row, "ends_at")))
                .list();
    }

    /** The party number of a member in that file, given at their first act. */
    int party(JdbcClient sql, CaseFileId file, UUID member) {
        return sql.sql(
                        """
                        select number from cases.parties
                        where home = ? and case_file = ? and member = ?
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(member)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> newParty(sql, file, member));
    }

    private static int newParty(JdbcClient sql, CaseFileId file, UUID member) {
        return sql.sql(
                        """
                        insert into cases.parties (home, case_file, number, role, member)
                        select :home, :file, coalesce(max(number), 0) + 1, 'AGENT', :member
                        from (select 9 as number union all
                              select number from cases.parties
                              where home = :home and case_file = :file) taken
                        returning number
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("member", member)
                .query(Integer.class)
                .single();
    }

    /** Seals what an act says with the file's key and commits to it under a fresh salt. */
    SealedPayload seal(CaseKey key, int seq, ActContent content) {
        byte[] payload = codec.write(content);
        Commitment commitment = vault.commit(payload);
        byte[] sealed = vault.seal(key, payload, associated(seq));
        return new SealedPayload(commitment.digest(), commitment.salt(), sealed);
    }

    record SealedPayload(byte[] commitment, byte[] salt, byte[] sealed) {}

    /** Whether what is stored is what the envelope committed to. */
    boolean covers(StoredAct act) {
        if (act.content() == null || act.salt() == null) {
            return false;
        }
        return new Commitment(act.salt(), act.envelope().commitment())
                .covers(codec.write(act.content()));
    }

    private StoredAct act(ResultSet row, CaseFileId file, @Nullable CaseKey key)
            throws SQLException {
        Envelope envelope =
                new Envelope(
                        file,
                        row.getInt("seq"),
                        row.getString("kind"),
                        row.getInt("schema_no"),
                        instant(row, "at"),
                        row.getInt("party"),
                        row.getBytes("commitment"),
                        row.getBytes("previous"));
        byte[] sealed = row.getBytes("sealed");
        ActContent content =
                sealed == null || key == null
                        ? null
                        : codec.read(
                                envelope.kind(),
                                envelope.schema(),
                                vault.unseal(key, sealed, associated(envelope.seq())));
        return new StoredAct(envelope, row.getBytes("digest"), row.getBytes("salt"), content);
    }

    static byte[] associated(int seq) {
        return ("act/" + seq).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static CaseFile head(ResultSet row, int n) throws SQLException {
        return new CaseFile(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("service"),
                row.getInt("service_version"),
                row.getString("lang"),
                row.getString("channel"),
                State.valueOf(row.getString("state")),
                row.getString("outcome"),
                row.getObject("received_on", LocalDate.class),
                instant(row, "opened_at"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("assignee", UUID.class),
                row.getObject("linked_file", UUID.class),
                row.getInt("last_seq"),
                row.getBytes("last_digest"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("disposed_at", OffsetDateTime.class) == null
                        ? null
                        : instant(row, "disposed_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
