package org.parvis.identity.account;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * The private addresses by which calendars read the days of an account: one for each account, known
 * by its digest alone. Whoever has it reads days and names of bodies, and opens nothing.
 */
@Component
class CalendarFeeds {
    private final Scenes scenes;
    private final InstantSource clock;

    CalendarFeeds(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Makes the address anew, so that the one before leads nowhere; it is told only here. */
    String make(UUID account) {
        String secret = Secrets.random();
        scenes.in(
                new IdentityScene(),
                sql ->
                        sql.sql(
                                        """
                                        insert into identity.calendar_feeds (account, secret, made_at)
                                        values (?, ?, ?)
                                        on conflict (account) do update
                                          set secret = excluded.secret, made_at = excluded.made_at
                                        """)
                                .param(account)
                                .param(Digests.of(secret))
                                .param(clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
        return secret;
    }

    void revoke(UUID account) {
        scenes.in(
                new IdentityScene(),
                sql ->
                        sql.sql("delete from identity.calendar_feeds where account = ?")
                                .param(account)
                                .update());
    }

    /** Since when there is one. */
    Optional<Instant> madeAt(UUID account) {
        return scenes.reading(
                new IdentityScene(),
                sql ->
                        sql.sql("select made_at from identity.calendar_feeds where account = ?")
                                .param(account)
                                .query(
                                        (row, n) ->
                                                row.getObject("made_at", OffsetDateTime.class)
                                                        .toInstant())
                                .optional());
    }

    /** Whose days that address shows. */
    Optional<UUID> owner(String secret) {
        return scenes.reading(
                new IdentityScene(),
                sql ->
                        sql.sql("select account from identity.calendar_feeds where secret = ?")
                                .param(Digests.of(secret))
                                .query(UUID.class)
                                .optional());
    }
}
