package org.parvis.post;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * Hands queued mail to the server, a few at a time. It takes a message with a lease and commits,
 * speaks to the server with no transaction open, then notes what became of it: a node that dies
 * loses nothing, and what keeps failing is parked where somebody sees it.
 */
@Component
class MailRoom {
    private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);
    private static final int BATCH = 20;

    private final Scenes scenes;
    private final Post post;
    private final MailServer server;
    private final PostSettings settings;
    private final TemplateEngine templates;
    private final InstantSource clock;

    MailRoom(
            Scenes scenes,
            Post post,
            MailServer server,
            PostSettings settings,
            TemplateEngine templates,
            InstantSource clock) {
        this.scenes = scenes;
        this.post = post;
        this.server = server;
        this.settings = settings;
        this.templates = templates;
        this.clock = clock;
    }

    /** Sends what is due; how many messages left. */
    int round() {
        if (!server.configured()) {
            return 0;
        }
        int left = 0;
        for (StoredMessage message : take()) {
            if (hand(message)) {
                left++;
            }
        }
        return left;
    }

    /** Mail that belongs to no case file has no schedule of its own: it is kept a month. */
    int clean() {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        delete from post.messages
                                        where file is null and made_at < :before
                                        """)
                                .param("before", at(clock.instant().minus(settings.keep())))
                                .update());
    }

    /** The body in HTML: the sender's own, or the text laid out. */
    String html(String lang, MessageContent content) {
        String own = content.html();
        if (own != null) {
            return own;
        }
        StringOutput out = new StringOutput();
        templates.render(
                "post/mail.jte",
                Map.of("page", MailPage.of(lang, content.subject(), content.text())),
                out);
        return out.toString();
    }

    private List<StoredMessage> take() {
        Instant now = clock.instant();
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update post.messages
                                        set status = 'sending', attempts = attempts + 1,
                                            next_try = :lease
                                        where id in (
                                          select id from post.messages
                                          where medium = 'email' and status in ('queued', 'sending')
                                            and next_try <= :now
                                          order by next_try limit :batch for update skip locked)
                                        returning
                                        """
                                                + StoredMessage.COLUMNS)
                                .param("lease", at(now.plus(settings.lease())))
                                .param("now", at(now))
                                .param("batch", BATCH)
                                .query(StoredMessage::of)
                                .list());
    }

    private boolean hand(StoredMessage message) {
        MessageContent content = scenes.job(sql -> post.open(sql, message));
        if (content == null) {
            settle(message, MessageStatus.FAILED, Duration.ZERO, "erased");
            return false;
        }
        String to = content.email();
        if (to == null || !MailServer.plausible(to)) {
            settle(message, MessageStatus.FAILED, Duration.ZERO, "address");
            return false;
        }
        try {
            server.deliver(
                    message.id(),
                    to,
                    message.lang(),
                    content.subject(),
                    content.text(),
                    html(message.lang(), content));
            settle(message, MessageStatus.SENT, Duration.ZERO, null);
            return true;
        } catch (MailException | MessagingException e) {
            retryOrPark(message, e);
            return false;
        }
    }

    private void retryOrPark(StoredMessage message, Exception e) {
        // the server's reply may repeat the address: only the kind of failure is kept
        String problem = e.getClass().getSimpleName();
        if (message.attempts() >= settings.attempts()) {
            LOG.error("Message {} is parked after {} attempts", message.id(), message.attempts());
            settle(message, MessageStatus.FAILED, Duration.ZERO, problem);
        } else {
            Duration wait = settings.waitAfter(message.attempts());
            LOG.warn("Message {} did not leave ({}); again in {}", message.id(), problem, wait);
            settle(message, MessageStatus.QUEUED, wait, problem);
        }
    }

    private void settle(
            StoredMessage message, MessageStatus status, Duration wait, @Nullable String problem) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update post.messages
                                        set status = :status, next_try = :next, problem = :problem,
                                            settled_at = :now
                                        where id = :id
                                        """)
                                .param("status", status.code())
                                .param("next", at(clock.instant().plus(wait)))
                                .param("problem", problem)
                                .param("now", at(clock.instant()))
                                .param("id", message.id())
                                .update());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
