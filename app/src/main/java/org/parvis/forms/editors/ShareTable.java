package org.parvis.forms.editors;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of shares; each method is one statement, in the transaction of its caller. */
@Component
class ShareTable {
    /** Which share a code opens, and of which draft. */
    record Address(UUID share, UUID draft) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sealer sealer;

    ShareTable(Vault vault) {
        this.sealer = vault.installation("forms.shares");
    }

    /** Writes a share with the digest of its code; the draft is kept at least as long. */
    void insert(JdbcClient sql, Share share, byte[] codeHash) {
        sql.sql(
                        """
                        with made as (
                          insert into forms.shares (id, draft, part, attests, state, sealed, made_at,
                            expires_at)
                          values (:id, :draft, :part, :attests, :state, :sealed, :made, :expires)),
                        kept as (
                          update forms.drafts set expires_at = greatest(expires_at, :expires)
                          where id = :draft)
                        insert into forms.share_codes (code_hash, share, draft)
                        values (:code, :id, :draft)
                        """)
                .param("id", share.id())
                .param("draft", share.draft())
                .param("part", share.part())
                .param("attests", share.attests())
                .param("state", code(share.state()))
                .param("sealed", seal(share))
                .param("made", at(share.madeAt()))
                .param("expires", at(share.expiresAt()))
                .param("code", codeHash)
                .update();
    }

    Optional<Address> byCode(JdbcClient sql, byte[] codeHash) {
        return sql.sql("select share, draft from forms.share_by_code(?)")
                .param(codeHash)
                .query(
                        (row, n) ->
                                new Address(
                                        row.getObject("share", UUID.class),
                                        row.getObject("draft", UUID.class)))
                .optional();
    }

    private static final String COLUMNS =
            """
            select id, draft, part, attests, state, sealed, made_at, expires_at, ended_at
            from forms.shares
            """;

    Optional<Share> find(JdbcClient sql, UUID share) {
        return sql.sql(COLUMNS + " where id = ?").param(share).query(this::row).optional();
    }

    /** Those of a draft, newest first. */
    List<Share> ofDraft(JdbcClient sql, UUID draft) {
        return sql.sql(COLUMNS + " where draft = ? order by made_at desc, id desc limit 100")
                .param(draft)
                .query(this::row)
                .list();
    }

    /** Goes from one of the open states to the one that this share now has; or changes nothing. */
    boolean move(JdbcClient sql, Share share, Share.State... from) {
        return sql.sql(
                                """
                                update forms.shares set state = :state, sealed = :sealed,
                                  ended_at = :ended
                                where id = :id and state = any(:from::text[])
                                """)
                        .param("state", code(share.state()))
                        .param("sealed", seal(share))
                        .param(
                                "ended",
                                share.endedAt() == null ? null : at(share.endedAt()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("id", share.id())
                        .param(
                                "from",
                                Arrays.stream(from).map(ShareTable::code).toArray(String[]::new))
                        .update()
                == 1;
    }

    private Share row(ResultSet row, int n) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Share(
                id,
                row.getObject("draft", UUID.class),
                row.getString("part"),
                row.getBoolean("attests"),
                Share.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                JSON.readValue(
                        sealer.unseal(row.getBytes("sealed"), Ids.bytes(id)), Share.Told.class));
    }

    private byte[] seal(Share share) {
        byte[] plain = JSON.writeValueAsString(share.told()).getBytes(StandardCharsets.UTF_8);
        return sealer.seal(plain, Ids.bytes(share.id()));
    }

    private static String code(Share.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
