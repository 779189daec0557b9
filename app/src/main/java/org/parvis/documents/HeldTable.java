package org.parvis.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rows of held files; each method is one statement, in the transaction of its caller. */
@Component
class HeldTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            """
            select holder, id, label, name, own_key, size, received, state, refusal, scan,
              media_type, sha256, pages, preview, expires_at
            from documents.held
            """;

    private final Sealer sealer;

    HeldTable(Vault vault) {
        this.sealer = vault.installation("documents.held");
    }

    /** A held file and its open key. */
    @SuppressWarnings("ArrayRecordComponent") // carried, never compared
    record Row(HeldFile file, byte[] key) {
        SegmentCipher cipher() {
            return SegmentCipher.content(key, file.id());
        }
    }

    void insert(JdbcClient sql, HeldFile file, byte[] key, Instant now, @Nullable Instant forget) {
        sql.sql(
                        """
                        insert into documents.held (holder, id, label, name, own_key, size, state,
                          refusal, scan, begun_at, expires_at, forget_at)
                        values (:holder, :id, :label, :name, :key, :size, :state, :refusal, :scan,
                          :now, :expires, :forget)
                        """)
                .param("holder", file.holder())
                .param("id", file.id())
                .param("label", file.label())
                .param("name", sealer.seal(utf8(file.name()), bound(file.id(), "name")))
                .param("key", sealer.seal(key, bound(file.id(), "key")))
                .param("size", file.size())
                .param("state", file.state().code())
                .param("refusal", written(file.refusal()), Types.VARCHAR)
                .param("scan", file.scan().code())
                .param("now", at(now))
                .param("expires", at(file.expiresAt()))
                .param("forget", forget == null ? null : at(forget), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    Optional<Row> find(JdbcClient sql, UUID holder, UUID id) {
        return sql.sql(COLUMNS + " where holder = :holder and id = :id")
                .param("holder", holder)
                .param("id", id)
                .query((row, n) -> row(row))
                .optional();
    }

    List<HeldFile> of(JdbcClient sql, UUID holder) {
        return sql.sql(COLUMNS + " where holder = :holder order by id")
                .param("holder", holder)
                .query((row, n) -> row(row).file())
                .list();
    }

    /** More has arrived, unless somebody else said so first. */
    boolean advance(JdbcClient sql, HeldFile file, long received, Instant expires) {
        return sql.sql(
                                """
                                update documents.held set received = :to, expires_at = :expires
                                where holder = :holder and id = :id and received = :from
                                  and state = 'arriving'
                                """)
                        .param("to", received)
                        .param("expires", at(expires))
                        .param("holder", file.holder())
                        .param("id", file.id())
                        .param("from", file.received())
                        .update()
                == 1;
    }

    boolean keep(JdbcClient sql, HeldFile file, Inspection.Found found, byte[] sha256, Scan scan) {
        return sql.sql(
                                """
                                update documents.held set state = 'kept', media_type = :type,
                                  sha256 = :sha256, scan = :scan, pages = :pages, preview = :preview
                                where holder = :holder and id = :id and state = 'arriving'
                                """)
                        .param("type", found.type())
                        .param("sha256", sha256)
                        .param("scan", scan.code())
                        .param("pages", found.pages())
                        .param("preview", found.preview() != null)
                        .param("holder", file.holder())
                        .param("id", file.id())
                        .update()
                == 1;
    }

    void refuse(JdbcClient sql, HeldFile file, Refusal refusal) {
        sql.sql(
                        """
                        update documents.held set state = 'refused', refusal = :why,
                          preview = false
                        where holder = :holder and id = :id
                        """)
                .param("why", written(refusal))
                .param("holder", file.holder())
                .param("id", file.id())
                .update();
    }

    private static @Nullable String written(@Nullable Refusal refusal) {
        return refusal == null ? null : CanonicalJson.text(List.of(refusal.key(), refusal.args()));
    }

    void scanned(JdbcClient sql, HeldFile file, Scan scan) {
        sql.sql("update documents.held set scan = :scan where holder = :holder and id = :id")
                .param("scan", scan.code())
                .param("holder", file.holder())
                .param("id", file.id())
                .update();
    }

    void delete(JdbcClient sql, UUID holder, UUID id) {
        sql.sql("delete from documents.held where holder = :holder and id = :id")
                .param("holder", holder)
                .param("id", id)
                .update();
    }

    void delete(JdbcClient sql, Collection<UUID> holders) {
        sql.sql("delete from documents.held where holder = any(:holders)")
                .param("holders", holders.toArray(UUID[]::new))
                .update();
    }

    /** Uploads that stopped and that nobody went on with, and files that waited long enough. */
    List<HeldFile> stopped(JdbcClient sql, Instant now) {
        return sql.sql(
                        COLUMNS
                                + """
                                 where (state = 'arriving' and expires_at <= :now)
                                    or forget_at <= :now
                                 limit 200
                                """)
                .param("now", at(now))
                .query((row, n) -> row(row).file())
                .list();
    }

    List<HeldFile> labelled(JdbcClient sql, String label) {
        return sql.sql(
                        COLUMNS
                                + """
                                 where (label = :label or starts_with(label, :label || '/'))
                                  and forget_at is not null
                                """)
                .param("label", label)
                .query((row, n) -> row(row).file())
                .list();
    }

    List<Row> waiting(JdbcClient sql) {
        return sql.sql(COLUMNS + " where scan = 'waiting' and state = 'kept' order by id limit 50")
                .query((row, n) -> row(row))
                .list();
    }

    private Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String type = row.getString("media_type");
        HeldFile file =
                new HeldFile(
                        row.getObject("holder", UUID.class),
                        id,
                        row.getString("label"),
                        new String(
                                sealer.unseal(row.getBytes("name"), bound(id, "name")),
                                StandardCharsets.UTF_8),
                        row.getLong("size"),
                        row.getLong("received"),
                        HeldFile.State.of(row.getString("state")),
                        refusal(row.getString("refusal")),
                        Scan.of(row.getString("scan")),
                        type == null ? "application/octet-stream" : type,
                        row.getBytes("sha256"),
                        row.getInt("pages"),
                        row.getBoolean("preview"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant());
        return new Row(file, sealer.unseal(row.getBytes("own_key"), bound(id, "key")));
    }

    private static @Nullable Refusal refusal(@Nullable String json) {
        if (json == null) {
            return null;
        }
        List<?> parts = JSON.readValue(json, List.class);
        return new Refusal(
                String.valueOf(parts.getFirst()), List.copyOf((List<?>) parts.getLast()));
    }

    private static byte[] bound(UUID id, String what) {
        byte[] word = utf8(what);
        return ByteBuffer.allocate(16 + word.length).put(Ids.bytes(id)).put(word).array();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
