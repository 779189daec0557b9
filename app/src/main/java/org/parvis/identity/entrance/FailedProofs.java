package org.parvis.identity.entrance;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.Accounts;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Second proofs that were refused. Whoever comes so far gave the first proof: its owner is told, by
 * a message and on the page of their account.
 */
@Component
public class FailedProofs {
    /** How long its owner sees one. */
    static final Duration SHOWN = Duration.ofDays(30);

    /** People mistype once or twice. */
    static final int TOLD = 3;

    private static final Duration DAY = Duration.ofDays(1);

    private final Scenes scenes;
    private final Accounts accounts;
    private final WayNotices notices;
    private final InstantSource clock;

    FailedProofs(Scenes scenes, Accounts accounts, WayNotices notices, InstantSource clock) {
        this.scenes = scenes;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** One of them: when, and in what kind of browser. */
    public record Failed(Instant at, String device) {}

    /** Notes one; its owner is written to when there were a few, and when no more are taken. */
    public void note(UUID account, String device) {
        Instant now = clock.instant();
        long many = scenes.in(new IdentityScene(), jdbc -> insert(jdbc, account, device, now));
        if (many == TOLD || many == Limits.SECOND_DAY.tokens()) {
            accounts.own(account).ifPresent(own -> notices.refused(own, many, device, now));
        }
    }

    private static long insert(JdbcClient jdbc, UUID account, String device, Instant now) {
        return jdbc.sql(
                                """
                                with noted as (
                                  insert into identity.failed_proofs (id, account, at, device)
                                  values (:id, :account, :now, :device))
                                select count(*) from identity.failed_proofs
                                where account = :account and at > :since
                                """)
                        .param("id", Ids.next())
                        .param("account", account)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("since", now.minus(DAY).atOffset(ZoneOffset.UTC))
                        .param("device", device)
                        .query(Long.class)
                        .single()
                + 1;
    }

    /** Those of the last month, the newest first. */
    public List<Failed> of(UUID account) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select at, device from identity.failed_proofs
                                        where account = :account and at > :since order by at desc
                                        """)
                                .param("account", account)
                                .param(
                                        "since",
                                        clock.instant().minus(SHOWN).atOffset(ZoneOffset.UTC))
                                .query(
                                        (row, n) ->
                                                new Failed(
                                                        row.getObject("at", OffsetDateTime.class)
                                                                .toInstant(),
                                                        row.getString("device")))
                                .list());
    }
}
