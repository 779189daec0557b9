package org.parvis.programs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.ApiCaller;
import org.parvis.platform.Digests;
import org.parvis.platform.Scenes;
import org.parvis.platform.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The tokens that programs hold, as rows: one that is given back, or whose client is refused, is of
 * no use at the next request on any node. Only digests are kept.
 */
@Component
class ApiTokens implements OAuth2AuthorizationService {
    private final Scenes scenes;
    private final ApiClients clients;
    private final InstantSource clock;
    private final String audience;

    ApiTokens(Scenes scenes, ApiClients clients, InstantSource clock, Settings settings) {
        this.scenes = scenes;
        this.clients = clients;
        this.clock = clock;
        this.audience = settings.publicUrl() + "/api";
    }

    /** What tokens of this installation are for. */
    String audience() {
        return audience;
    }

    /** The program that holds this token, while it is good and was made for here. */
    Optional<ApiCaller> caller(String token) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select c.client, c.name, t.scopes
                                        from programs.tokens t
                                        join programs.clients c on c.id = t.client
                                        where t.token = :token and t.audience = :audience
                                          and t.expires_at > :now and c.revoked_at is null
                                        """)
                                .param("token", digest(token))
                                .param("audience", audience)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .query(
                                        (rows, i) ->
                                                new ApiCaller(
                                                        rows.getString("client"),
                                                        rows.getString("name"),
                                                        ApiClients.scopes(rows)))
                                .optional());
    }

    @Override
    public void save(OAuth2Authorization given) {
        OAuth2Authorization.Token<OAuth2AccessToken> token =
                Objects.requireNonNull(given.getAccessToken());
        scenes.in(
                new IdentityScene(),
                jdbc -> token.isInvalidated() ? forget(jdbc, given) : keep(jdbc, given));
    }

    @Override
    public void remove(OAuth2Authorization given) {
        scenes.in(new IdentityScene(), jdbc -> forget(jdbc, given));
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return null; // nothing asks: a token is found by itself
    }

    /** For giving a token back; who uses one is {@link #caller}. */
    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        return scenes.reading(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                        select id, client, scopes, issued_at, expires_at
                                        from programs.tokens where token = :token
                                        """)
                                        .param("token", digest(token))
                                        .query((rows, i) -> authorization(rows, token))
                                        .optional())
                .flatMap(found -> found)
                .orElse(null);
    }

    private int keep(JdbcClient jdbc, OAuth2Authorization given) {
        OAuth2AccessToken token = Objects.requireNonNull(given.getAccessToken()).getToken();
        return jdbc.sql(
                        """
                        with used as (
                          update programs.clients set last_used_at = :issued where id = :client)
                        insert into programs.tokens
                          (id, client, token, scopes, audience, issued_at, expires_at)
                        values (:id, :client, :token, :scopes, :audience, :issued, :expires)
                        """)
                .param("id", UUID.fromString(given.getId()))
                .param("client", UUID.fromString(given.getRegisteredClientId()))
                .param("token", digest(token.getTokenValue()))
                .param("scopes", token.getScopes().toArray(String[]::new))
                .param("audience", audience)
                .param("issued", at(Objects.requireNonNull(token.getIssuedAt())))
                .param("expires", at(Objects.requireNonNull(token.getExpiresAt())))
                .update();
    }

    private static int forget(JdbcClient jdbc, OAuth2Authorization given) {
        return jdbc.sql("delete from programs.tokens where id = :id")
                .param("id", UUID.fromString(given.getId()))
                .update();
    }

    private Optional<OAuth2Authorization> authorization(ResultSet rows, String token)
            throws SQLException {
        var client = clients.findById(rows.getObject("client", UUID.class).toString());
        if (client == null) {
            return Optional.empty();
        }
        OAuth2AccessToken access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER,
                        token,
                        rows.getObject("issued_at", OffsetDateTime.class).toInstant(),
                        rows.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        ApiClients.scopes(rows));
        return Optional.of(
                OAuth2Authorization.withRegisteredClient(client)
                        .id(rows.getObject("id", UUID.class).toString())
                        .principalName(client.getClientId())
                        .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                        .authorizedScopes(access.getScopes())
                        .token(access)
                        .build());
    }

    private static byte[] digest(String token) {
        return Digests.of("api-token", token);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
