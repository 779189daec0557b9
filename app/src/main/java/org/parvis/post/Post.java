package org.parvis.post;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.Sealer;
import org.parvis.documents.Vault;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes messages to send. What is written in a transaction that is undone was never written. */
@Component
public class Post implements HoldsPersonalData {
    private final Vault vault;
    private final Sealer ownSealer;
    private final Scenes scenes;
    private final InstantSource clock;
    private final MailServer server;

    Post(Vault vault, Scenes scenes, InstantSource clock, MailServer server) {
        this.vault = vault;
        this.ownSealer = vault.installation("post.messages");
        this.scenes = scenes;
        this.clock = clock;
        this.server = server;
    }

    /** Writes the message in a transaction of its own. */
    public void send(Message message) {
        scenes.job(
                sql -> {
                    send(sql, message);
                    return message;
                });
    }

    /** Writes the message in the running transaction; a key already written changes nothing. */
    public void send(JdbcClient sql, Message message) {
        CaseFileId file = message.file();
        boolean letter = message.addressee() instanceof Addressee.Postal;
        boolean held = !letter && !server.configured();
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql(
                        """
                        insert into post.messages (id, key, home, file, medium, kind, lang, sealed,
                          document, status, made_at, next_try)
                        values (:id, :key, :home, :file, :medium, :kind, :lang, :sealed,
                          :document, :status, :now, :now)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("key", message.key())
                .param("home", file == null ? Ids.NIL : file.home().id())
                .param("file", file == null ? null : file.id(), java.sql.Types.OTHER)
                .param("medium", letter ? "letter" : "email")
                .param("kind", message.kind())
                .param("lang", message.lang())
                .param("sealed", seal(sql, message))
                .param("document", message.document(), java.sql.Types.OTHER)
                .param("status", (held ? MessageStatus.HELD : MessageStatus.QUEUED).code())
                .param("now", now)
                .update();
    }

    /** Whether a letter of that file still waits to be printed or posted. */
    public boolean waits(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select exists (select from post.messages
                          where home = :home and file = :file and medium = 'letter'
                            and status <> 'mailed')
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Boolean.class)
                .single();
    }

    private byte[] seal(JdbcClient sql, Message message) {
        byte[] plain = MessageContent.of(message).toBytes();
        byte[] bound = bound(message.key());
        CaseFileId file = message.file();
        return file == null
                ? ownSealer.seal(plain, bound)
                : vault.seal(vault.open(sql, file), plain, bound);
    }

    /** Opens what was sealed, unless the file's key was destroyed meanwhile. */
    @Nullable MessageContent open(JdbcClient sql, StoredMessage message) {
        byte[] bound = bound(message.key());
        CaseFileId file = message.file();
        if (file == null) {
            return MessageContent.from(ownSealer.unseal(message.sealed(), bound));
        }
        return vault.find(sql, file)
                .map(key -> MessageContent.from(vault.unseal(key, message.sealed(), bound)))
                .orElse(null);
    }

    private static byte[] bound(String key) {
        return ("post:" + key).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String place() {
        return "post.messages";
    }

    @Override
    public String purpose() {
        return "post.messages.purpose";
    }

    @Override
    public String retention() {
        return "post.messages.retention";
    }

    @Override
    public void erase(CaseFileId file) {
        scenes.job(
                sql ->
                        sql.sql("delete from post.messages where home = :home and file = :file")
                                .param("home", file.home().id())
                                .param("file", file.id())
                                .update());
    }
}
