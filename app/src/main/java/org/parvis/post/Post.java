package org.parvis.post;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.documents.keys.Sealer;
import org.parvis.documents.keys.Vault;
import org.parvis.ds.MessageCatalogue;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.HoldsPersonalData;
import org.parvis.kernel.Ids;
import org.parvis.platform.Columns;
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
    private final SmsGateway gateway;
    private final MessageCatalogue words;

    Post(
            Vault vault,
            Scenes scenes,
            InstantSource clock,
            MailServer server,
            SmsGateway gateway,
            MessageCatalogue words) {
        this.gateway = gateway;
        this.words = words;
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
        send(sql, List.of(message));
    }

    /** The same for many messages, in one statement. */
    public void send(JdbcClient sql, List<Message> written) {
        List<Message> messages = written.stream().filter(Post::reachesSomebody).toList();
        if (messages.isEmpty()) {
            return;
        }
        sql.sql(WRITE)
                .param("ids", Columns.of(messages, message -> Ids.next()))
                .param("keys", Columns.of(messages, Message::key))
                .param("homes", Columns.of(messages, Post::home))
                .param("files", Columns.of(messages, m -> m.file() == null ? null : m.file().id()))
                .param("parties", Columns.of(messages, Message::party))
                .param("media", Columns.of(messages, m -> Medium.of(m.addressee()).code()))
                .param("kinds", Columns.of(messages, Message::kind))
                .param("langs", Columns.of(messages, Message::lang))
                .param("sealed", sealed(sql, messages))
                .param("documents", Columns.of(messages, Message::document))
                .param("statuses", Columns.of(messages, m -> status(m).code()))
                .param("bulk", Columns.of(messages, Message::bulk))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String WRITE =
            """
            insert into post.messages (id, key, home, file, party, medium, kind, lang, sealed,
              document, status, bulk, made_at, next_try)
            select *, :now, :now
              from unnest(cast(:ids as uuid[]), cast(:keys as text[]), cast(:homes as uuid[]),
                          cast(:files as uuid[]), cast(:parties as int[]), cast(:media as text[]),
                          cast(:kinds as text[]), cast(:langs as text[]),
                          cast(:sealed as bytea[]), cast(:documents as uuid[]),
                          cast(:statuses as text[]), cast(:bulk as boolean[]))
            on conflict do nothing
            """;

    private byte[][] sealed(JdbcClient sql, List<Message> messages) {
        return messages.stream().map(message -> seal(sql, message)).toArray(byte[][]::new);
    }

    private static UUID home(Message message) {
        CaseFileId file = message.file();
        return file == null ? Ids.NIL : file.home().id();
    }

    /** Without what carries it a message waits where an administrator can read it. */
    private MessageStatus status(Message message) {
        boolean leaves =
                switch (Medium.of(message.addressee())) {
                    case EMAIL -> server.configured();
                    case SMS -> gateway.configured();
                    case LETTER -> true;
                };
        return leaves ? MessageStatus.QUEUED : MessageStatus.HELD;
    }

    /**
     * A domain under .invalid is nobody's for ever (RFC 2606): somebody without an address has one.
     */
    private static boolean reachesSomebody(Message message) {
        return !(message.addressee() instanceof Addressee.Email to)
                || !to.address().endsWith(".invalid");
    }

    /** Takes a letter out of the tray that was not mailed yet: there is no need of it any more. */
    public void takeOut(JdbcClient jobs, CaseFileId file, Collection<String> keys) {
        jobs.sql(
                        """
                        delete from post.messages
                        where home = :home and file = :file and medium = 'letter'
                          and key = any(:keys) and status in ('queued', 'printed')
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .param("keys", keys.toArray(String[]::new))
                .update();
    }

    /** Whether a letter of that file still waits to be printed or posted. */
    public boolean waits(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select exists (select from post.messages
                          where home = :home and file = :file and medium = 'letter'
                            and status not in ('mailed', 'bounced'))
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Boolean.class)
                .single();
    }

    /**
     * How far a message of a file went.
     *
     * @param status {@code queued}, {@code sent}, {@code bounced}, {@code mailed} and others
     * @param at when it came that far, if it left at all
     * @param mailedOn the day on which a letter was posted
     */
    public record Carried(
            String key, String status, @Nullable Instant at, @Nullable LocalDate mailedOn) {}

    /** The messages of a file and how far each went; in a scene that may see them. */
    public List<Carried> carried(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        """
                        select key, status, settled_at, mailed_on from post.messages
                        where home = :home and file = :file order by id
                        """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(Post::carried)
                .list();
    }

    private static Carried carried(ResultSet row, int n) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Carried(
                row.getString("key"),
                row.getString("status"),
                settled == null ? null : settled.toInstant(),
                row.getObject("mailed_on", LocalDate.class));
    }

    /** Whoever is not heard by mail reads it on the mail itself. */
    private String more(Message message) {
        if (!message.unheard()) {
            return "";
        }
        String note = words.forLanguage(message.lang()).say("post.unheard.note");
        return message.text().endsWith(note) ? "" : "\n\n" + note;
    }

    private byte[] seal(JdbcClient sql, Message message) {
        byte[] plain = MessageContent.of(message, more(message)).toBytes();
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
