package org.parvis.cases.acts;

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
import org.parvis.cases.kinds.ActCodec;
import org.parvis.cases.spi.Payload;
import org.parvis.cases.spi.State;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Commitment;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes case files, one statement per need; every statement runs in the caller's scene.
 */
@Component
public class CaseStore {
    private static final String FROM = " from cases.case_files";

    private static final String COLUMNS =
            """
            select home, id, reference, service, service_version, lang, channel, state, outcome,
                   received_on, opened_at, due_on, assignee, worked_by, linked_file, last_seq, last_digest,
                   closed_on, disposed_at, tell_by, prepared
            """;

    static final String HEAD = COLUMNS + FROM;

    private static final String STANDING =
            COLUMNS + ", current_setting('parvis.party')::int as as_party" + FROM;

    private final ActRows rows;
    private final ActCodec codec;

    CaseStore(Vault vault, ActCodec codec) {
        this.rows = new ActRows(vault, codec);
        this.codec = codec;
    }

    /**
     * The file that the scene admits as that of its person; the database was told, and knows. Who
     * stands in it beside them is not meant.
     */
    public Optional<CaseFile> admitted(JdbcClient sql) {
        return sql.sql(
                        HEAD
                                + """
                                 where id = nullif(current_setting('parvis.file', true), '')::uuid
                                  and current_setting('parvis.party') = '1'
                                """)
                .query(CaseStore::head)
                .optional();
    }

    public Optional<CaseFile> find(JdbcClient sql, CaseFileId file) {
        return sql.sql(HEAD + " where home = ? and id = ?")
                .param(file.home().id())
                .param(file.id())
                .query(CaseStore::head)
                .optional();
    }

    /** Locks the head: whoever comes second waits here and then sees what the first one did. */
    public Optional<CaseFile> lock(JdbcClient sql, CaseFileId file) {
        return sql.sql(HEAD + " where home = ? and id = ? for update")
                .param(file.home().id())
                .param(file.id())
                .query(CaseStore::head)
                .optional();
    }

    /**
     * Locks the head and its place in the queue at once: for whoever holds several files, in the
     * order in which jobs take them.
     */
    public Optional<CaseFile> lockWhole(JdbcClient sql, CaseFileId file) {
        Optional<CaseFile> head = lock(sql, file);
        head.ifPresent(
                it ->
                        sql.sql(
                                        """
                                        select case_file from cases.work_items
                                        where home = ? and case_file = ? for update
                                        """)
                                .param(it.worker().id())
                                .param(file.id())
                                .query(UUID.class)
                                .list());
        return head;
    }

    public List<StoredAct> acts(JdbcClient sql, CaseFileId file) {
        return rows.of(sql, file);
    }

    public Optional<Payload> content(JdbcClient sql, CaseFileId file, int seq) {
        return rows.at(sql, file, seq).map(StoredAct::content);
    }

    /** What was asked, unless it was disposed of. */
    public Optional<ActContent.Received> request(JdbcClient sql, CaseFileId file) {
        return content(sql, file, 1)
                .filter(ActContent.Received.class::isInstance)
                .map(ActContent.Received.class::cast);
    }

    /** What was asked, for each of these files that is not disposed of. */
    public Map<CaseFileId, ActContent.Received> requests(
            JdbcClient sql, Collection<CaseFileId> files) {
        Map<CaseFileId, ActContent.Received> found = new HashMap<>();
        rows.first(sql, files)
                .forEach(
                        act -> {
                            if (act.said(ActContent.Received.class)
                                    instanceof ActContent.Received request) {
                                found.put(act.envelope().file(), request);
                            }
                        });
        return found;
    }

    /** The latest act of that kind. */
    public Optional<StoredAct> lastOf(JdbcClient sql, CaseFileId file, String kind) {
        return rows.last(sql, file, kind);
    }

    /** A file, and as which of its parties the scene stands in it. */
    record Standing(CaseFile head, int party) {}

    /** The file that the scene admits, locked, and as which party it does. */
    Optional<Standing> standing(JdbcClient sql) {
        return sql.sql(
                        STANDING
                                + " where id = nullif(current_setting('parvis.file', true),"
                                + " '')::uuid for update")
                .query((row, n) -> new Standing(head(row, n), row.getInt("as_party")))
                .optional();
    }

    /** The clocks of whose file it is, and of the body that answers them. */
    public List<Clock> clocks(JdbcClient sql, CaseFileId file) {
        return partyClocks(sql, file).stream()
                .filter(clock -> clock.party() == PartyRole.REQUESTER.number())
                .filter(clock -> !clock.ofModule())
                .toList();
    }

    /** The clocks of all who stand in it, of those that the scene sees. */
    public List<Clock> partyClocks(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select party, term, phase, due_on, ends_at, ledger::text
                        from cases.deadlines
                        where home = ? and case_file = ? order by party, term
                        """)
                .param(file.home().id())
                .param(file.id())
                .query(
                        (row, n) ->
                                new Clock(
                                        row.getInt("party"),
                                        row.getString("term"),
                                        Clock.read(row.getString("ledger")),
                                        row.getString("phase"),
                                        row.getObject("due_on", LocalDate.class),
                                        instant(row, "ends_at")))
                .list();
    }

    /** Seals what an act says with that key and commits to it under a fresh salt. */
    ActRows.SealedPayload seal(CaseKey key, int seq, Payload content, State to) {
        return rows.seal(key, seq, content, to);
    }

    /** Whether what is stored is what the envelope committed to. */
    public boolean covers(StoredAct act) {
        byte[] payload = act.payload();
        byte[] salt = act.salt();
        return payload != null
                && salt != null
                && new Commitment(salt, act.envelope().commitment()).covers(payload);
    }

    /** Whether that is of a kind that was registered here: no other is written. */
    boolean knows(Payload said) {
        return codec.knows(said);
    }

    static CaseFile head(ResultSet row, int n) throws SQLException {
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
                Optional.ofNullable(row.getObject("worked_by", UUID.class))
                        .map(Home::new)
                        .orElse(null),
                row.getObject("linked_file", UUID.class),
                row.getInt("last_seq"),
                row.getBytes("last_digest"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("disposed_at", OffsetDateTime.class) == null
                        ? null
                        : instant(row, "disposed_at"),
                row.getObject("tell_by", LocalDate.class),
                row.getBoolean("prepared"));
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
