package org.parvis.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The messages on their way out, whatever carries them: taken with a lease, settled, tried again,
 * parked. Each step is a transaction of its own, so none is open while a server is spoken to.
 */
@Component
class Leaving {
    private static final Logger LOG = LoggerFactory.getLogger(Leaving.class);
    private static final int BATCH = 20;

    private final Scenes scenes;
    private final Post post;
    private final PostSettings settings;
    private final List<Undelivered> followers;
    private final InstantSource clock;

    Leaving(
            Scenes scenes,
            Post post,
            PostSettings settings,
            List<Undelivered> followers,
            InstantSource clock) {
        this.scenes = scenes;
        this.post = post;
        this.settings = settings;
        this.followers = followers;
        this.clock = clock;
    }

    /** What is due by that medium, leased. What somebody waits for goes before a mailing. */
    List<StoredMessage> take(Medium medium) {
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
                                          where medium = :medium and status in ('queued', 'sending')
                                            and next_try <= :now
                                          order by bulk, next_try
                                          limit :batch for update skip locked)
                                        returning
                                        """
                                                + StoredMessage.COLUMNS)
                                .param("lease", at(now.plus(settings.lease())))
                                .param("now", at(now))
                                .param("medium", medium.code())
                                .param("batch", BATCH)
                                .query(StoredMessage::of)
                                .list());
    }

    @Nullable MessageContent open(StoredMessage message) {
        return scenes.job(sql -> post.open(sql, message));
    }

    Instant now() {
        return clock.instant();
    }

    void sent(StoredMessage message) {
        settle(message, MessageStatus.SENT, Duration.ZERO, null);
    }

    /** Trying again is no use. */
    void failed(StoredMessage message, String problem) {
        settle(message, MessageStatus.FAILED, Duration.ZERO, problem);
    }

    /** The address refused it: as good as a report that comes back. */
    void refused(StoredMessage message, String problem) {
        settle(message, MessageStatus.BOUNCED, Duration.ZERO, problem);
    }

    void again(StoredMessage message, String problem) {
        if (message.attempts() >= settings.attempts()) {
            LOG.error("Message {} is parked after {} attempts", message.id(), message.attempts());
            failed(message, problem);
        } else {
            Duration wait = settings.waitAfter(message.attempts());
            LOG.warn("Message {} did not leave ({}); again in {}", message.id(), problem, wait);
            settle(message, MessageStatus.QUEUED, wait, problem);
        }
    }

    /** The server is down: what was taken and not tried waits, and no attempt is counted. */
    void giveBack(List<StoredMessage> untried, Duration wait) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update post.messages
                                        set status = 'queued', attempts = attempts - 1,
                                            next_try = :next
                                        where id = any(:ids) and status = 'sending'
                                        """)
                                .param("next", at(clock.instant().plus(wait)))
                                .param(
                                        "ids",
                                        untried.stream()
                                                .map(StoredMessage::id)
                                                .toArray(UUID[]::new))
                                .update());
    }

    /**
     * A report says that a message that had left reached nobody; whether it was ours, and nobody
     * had said it before: of two reports about one message its sender reads once.
     */
    boolean bounced(UUID id, String problem) {
        Optional<StoredMessage> fresh =
                scenes.job(sql -> StoredMessage.find(sql, id))
                        .filter(message -> message.status() != MessageStatus.BOUNCED);
        fresh.ifPresent(message -> refused(message, problem));
        return fresh.isPresent();
    }

    /** A message of ours that somebody answers, if it was about a file. */
    Optional<IncomingMail.Answered> answered(UUID id) {
        return scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        select home, file, party from post.messages
                                        where id = :id and file is not null
                                        """)
                                .param("id", id)
                                .query(
                                        (row, n) ->
                                                new IncomingMail.Answered(
                                                        id,
                                                        new CaseFileId(
                                                                new Home(
                                                                        row.getObject(
                                                                                "home",
                                                                                UUID.class)),
                                                                row.getObject("file", UUID.class)),
                                                        row.getObject("party", Integer.class)))
                                .optional());
    }

    private void settle(
            StoredMessage message, MessageStatus status, Duration wait, @Nullable String problem) {
        Instant now = clock.instant();
        scenes.job(
                sql -> {
                    sql.sql(
                                    """
                                    update post.messages
                                    set status = :status, next_try = :next, problem = :problem,
                                        settled_at = :now
                                    where id = :id
                                    """)
                            .param("status", status.code())
                            .param("next", at(now.plus(wait)))
                            .param("problem", problem)
                            .param("now", at(now))
                            .param("id", message.id())
                            .update();
                    if (status == MessageStatus.FAILED || status == MessageStatus.BOUNCED) {
                        followers.forEach(
                                f -> f.undelivered(sql, message.file(), message.key(), now));
                    }
                    return message;
                });
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
