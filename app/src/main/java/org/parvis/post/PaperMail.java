package org.parvis.post;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.documents.DocumentAccess;
import org.parvis.documents.DocumentContent;
import org.parvis.documents.Documents;
import org.parvis.documents.StoredDocument;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letters that a body prints and mails, for people without e-mail. */
@Component
class PaperMail implements DocumentAccess {
    private final Scenes scenes;
    private final Post post;
    private final Documents documents;
    private final List<MailedLetters> followers;
    private final LetterHomes homes;
    private final Journal journal;
    private final InstantSource clock;
    private final ZoneId zone;

    PaperMail(
            Scenes scenes,
            Post post,
            Documents documents,
            List<MailedLetters> followers,
            LetterHomes homes,
            Journal journal,
            InstantSource clock,
            ZoneId zone) {
        this.scenes = scenes;
        this.post = post;
        this.documents = documents;
        this.followers = followers;
        this.homes = homes;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One letter.
     *
     * @param mailBy the last day on which it is to be mailed; none where no module says one
     */
    record Sheet(StoredMessage message, MessageContent content, @Nullable LocalDate mailBy) {}

    /** Those to print or to mail first, then the fifty mailed last. */
    List<Sheet> of(Actor.Agent agent) {
        List<Sheet> all = new ArrayList<>();
        for (Actor.Agent there : homes.of(agent)) {
            all.addAll(
                    scenes.in(
                            scene(there), sql -> noted(sql, there, "letters", worked(sql, there))));
        }
        return all;
    }

    /** What passed to another body is its to post. */
    private List<Sheet> worked(JdbcClient sql, Actor.Agent agent) {
        List<Sheet> sheets = sheets(sql, agent);
        List<UUID> files =
                sheets.stream()
                        .map(sheet -> sheet.message().file())
                        .filter(Objects::nonNull)
                        .map(CaseFileId::id)
                        .toList();
        Set<UUID> worked = homes.worked(sql, agent, files);
        return sheets.stream()
                .filter(
                        sheet -> {
                            CaseFileId file = sheet.message().file();
                            return file == null || worked.contains(file.id());
                        })
                .toList();
    }

    /** Where one of the letters lies; the body's own home when nobody has it. */
    Actor.Agent there(Actor.Agent agent, UUID id) {
        return homes.of(agent).stream()
                .filter(one -> scenes.reading(scene(one), sql -> find(sql, one, id)).isPresent())
                .findFirst()
                .orElse(agent);
    }

    private List<Sheet> sheets(JdbcClient sql, Actor.Agent agent) {
        List<StoredMessage> messages =
                sql.sql(
                                "select "
                                        + StoredMessage.COLUMNS
                                        + """
                                        from post.messages
                                        where home = :home and medium = 'letter'
                                        order by status in ('mailed', 'bounced'), id desc limit 150
                                        """)
                        .param("home", agent.home().id())
                        .query(StoredMessage::of)
                        .list();
        Map<String, LocalDate> mailBy = mailBy(sql, messages);
        return messages.stream()
                .map(message -> sheet(sql, message, mailBy))
                .filter(Objects::nonNull)
                .toList();
    }

    private Optional<Sheet> noted(JdbcClient sql, Actor.Agent agent, Optional<Sheet> sheet) {
        sheet.ifPresent(shown -> noted(sql, agent, "letter", List.of(shown)));
        return sheet;
    }

    /** Whose letters are shown, in the journal, before they are. */
    private List<Sheet> noted(JdbcClient sql, Actor.Agent agent, String kind, List<Sheet> shown) {
        List<UUID> files = new ArrayList<>();
        for (Sheet sheet : shown) {
            CaseFileId file = sheet.message().file();
            if (file != null) {
                files.add(file.id());
            }
        }
        if (!files.isEmpty()) {
            journal.note(sql, agent, Reading.of(kind, kind, files, "letter"));
        }
        return shown;
    }

    Optional<Sheet> one(Actor.Agent agent, UUID id) {
        Actor.Agent there = there(agent, id);
        return scenes.in(scene(there), sql -> noted(sql, there, find(sql, there, id)));
    }

    Outcome<DocumentContent> pdf(Actor.Agent agent, UUID id) {
        Actor.Agent there = there(agent, id);
        return scenes.in(
                scene(there),
                sql -> {
                    Optional<Sheet> sheet = noted(sql, there, find(sql, there, id));
                    CaseFileId file = sheet.map(s -> s.message().file()).orElse(null);
                    UUID document = sheet.map(s -> s.message().document()).orElse(null);
                    return file == null || document == null
                            ? Outcome.<DocumentContent>refused("post.refused.absent")
                            : documents.open(sql, there, file, document);
                });
    }

    /** Notes that it was printed, once; nothing when it is not a letter of theirs. */
    Optional<Sheet> printed(Actor.Agent agent, UUID id) {
        Actor.Agent there = there(agent, id);
        return scenes.in(
                scene(there),
                sql -> {
                    Optional<Sheet> sheet = find(sql, there, id);
                    sheet.ifPresent(found -> printed(sql, id));
                    return sheet;
                });
    }

    private void printed(JdbcClient sql, UUID id) {
        sql.sql(
                        """
                        update post.messages set status = 'printed', settled_at = :now
                        where id = :id and medium = 'letter' and status = 'queued'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /** Notes the day of mailing, once; tells the module whose letter it is. */
    Outcome<LocalDate> mailed(Actor.Agent agent, UUID id, @Nullable LocalDate day) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (day == null) {
            return Outcome.refused("post.refused.date");
        }
        if (day.isAfter(today)) {
            return Outcome.refused("post.refused.future");
        }
        Actor.Agent there = there(agent, id);
        return scenes.in(scene(there), sql -> note(sql, there, id, day));
    }

    private Outcome<LocalDate> note(JdbcClient sql, Actor.Agent agent, UUID id, LocalDate day) {
        Optional<Sheet> sheet = find(sql, agent, id);
        CaseFileId file = sheet.map(s -> s.message().file()).orElse(null);
        if (sheet.isEmpty() || file == null) {
            return Outcome.refused("post.refused.absent");
        }
        if (day.isBefore(LocalDate.ofInstant(sheet.get().message().madeAt(), zone))) {
            return Outcome.refused("post.refused.before");
        }
        int noted =
                sql.sql(
                                """
                                update post.messages
                                set status = 'mailed', mailed_on = :day, settled_at = :now
                                where id = :id and medium = 'letter'
                                  and status not in ('mailed', 'bounced')
                                """)
                        .param("day", day)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update();
        if (noted == 0) {
            return Outcome.refused("post.refused.already");
        }
        String key = sheet.get().message().key();
        followers.forEach(f -> f.mailed(sql, file, key, day, agent));
        return Outcome.ok(day);
    }

    /** One of the letters of that member's body; in their scene and transaction. */
    Optional<Sheet> find(JdbcClient sql, Actor.Agent agent, UUID id) {
        return sql.sql(
                        "select "
                                + StoredMessage.COLUMNS
                                + " from post.messages where id = :id and medium = 'letter'")
                .param("id", id)
                .query(StoredMessage::of)
                .optional()
                .map(message -> sheet(sql, message, mailBy(sql, List.of(message))))
                .filter(sheet -> worked(sql, agent, sheet));
    }

    private boolean worked(JdbcClient sql, Actor.Agent agent, Sheet sheet) {
        CaseFileId file = sheet.message().file();
        return file == null || !homes.worked(sql, agent, List.of(file.id())).isEmpty();
    }

    private @Nullable Sheet sheet(
            JdbcClient sql, StoredMessage message, Map<String, LocalDate> mailBy) {
        MessageContent content = post.open(sql, message);
        return content == null ? null : new Sheet(message, content, mailBy.get(message.key()));
    }

    /** By when each is to be mailed of which a module says so. */
    private Map<String, LocalDate> mailBy(JdbcClient sql, List<StoredMessage> messages) {
        List<String> keys = messages.stream().map(StoredMessage::key).toList();
        Map<String, LocalDate> all = new HashMap<>();
        followers.forEach(follower -> all.putAll(follower.mailBy(sql, keys)));
        return all;
    }

    Scene scene(Actor.Agent agent) {
        return homes.scene(agent);
    }

    @Override
    public boolean owns(String kind) {
        return kind.equals("letter");
    }

    /** Who prints a letter may read it: the agents of the body that sends it. */
    @Override
    public boolean mayRead(Actor reader, StoredDocument document) {
        return reader instanceof Actor.Agent agent && agent.home().equals(document.file().home());
    }
}
