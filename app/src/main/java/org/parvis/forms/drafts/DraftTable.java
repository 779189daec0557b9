package org.parvis.forms.drafts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.HeldFiles;
import org.parvis.forms.spi.Typed;
import org.parvis.kernel.OnBehalfOf;
import org.parvis.platform.Scenes;
import org.parvis.registers.KnownAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of drafts; each method is one statement, in the transaction of its caller. */
@Component
public class DraftTable {
    /** A draft and the digest of the token that opens it. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Row(Draft draft, byte[] tokenHash) {}

    private final DraftText text;
    private final BesideText beside;
    private final HeldFiles held;
    private final KnownAnswers known;

    DraftTable(DraftText text, BesideText beside, HeldFiles held, KnownAnswers known) {
        this.text = text;
        this.beside = beside;
        this.held = held;
        this.known = known;
    }

    /** Writes a new draft with its resume code. */
    void insert(JdbcClient sql, Draft draft, byte[] tokenHash, byte[] codeHash, boolean once) {
        OnBehalfOf whom = draft.whom();
        sql.sql(
                        """
                        with made as (
                          insert into forms.drafts (id, service, version, lang, account,
                            token_hash, content, beside, saved_at, expires_at, principal, mandate, establishment)
                          values (:id, :service, :version, :lang, :account,
                            :token, :content, :beside, :saved, :expires, :principal, :mandate, :establishment)
                          returning id)
                        insert into forms.resume_codes (code_hash, draft, once)
                        select :code, id, :once from made
                        """)
                .param("id", draft.id())
                .param("service", draft.service())
                .param("version", draft.version())
                .param("lang", draft.lang())
                .param("account", draft.account())
                .param("token", tokenHash)
                .param("content", text.seal(draft.id(), draft.typed()))
                .param("beside", beside.seal(draft.id(), draft.beside()))
                .param("saved", at(draft.savedAt()))
                .param("expires", at(draft.expiresAt()))
                .param("code", codeHash)
                .param("once", once)
                .param("principal", whom == null ? null : whom.principal(), Types.OTHER)
                .param("mandate", whom == null ? null : whom.mandate(), Types.OTHER)
                .param("establishment", whom == null ? null : whom.establishment(), Types.OTHER)
                .update();
    }

    private static final String COLUMNS =
            """
            select id, service, version, lang, account, token_hash, content, beside, saved_at,
              expires_at, revision, principal, mandate, establishment, moved
            from forms.drafts
            """;

    private static final String OPEN = " where id = ? and expires_at > ? and deleted_at is null";

    public Optional<Row> find(JdbcClient sql, UUID id, Instant now) {
        Scenes.First<Row> open = open(id, now);
        return sql.sql(open.sql()).params(open.values()).query(open.row()).optional();
    }

    /** A draft that is open, as the first thing that a transaction reads. */
    Scenes.First<Row> open(UUID id, Instant now) {
        return new Scenes.First<>(COLUMNS + OPEN, List.of(id, at(now)), (row, n) -> row(row));
    }

    /** The same, held until the transaction ends: nobody else changes or sends that draft. */
    Optional<Row> findToSend(JdbcClient sql, UUID id, Instant now) {
        return sql.sql(COLUMNS + OPEN + " for update")
                .param(id)
                .param(at(now))
                .query((row, n) -> row(row))
                .optional();
    }

    /** The draft as it stands, held until the transaction ends so that nobody else changes it. */
    public Optional<Draft> hold(JdbcClient sql, UUID id) {
        return sql.sql(COLUMNS + " where id = ? and deleted_at is null for update")
                .param(id)
                .query((row, n) -> row(row).draft())
                .optional();
    }

    /** Keeps the draft if nobody kept another one since the revision that it was made from. */
    boolean update(JdbcClient sql, Draft draft) {
        return sql.sql(
                                """
                                update forms.drafts set account = coalesce(account, ?), content = ?, beside = ?,
                                  saved_at = ?, expires_at = ?, revision = ?
                                where id = ? and revision = ? and deleted_at is null
                                """)
                        .param(draft.account())
                        .param(text.seal(draft.id(), draft.typed()))
                        .param(beside.seal(draft.id(), draft.beside()))
                        .param(at(draft.savedAt()))
                        .param(at(draft.expiresAt()))
                        .param(draft.revision())
                        .param(draft.id())
                        .param(draft.revision() - 1)
                        .update()
                == 1;
    }

    void newToken(JdbcClient sql, UUID draft, byte[] tokenHash) {
        sql.sql("update forms.drafts set token_hash = ? where id = ?")
                .param(tokenHash)
                .param(draft)
                .update();
    }

    /** Takes a draft away, with all that is held for it. */
    void delete(JdbcClient sql, UUID draft) {
        forgetHeld(sql, draft);
        sql.sql("delete from forms.drafts where id = ?").param(draft).update();
    }

    /** Takes away what other modules hold for a draft. */
    void forgetHeld(JdbcClient sql, UUID draft) {
        held.forget(sql, draft);
        known.forget(sql, draft);
    }

    /** Takes away the files held for a draft, once the file took over those it wanted. */
    void forgetFiles(JdbcClient sql, UUID draft) {
        held.forget(sql, draft);
    }

    /** A draft that nobody sent: of which service, and what was typed in it. */
    record Abandoned(UUID draft, String service, Map<String, Typed> typed) {}

    List<Abandoned> deleteExpired(JdbcClient sql, Instant now) {
        List<Abandoned> abandoned =
                sql.sql(
                                "delete from forms.drafts where expires_at <= ? returning id,"
                                        + " service, content")
                        .param(at(now))
                        .query((row, n) -> abandoned(row))
                        .list();
        List<UUID> gone = abandoned.stream().map(Abandoned::draft).toList();
        held.forget(sql, gone);
        known.forget(sql, gone);
        return abandoned;
    }

    private Abandoned abandoned(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Abandoned(id, row.getString("service"), text.open(id, row.getBytes("content")));
    }

    /** How many there are that no account owns. */
    static long ofNobody(JdbcClient sql) {
        return sql.sql("select count(*) from forms.drafts where account is null")
                .query(Long.class)
                .single();
    }

    /** Drafts of a signed-in person, newest first. */
    List<Row> ofPerson(JdbcClient sql, Instant now) {
        return sql.sql(
                        COLUMNS
                                + """
                                  where expires_at > ? and deleted_at is null
                                order by saved_at desc limit 20
                                """)
                .param(at(now))
                .query((row, n) -> row(row))
                .list();
    }

    /** All drafts of a signed-in person, whatever became of them. */
    List<UUID> allOfPerson(JdbcClient sql) {
        return sql.sql("select id from forms.drafts").query(UUID.class).list();
    }

    /** What a signed-in person took away and may still bring back. */
    List<Draft> asideOfPerson(JdbcClient sql, Instant now) {
        return sql.sql(COLUMNS + " where expires_at > ? and deleted_at is not null")
                .param(at(now))
                .query((row, n) -> row(row).draft())
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Draft draft =
                new Draft(
                        id,
                        row.getString("service"),
                        row.getInt("version"),
                        row.getString("lang"),
                        row.getObject("account", UUID.class),
                        text.open(id, row.getBytes("content")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("revision"),
                        beside.open(id, row.getBytes("beside")),
                        Hand.FREE,
                        whom(row),
                        row.getObject("moved", UUID.class));
        return new Row(draft, row.getBytes("token_hash"));
    }

    private static @Nullable OnBehalfOf whom(ResultSet row) throws SQLException {
        UUID mandate = row.getObject("mandate", UUID.class);
        return mandate == null
                ? null
                : new OnBehalfOf(
                        row.getObject("principal", UUID.class),
                        mandate,
                        row.getObject("establishment", UUID.class));
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
