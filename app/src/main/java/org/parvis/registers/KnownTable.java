package org.parvis.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What registers said for drafts; each method is one statement, in its caller's transaction. */
@Component
class KnownTable {
    private final KnownContent content;

    KnownTable(KnownContent content) {
        this.content = content;
    }

    /**
     * Where one register stands for a draft.
     *
     * @param consent what the person decided, null when they were not asked
     */
    record Row(
            String register,
            @Nullable Boolean consent,
            KnownContent.@Nullable Kept kept,
            Instant at) {
        /** What was read by these keys. */
        Optional<KnownContent.Kept> readBy(Map<String, String> keys) {
            return Optional.ofNullable(kept).filter(k -> k.keys().equals(keys));
        }
    }

    private static final String COLUMNS =
            "select register, consent, content, at from registers.known where draft = ?";

    Map<String, Row> of(JdbcClient sql, UUID draft) {
        return sql.sql(COLUMNS).param(draft).query((row, n) -> row(draft, row)).list().stream()
                .collect(Collectors.toMap(Row::register, Function.identity()));
    }

    /** One row as it stands, held until the transaction ends so that nobody else changes it. */
    Optional<Row> hold(JdbcClient sql, UUID draft, String register) {
        return sql.sql(COLUMNS + " and register = ? for update")
                .param(draft)
                .param(register)
                .query((row, n) -> row(draft, row))
                .optional();
    }

    private Row row(UUID draft, ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes("content");
        return new Row(
                row.getString("register"),
                (Boolean) row.getObject("consent"),
                sealed == null ? null : content.open(draft, sealed),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** A decision, or a reading; what is null stays as it was, except that a refusal forgets. */
    void put(
            JdbcClient sql,
            UUID draft,
            String register,
            @Nullable Boolean consent,
            KnownContent.@Nullable Kept kept,
            Instant now) {
        sql.sql(
                        """
                        insert into registers.known as k (draft, register, consent, content, at)
                        values (:draft, :register, :consent, :content, :at)
                        on conflict (draft, register) do update
                          set consent = coalesce(excluded.consent, k.consent),
                              content = case when excluded.consent is false then null
                                             else coalesce(excluded.content, k.content) end,
                              at = excluded.at
                        """)
                .param("draft", draft)
                .param("register", register)
                .param("consent", consent, Types.BOOLEAN)
                .param("content", kept == null ? null : content.seal(draft, kept), Types.BINARY)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Forgets what was read by other keys; the decision stays. */
    void forgetReading(JdbcClient sql, UUID draft, String register) {
        sql.sql("update registers.known set content = null where draft = ? and register = ?")
                .param(draft)
                .param(register)
                .update();
    }

    void forget(JdbcClient sql, Collection<UUID> drafts) {
        sql.sql("delete from registers.known where draft = any(?)")
                .param(drafts.toArray(UUID[]::new))
                .update();
    }
}
