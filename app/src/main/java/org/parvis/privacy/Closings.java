package org.parvis.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.ds.MessageCatalogue;
import org.parvis.ds.Words;
import org.parvis.identity.Account;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * Closes accounts whose owners asked for it: in fourteen days, during which signing in and one
 * press bring everything back. Then each place forgets its own, the account itself last, so that a
 * closing that was interrupted goes on where it stopped.
 */
@Component
class Closings {
    private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

    /** Time to change one's mind. */
    static final Duration WAIT = Duration.ofDays(14);

    private final Scenes scenes;
    private final AccountExport places;
    private final Post post;
    private final MessageCatalogue messages;
    private final Settings settings;
    private final InstantSource clock;

    Closings(
            Scenes scenes,
            AccountExport places,
            Post post,
            MessageCatalogue messages,
            Settings settings,
            InstantSource clock) {
        this.scenes = scenes;
        this.places = places;
        this.post = post;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the account cannot be closed now, in words. */
    List<String> obstacles(UUID account, Words w) {
        return places.places().stream().flatMap(p -> p.obstacle(account, w).stream()).toList();
    }

    /** When it closes, if it was asked for. */
    Optional<Instant> due(UUID account) {
        return scenes.reading(
                new Scene.Person(account),
                sql ->
                        sql.sql("select due_at from privacy.closings where account = ?")
                                .param(account)
                                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                                .optional()
                                .map(OffsetDateTime::toInstant));
    }

    /** Asks for it and writes to the owner, in case it was somebody else. */
    void ask(Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant due = now.plus(WAIT);
        int asked =
                scenes.in(
                        new Scene.Person(account.id()),
                        sql ->
                                sql.sql(
                                                """
                                                insert into privacy.closings
                                                  (account, asked_at, due_at)
                                                values (?, ?, ?) on conflict do nothing
                                                """)
                                        .param(account.id())
                                        .param(now.atOffset(ZoneOffset.UTC))
                                        .param(due.atOffset(ZoneOffset.UTC))
                                        .update());
        if (asked > 0) {
            post.send(notice(account, due));
        }
    }

    private Message notice(Account account, Instant due) {
        Words w = messages.forLanguage(account.lang());
        return Message.email(
                "closing",
                null,
                account.email(),
                account.lang(),
                w.say("privacy.closing.mail.subject"),
                w.say(
                        "privacy.closing.mail.text",
                        w.dateTime(due),
                        settings.publicUrl() + Paths.closing(w)),
                "closing:" + Ids.next());
    }

    /** The owner changed their mind. */
    void cancel(UUID account) {
        scenes.in(
                new Scene.Person(account),
                sql ->
                        sql.sql("delete from privacy.closings where account = ?")
                                .param(account)
                                .update());
    }

    /** Forgets the accounts whose time has come; returns how many. */
    int closeDue() {
        List<UUID> due =
                scenes.job(
                        jobs ->
                                jobs.sql(
                                                """
                                                select account from privacy.closings
                                                where due_at <= ? order by due_at limit 100
                                                """)
                                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                                        .query(UUID.class)
                                        .list());
        Words w = messages.forLanguage("fr");
        int closed = 0;
        for (UUID account : due) {
            if (obstacles(account, w).isEmpty()) {
                places.places().forEach(place -> place.forget(account));
                scenes.job(
                        jobs ->
                                jobs.sql("delete from privacy.closings where account = ?")
                                        .param(account)
                                        .update());
                closed++;
            }
        }
        if (closed > 0) {
            LOG.atInfo().addKeyValue("accounts", closed).log("Accounts were closed");
        }
        return closed;
    }

    @Bean
    static RecurringTask<Void> accountsToClose(Closings closings) {
        return Tasks.recurring("privacy-closings", FixedDelay.ofMinutes(30))
                .execute((instance, context) -> closings.closeDue());
    }
}
