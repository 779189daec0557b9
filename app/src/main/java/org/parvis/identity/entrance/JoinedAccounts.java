package org.parvis.identity.entrance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.identity.Account;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.NoAddress;
import org.parvis.identity.Sessions;
import org.parvis.kernel.CanonicalJson;
import org.parvis.kernel.Ids;
import org.parvis.kernel.NameMatching;
import org.parvis.kernel.Outcome;
import org.parvis.platform.FollowsAccount;
import org.parvis.platform.Scenes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two accounts of one person become one: what the joined one has goes over, and whatever opens it
 * leads to the one that is kept. Which rows went over is written, so that all of it can be taken
 * back for thirty days.
 */
@Component
public class JoinedAccounts {
    static final Duration UNDOABLE = Duration.ofDays(30);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<TreeMap<String, List<String>>> MOVED =
            new TypeReference<>() {};

    private final Scenes scenes;
    private final Sessions sessions;
    private final InstantSource clock;
    private final ObjectProvider<FollowsAccount> followers;

    JoinedAccounts(
            Scenes scenes,
            Sessions sessions,
            InstantSource clock,
            ObjectProvider<FollowsAccount> followers) {
        this.scenes = scenes;
        this.sessions = sessions;
        this.clock = clock;
        this.followers = followers;
    }

    /** An account that was joined, as the owner of the kept one sees it. */
    public record Joined(UUID id, UUID joined, String known, Instant at, String moved) {
        public Instant until() {
            return at.plus(UNDOABLE);
        }
    }

    /** The account that one enters by that one: itself, unless it was joined to another. */
    UUID standing(UUID account) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select coalesce(merged_into, id) from identity.accounts
                                        where id = :id
                                        """)
                                .param("id", account)
                                .query(UUID.class)
                                .optional()
                                .orElse(account));
    }

    /** Joins one account to another; both were proven by signing in to each. */
    public Outcome<UUID> join(Account kept, Account joined) {
        if (kept.id().equals(joined.id())) {
            return Outcome.refused("identity.join.same");
        }
        if (!NameMatching.same(kept.name(), joined.name())) {
            return Outcome.refused("identity.join.names");
        }
        Outcome<UUID> done = scenes.job(jdbc -> join(jdbc, kept.id(), joined.id()));
        if (done instanceof Outcome.Ok) {
            sessions.endEverywhere(joined.id());
        }
        return done;
    }

    private Outcome<UUID> join(JdbcClient jdbc, UUID kept, UUID joined) {
        List<UUID> free =
                jdbc.sql(
                                """
                                select id from identity.accounts a
                                where id in (:kept, :joined) and merged_into is null
                                  and not demonstration
                                  and (id = :kept or not exists (
                                    select from identity.accounts o where o.merged_into = a.id))
                                order by id for update
                                """)
                        .param("kept", kept)
                        .param("joined", joined)
                        .query(UUID.class)
                        .list();
        if (free.size() != 2) {
            return Outcome.refused("identity.join.taken");
        }
        Map<String, List<String>> moved = new TreeMap<>();
        followers
                .orderedStream()
                .forEach(one -> moved.put(one.place(), one.over(jdbc, joined, kept)));
        UUID id = Ids.next();
        jdbc.sql(
                        """
                        with led as (
                          update identity.accounts set merged_into = :kept where id = :joined)
                        insert into identity.joined_accounts (id, kept, joined, moved, at)
                        values (:id, :kept, :joined, cast(:moved as jsonb), :now)
                        """)
                .param("id", id)
                .param("kept", kept)
                .param("joined", joined)
                .param("moved", CanonicalJson.text(moved))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Outcome.ok(id);
    }

    /** What was joined to an account and not taken back. */
    public List<Joined> of(UUID kept) {
        return scenes.reading(new IdentityScene(), jdbc -> of(jdbc, kept));
    }

    private static List<Joined> of(JdbcClient jdbc, UUID kept) {
        return jdbc.sql(
                        """
                        select j.id, j.joined, a.email, j.at, j.moved
                        from identity.joined_accounts j
                        join identity.accounts a on a.id = j.joined
                        where j.kept = :kept and j.undone_at is null order by j.at, j.id
                        """)
                .param("kept", kept)
                .query(JoinedAccounts::joined)
                .list();
    }

    public boolean undoable(Joined one) {
        return one.until().isAfter(clock.instant());
    }

    /** Takes it back, with what still is where it went; false when the time for it is over. */
    public boolean undo(UUID kept, UUID id) {
        Instant now = clock.instant();
        return scenes.job(
                jdbc -> {
                    List<Joined> found =
                            of(jdbc, kept).stream()
                                    .filter(one -> one.id().equals(id) && one.until().isAfter(now))
                                    .toList();
                    return !found.isEmpty() && undo(jdbc, kept, found.getFirst(), now);
                });
    }

    private boolean undo(JdbcClient jdbc, UUID kept, Joined joined, Instant now) {
        int won =
                jdbc.sql(
                                """
                                with led as (
                                  update identity.accounts set merged_into = null
                                  where id = :joined and merged_into = :kept)
                                update identity.joined_accounts set undone_at = :now
                                where id = :id and undone_at is null
                                """)
                        .param("joined", joined.joined())
                        .param("kept", kept)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", joined.id())
                        .update();
        if (won == 1) {
            Map<String, List<String>> moved = JSON.readValue(joined.moved(), MOVED);
            followers.forEach(
                    one ->
                            one.back(
                                    jdbc,
                                    kept,
                                    joined.joined(),
                                    moved.getOrDefault(one.place(), List.of())));
        }
        return won == 1;
    }

    private static Joined joined(ResultSet rows, int row) throws SQLException {
        String email = rows.getString("email");
        return new Joined(
                rows.getObject("id", UUID.class),
                rows.getObject("joined", UUID.class),
                NoAddress.is(email) ? NoAddress.number(email) : email,
                rows.getObject("at", OffsetDateTime.class).toInstant(),
                rows.getString("moved"));
    }
}
