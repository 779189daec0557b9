package org.parvis.identity.entrance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.WayKind;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ways by which accounts are entered. An account always keeps one that opens it. What is handed
 * a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class Ways {
    private final Scenes scenes;
    private final InstantSource clock;

    public Ways(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** All ways of an account, the oldest first. */
    public List<Way> of(UUID account) {
        return scenes.reading(new IdentityScene(), jdbc -> of(jdbc, account));
    }

    /** Whether a password alone, or a code alone, is not enough for this account. */
    public boolean asksSecond(UUID account) {
        return of(account).stream().anyMatch(way -> way.kind() == WayKind.TOTP);
    }

    /** Whether the account has that way. */
    public boolean has(UUID account, WayKind kind) {
        return of(account).stream().anyMatch(way -> way.kind() == kind);
    }

    /** A new password makes every first proof given with the old one worthless. */
    public void setPassword(JdbcClient jdbc, UUID account, String hash) {
        jdbc.sql("delete from identity.steps where account = :account")
                .param("account", account)
                .update();
        jdbc.sql(
                        """
                        insert into identity.ways (id, account, kind, level, hash, added_at)
                        values (:id, :account, 'password', 1, :hash, :now)
                        on conflict (account, kind)
                          where kind in ('password', 'email', 'totp', 'recovery')
                          do update set hash = excluded.hash, added_at = excluded.added_at
                        """)
                .param("id", Ids.next())
                .param("account", account)
                .param("hash", hash)
                .param("now", now())
                .update();
    }

    /** Adds a way of which there is one; false when the account has it already. */
    public boolean add(
            JdbcClient jdbc, UUID account, WayKind kind, byte @Nullable [] sealed, long step) {
        return jdbc.sql(
                                """
                                insert into identity.ways
                                  (id, account, kind, level, sealed, last_step, added_at)
                                values (:id, :account, :kind, :level, :sealed, :step, :now)
                                on conflict do nothing
                                """)
                        .param("id", Ids.next())
                        .param("account", account)
                        .param("kind", kind.code())
                        .param("level", kind.level())
                        .param("sealed", sealed)
                        .param("step", step)
                        .param("now", now())
                        .update()
                == 1;
    }

    /**
     * Says that a way has just been used; of passkeys and providers there can be several, each
     * counts its own.
     */
    public void used(UUID account, WayKind kind) {
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        update identity.ways set used_at = :now
                                        where account = :account and kind = :kind
                                          and kind not in ('passkey', 'external')
                                        """)
                                .param("now", now())
                                .param("account", account)
                                .param("kind", kind.code())
                                .update());
    }

    /** Takes a way off, unless nothing else would open the account. */
    public Outcome<WayKind> remove(UUID account, UUID id) {
        return remove(account, id, way -> way.kind().opening());
    }

    /**
     * The same.
     *
     * @param opens which ways open the account today: that of a provider does while it is there
     */
    public Outcome<WayKind> remove(UUID account, UUID id, Predicate<Way> opens) {
        return scenes.in(
                new IdentityScene(),
                jdbc -> {
                    lock(jdbc, account);
                    List<Way> all = of(jdbc, account);
                    Way gone = all.stream().filter(w -> w.id().equals(id)).findFirst().orElse(null);
                    if (gone == null) {
                        return Outcome.refused("identity.ways.gone");
                    }
                    boolean another =
                            all.stream().anyMatch(w -> !w.id().equals(id) && opens.test(w));
                    if (opens.test(gone) && !another) {
                        return Outcome.refused("identity.ways.last");
                    }
                    delete(jdbc, account, gone);
                    return Outcome.ok(gone.kind());
                });
    }

    /**
     * Two requests that would each leave the other's way as the last one go one after the other.
     */
    public static void lock(JdbcClient jdbc, UUID account) {
        jdbc.sql("select id from identity.accounts where id = :id for update")
                .param("id", account)
                .query(UUID.class)
                .optional();
    }

    /** Recovery codes stand in for an application and go with it. */
    private static void delete(JdbcClient jdbc, UUID account, Way way) {
        jdbc.sql("delete from identity.ways where account = :account and id = :id")
                .param("account", account)
                .param("id", way.id())
                .update();
        if (way.kind() == WayKind.TOTP) {
            jdbc.sql("delete from identity.ways where account = :account and kind = 'recovery'")
                    .param("account", account)
                    .update();
        }
        if (way.kind() == WayKind.TOTP || way.kind() == WayKind.RECOVERY) {
            jdbc.sql("delete from identity.recovery_codes where account = :account")
                    .param("account", account)
                    .update();
        }
    }

    private static List<Way> of(JdbcClient jdbc, UUID account) {
        return jdbc.sql(
                        """
                        select w.id, w.kind, w.level, w.label, w.added_at, w.used_at,
                          case when w.kind = 'recovery' then (
                            select count(*) from identity.recovery_codes c
                            where c.account = w.account) else 0 end as codes_left
                        from identity.ways w where w.account = :account order by w.added_at, w.kind
                        """)
                .param("account", account)
                .query(Ways::way)
                .list();
    }

    private static Way way(ResultSet rows, int row) throws SQLException {
        OffsetDateTime used = rows.getObject("used_at", OffsetDateTime.class);
        Instant usedAt = used == null ? null : used.toInstant();
        return new Way(
                rows.getObject("id", UUID.class),
                WayKind.of(rows.getString("kind")),
                rows.getInt("level"),
                rows.getString("label"),
                rows.getObject("added_at", OffsetDateTime.class).toInstant(),
                usedAt,
                rows.getInt("codes_left"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
