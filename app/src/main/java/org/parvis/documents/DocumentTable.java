package org.parvis.documents;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.CaseKey;
import org.parvis.documents.keys.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of documents, whose names are sealed with the key of their file; each method is one
 * statement, in the transaction of its caller.
 */
@Component
class DocumentTable {
    private static final String COLUMNS =
            """
            select home, file, id, compartment, kind, name, media_type, size, sha256, address, scan, added_at,
              own_key, preview
            from documents.documents
            """;

    private final Vault vault;

    DocumentTable(Vault vault) {
        this.vault = vault;
    }

    void insert(JdbcClient sql, ReceivedDocument received) {
        StoredDocument d = received.document();
        sql.sql(
                        """
                        insert into documents.documents (home, file, id, compartment, kind, name,
                          media_type, size, sha256, address, scan, added_at, own_key, preview, pages)
                        values (:home, :file, :id, :compartment, :kind, :name, :type,
                          :size, :sha256, :address, :scan, :at, :own, :preview, :pages)
                        """)
                .param("home", d.file().home().id())
                .param("file", d.file().id())
                .param("id", d.id())
                .param("compartment", received.compartment())
                .param("kind", d.kind())
                .param("name", received.key().seal(utf8(d.name()), Ids.bytes(d.id())))
                .param("type", d.mediaType())
                .param("size", d.size())
                .param("sha256", d.sha256())
                .param("address", d.address())
                .param("scan", d.scan().code())
                .param("at", d.addedAt().atOffset(ZoneOffset.UTC))
                .param("own", sealedOwnKey(received), Types.BINARY)
                .param("preview", d.preview())
                .param("pages", received.pages())
                .update();
    }

    private static byte @Nullable [] sealedOwnKey(ReceivedDocument received) {
        byte[] own = received.ownKey();
        return own == null ? null : received.key().seal(own, ownKeyLabel(received.document().id()));
    }

    private static byte[] ownKeyLabel(UUID id) {
        return utf8("documents.key:" + id);
    }

    /** The documents of a file that the scene may see, oldest first. */
    List<StoredDocument> of(JdbcClient sql, CaseFileId file) {
        FileKeys keys = new FileKeys(vault, sql, file);
        return keys.of(0).isEmpty()
                ? List.of()
                : sql
                        .sql(COLUMNS + " where home = :home and file = :file order by id")
                        .param("home", file.home().id())
                        .param("file", file.id())
                        .query((row, n) -> located(row, keys).map(LocatedDocument::document))
                        .list()
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    Optional<LocatedDocument> locate(JdbcClient sql, CaseFileId file, UUID document) {
        FileKeys keys = new FileKeys(vault, sql, file);
        return sql.sql(COLUMNS + " where home = :home and file = :file and id = :id")
                .param("home", file.home().id())
                .param("file", file.id())
                .param("id", document)
                .query((row, n) -> located(row, keys))
                .optional()
                .flatMap(found -> found);
    }

    /** Says that it was malicious; what opened it goes. */
    void infected(JdbcClient sql, StoredDocument d) {
        sql.sql(
                        """
                        update documents.documents
                        set scan = 'infected', own_key = null, preview = false
                        where home = :home and id = :id
                        """)
                .param("home", d.file().home().id())
                .param("id", d.id())
                .update();
    }

    void delete(JdbcClient sql, StoredDocument d) {
        sql.sql("delete from documents.documents where home = :home and id = :id")
                .param("home", d.file().home().id())
                .param("id", d.id())
                .update();
    }

    int deleteAll(JdbcClient sql, CaseFileId file) {
        return sql.sql("delete from documents.documents where home = :home and file = :file")
                .param("home", file.home().id())
                .param("file", file.id())
                .update();
    }

    /** Whether another row points at the same content. */
    boolean stillUsed(JdbcClient sql, StoredDocument d) {
        return sql.sql(
                        """
                        select exists (select 1 from documents.documents
                          where home = :home and file = :file and address = :address)
                        """)
                .param("home", d.file().home().id())
                .param("file", d.file().id())
                .param("address", d.address())
                .query(Boolean.class)
                .single();
    }

    /** Nothing where what opens it is gone, or is not for whoever reads. */
    private static Optional<LocatedDocument> located(ResultSet row, FileKeys keys)
            throws SQLException {
        Optional<CaseKey> key = keys.of(row.getInt("compartment"));
        return key.isEmpty() ? Optional.empty() : Optional.of(located(row, key.get()));
    }

    private static LocatedDocument located(ResultSet row, CaseKey key) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] name = key.unseal(row.getBytes("name"), Ids.bytes(id));
        byte[] own = row.getBytes("own_key");
        StoredDocument document =
                new StoredDocument(
                        key.file(),
                        id,
                        row.getString("kind"),
                        new String(name, StandardCharsets.UTF_8),
                        row.getString("media_type"),
                        row.getLong("size"),
                        row.getBytes("sha256"),
                        row.getBytes("address"),
                        Scan.of(row.getString("scan")),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("preview"));
        return new LocatedDocument(
                document, key, own == null ? null : key.unseal(own, ownKeyLabel(id)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
