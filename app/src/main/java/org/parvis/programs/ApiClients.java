package org.parvis.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/**
 * The programs of others that may ask for tokens. A secret is 192 random bits, so its digest is
 * enough to keep: nobody guesses it, and no slow hash has to be computed for whoever tries.
 */
@Component
class ApiClients implements RegisteredClientRepository {
    /** How long a token is good; a program asks for another then. */
    static final Duration TOKEN = Duration.ofMinutes(15);

    private static final String SELECT =
            "select id, client, name, secret, scopes, created_at, revoked_at from programs.clients ";

    private final Scenes scenes;
    private final InstantSource clock;

    ApiClients(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** A client and the one time that its secret is seen. */
    record Made(String client, String secret) {}

    Made add(String name, Set<String> allowed) {
        Made made = new Made("c-" + Ids.next(), Secrets.random());
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        insert into programs.clients
                                          (id, client, name, secret, scopes, created_at)
                                        values (:id, :client, :name, :secret, :scopes, :now)
                                        """)
                                .param("id", Ids.next())
                                .param("client", made.client())
                                .param("name", name)
                                .param("secret", ApiSecret.digest(made.secret()))
                                .param("scopes", allowed.toArray(String[]::new))
                                .param("now", now())
                                .update());
        return made;
    }

    List<ApiClient> all() {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(SELECT + "order by created_at, id")
                                .query(ApiClients::shown)
                                .list());
    }

    /** Refuses the client from now on, with all tokens that it holds; false when there is none. */
    boolean revoke(String client) {
        return scenes.in(
                new IdentityScene(),
                jdbc -> {
                    jdbc.sql(
                                    """
                                    delete from programs.tokens t using programs.clients c
                                    where c.id = t.client and c.client = :client
                                    """)
                            .param("client", client)
                            .update();
                    return jdbc.sql(
                                            """
                                            update programs.clients set revoked_at = :now
                                            where client = :client and revoked_at is null
                                            """)
                                    .param("now", now())
                                    .param("client", client)
                                    .update()
                            == 1;
                });
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("Clients are made by whoever administers");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find("id = :key", UUID.fromString(id)).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String client) {
        return client.indexOf('\0') >= 0 ? null : find("client = :key", client).orElse(null);
    }

    private Optional<RegisteredClient> find(String which, Object key) {
        return scenes.reading(new IdentityScene(), jdbc -> find(jdbc, which, key));
    }

    private static Optional<RegisteredClient> find(JdbcClient jdbc, String which, Object key) {
        return jdbc.sql(SELECT + "where revoked_at is null and " + which)
                .param("key", key)
                .query(ApiClients::registered)
                .optional();
    }

    private static RegisteredClient registered(ResultSet rows, int row) throws SQLException {
        return RegisteredClient.withId(rows.getObject("id", UUID.class).toString())
                .clientId(rows.getString("client"))
                .clientName(rows.getString("name"))
                .clientSecret(HexFormat.of().formatHex(rows.getBytes("secret")))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(scopes(rows)))
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenFormat(OAuth2TokenFormat.REFERENCE)
                                .accessTokenTimeToLive(TOKEN)
                                .build())
                .build();
    }

    private static ApiClient shown(ResultSet rows, int row) throws SQLException {
        OffsetDateTime revoked = rows.getObject("revoked_at", OffsetDateTime.class);
        return new ApiClient(
                rows.getObject("id", UUID.class),
                rows.getString("client"),
                rows.getString("name"),
                scopes(rows),
                rows.getObject("created_at", OffsetDateTime.class).toInstant(),
                revoked == null ? null : revoked.toInstant());
    }

    static Set<String> scopes(ResultSet rows) {
        try {
            return Set.of((String[]) rows.getArray("scopes").getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
