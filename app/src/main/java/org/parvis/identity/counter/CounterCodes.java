package org.parvis.identity.counter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.NoAddress;
import org.parvis.identity.PersonName;
import org.parvis.identity.TypedCodes;
import org.parvis.identity.entrance.AccountTable;
import org.parvis.identity.entrance.SignInSettings;
import org.parvis.identity.second.RecoveryCodes;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.NameMatching;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Codes that are handed over at a counter, once somebody looked at the papers of who stands there.
 * Each opens an account once, at the level that the installation gives to such a check; who handed
 * it, for which body, on what kind of paper, stays written.
 */
@Component
class CounterCodes {
    static final Duration VALID = Duration.ofDays(30);
    private static final int LENGTH = 16;
    private static final int NUMBER = 12;

    private final Scenes scenes;
    private final AccountTable accounts;
    private final InstantSource clock;
    private final int level;

    CounterCodes(
            Scenes scenes, AccountTable accounts, InstantSource clock, SignInSettings settings) {
        this.scenes = scenes;
        this.accounts = accounts;
        this.clock = clock;
        this.level = settings.counterLevel();
    }

    /** What is printed, the one time that it is seen. */
    record Made(UUID account, String name, String known, String code, Instant until) {}

    /** Whose account a code opens, and how sure that is. */
    record Opened(UUID account, int level) {}

    private record Found(UUID id, String email, String name, boolean demonstration) {
        String known() {
            return NoAddress.is(email) ? NoAddress.number(email) : email;
        }
    }

    /**
     * Makes a code for who stands at the counter.
     *
     * @param name as on the paper
     * @param known the address or number of their account; a new one is opened without
     */
    Outcome<Made> make(
            Actor.Agent agent, String name, String known, CounterPaper paper, String lang) {
        return PersonName.of(name)
                .then(
                        clean ->
                                scenes.in(
                                        new IdentityScene(),
                                        jdbc ->
                                                account(jdbc, clean, known, lang)
                                                        .map(
                                                                account ->
                                                                        hand(
                                                                                jdbc, agent,
                                                                                account, paper))));
    }

    /** The account that this code opens, this once. */
    Optional<Opened> use(String typed) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        update identity.counter_codes set used_at = :now
                                        where code = :code and used_at is null and expires_at > :now
                                        returning account, level
                                        """)
                                .param("now", now)
                                .param("code", digest(typed))
                                .query(Opened.class)
                                .optional());
    }

    private Outcome<Found> account(JdbcClient jdbc, String name, String known, String lang) {
        if (known.isBlank()) {
            String number = RecoveryCodes.random(NUMBER);
            Found opened = new Found(Ids.next(), NoAddress.of(number).written(), name, false);
            accounts.open(jdbc, opened.id(), NoAddress.of(number), name, lang);
            return Outcome.ok(opened);
        }
        EmailAddress asked = address(known);
        Found found = asked == null ? null : find(jdbc, asked);
        if (found == null || found.demonstration()) {
            return Outcome.refused("identity.counter.unknown");
        }
        return NameMatching.compare(name, found.name()).map(same -> found);
    }

    private static @Nullable EmailAddress address(String known) {
        if (!known.contains("@")) {
            String number = TypedCodes.signs(known);
            return number.length() == NUMBER ? NoAddress.of(number) : null;
        }
        return EmailAddress.of(known) instanceof Outcome.Ok<EmailAddress>(EmailAddress address)
                ? address
                : null;
    }

    private static @Nullable Found find(JdbcClient jdbc, EmailAddress asked) {
        return jdbc.sql(
                        """
                        select id, email, name, demonstration from identity.accounts
                        where email_key = :key
                        """)
                .param("key", asked.key())
                .query(Found.class)
                .optional()
                .orElse(null);
    }

    /** The code before, if it was not used, is of no use any more. */
    private Made hand(JdbcClient jdbc, Actor.Agent agent, Found account, CounterPaper paper) {
        String code = RecoveryCodes.random(LENGTH);
        Instant now = clock.instant();
        Instant until = now.plus(VALID);
        jdbc.sql(
                        """
                        with before as (
                          delete from identity.counter_codes
                          where account = :account and used_at is null),
                        way as (
                          insert into identity.ways (id, account, kind, level, added_at)
                          values (:way, :account, 'counter', :level, :now)
                          on conflict (account) where kind = 'counter'
                            do update set level = excluded.level)
                        insert into identity.counter_codes
                          (id, account, code, level, paper, home, member, made_at, expires_at)
                        values (:id, :account, :code, :level, :paper, :home, :member, :now, :until)
                        """)
                .param("way", Ids.next())
                .param("id", Ids.next())
                .param("account", account.id())
                .param("code", digest(code))
                .param("level", level)
                .param("paper", paper.code())
                .param("home", agent.home().id())
                .param("member", agent.member())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        return new Made(
                account.id(), account.name(), account.known(), TypedCodes.grouped(code, 4), until);
    }

    private static byte[] digest(String typed) {
        return Digests.of("counter", TypedCodes.signs(typed));
    }
}
