package org.parvis.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.PersonName;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The programs of others as those who look after the installation administer them. What opens
 * something is prepared by an approved change and takes effect in its transaction; the secret is
 * made when its reader asks for it, shown to them once and kept as a digest. What closes something
 * is done at once.
 */
@Component
public class Programs {
    private static final String SELECT =
            """
            select client, name, scopes, created_at, revoked_at, last_used_at, awaited
            from programs.clients
            """;

    private final Scenes scenes;
    private final ApiClients clients;
    private final InstantSource clock;

    Programs(Scenes scenes, ApiClients clients, InstantSource clock) {
        this.scenes = scenes;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * One program.
     *
     * @param lastUsedAt when it last obtained a token
     * @param awaited the approved change whose secret nobody has taken yet
     */
    public record Program(
            String client,
            String name,
            Set<String> scopes,
            Instant createdAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable UUID awaited) {}

    /** All of them, those in use first. */
    public List<Program> all() {
        return scenes.readingJob(
                jobs ->
                        jobs.sql(SELECT + "order by revoked_at is not null, created_at, id")
                                .query(Programs::program)
                                .list());
    }

    public Optional<Program> find(String client) {
        return all().stream().filter(one -> one.client().equals(client)).findFirst();
    }

    /** The one whose secret that change lets be made. */
    public Optional<Program> awaiting(UUID change) {
        return all().stream().filter(one -> change.equals(one.awaited())).findFirst();
    }

    /** A name as programs may have one. */
    public static Outcome<String> name(String typed) {
        return PersonName.of(typed);
    }

    /** A new program; it has no secret, and so no access, until somebody takes it. */
    public void prepare(JdbcClient jobs, UUID change, String name, Set<String> scopes) {
        jobs.sql(
                        """
                        insert into programs.clients
                          (id, client, name, secret, scopes, created_at, awaited)
                        values (:id, :client, :name, :secret, :scopes, :now, :change)
                        """)
                .param("id", Ids.next())
                .param("client", "c-" + Ids.next())
                .param("name", name)
                .param("secret", ApiSecret.digest(Secrets.random()))
                .param("scopes", scopes.toArray(String[]::new))
                .param("now", now())
                .param("change", change)
                .update();
    }

    /** Lets a new secret be made; the one in use is good until then. */
    public boolean renew(JdbcClient jobs, UUID change, String client) {
        return jobs.sql(
                                """
                                update programs.clients set awaited = :change
                                where client = :client and revoked_at is null
                                """)
                        .param("change", change)
                        .param("client", client)
                        .update()
                == 1;
    }

    /** Other powers, from the next request on: the tokens that carry the old ones are gone. */
    public boolean allow(JdbcClient jobs, String client, Set<String> scopes) {
        return jobs.sql(
                                """
                                with held as (
                                  delete from programs.tokens t using programs.clients c
                                  where c.id = t.client and c.client = :client)
                                update programs.clients set scopes = :scopes
                                where client = :client and revoked_at is null
                                """)
                        .param("scopes", new TreeSet<>(scopes).toArray(String[]::new))
                        .param("client", client)
                        .update()
                == 1;
    }

    /** Makes the secret of that change; nobody gets it a second time. */
    public Optional<String> secret(UUID change) {
        String secret = Secrets.random();
        boolean made =
                scenes.<Boolean>job(
                        jobs ->
                                jobs.sql(
                                                        """
                                                        with held as (
                                                          delete from programs.tokens t
                                                          using programs.clients c
                                                          where c.id = t.client and c.awaited = :change)
                                                        update programs.clients
                                                        set secret = :secret, awaited = null
                                                        where awaited = :change and revoked_at is null
                                                        """)
                                                .param("secret", ApiSecret.digest(secret))
                                                .param("change", change)
                                                .update()
                                        == 1);
        return made ? Optional.of(secret) : Optional.empty();
    }

    /** Refuses it from now on, with all tokens that it holds. */
    public boolean revoke(String client) {
        return clients.revoke(client);
    }

    private static Program program(ResultSet row, int n) throws SQLException {
        return new Program(
                row.getString("client"),
                row.getString("name"),
                new TreeSet<>(ApiClients.scopes(row)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                at(row, "revoked_at"),
                at(row, "last_used_at"),
                row.getObject("awaited", UUID.class));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
