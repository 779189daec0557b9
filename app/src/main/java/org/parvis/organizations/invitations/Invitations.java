package org.parvis.organizations.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Role;
import org.parvis.platform.Scenes;
import org.parvis.platform.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links by which somebody becomes a member of a body. Only a digest of the secret is kept, so that
 * neither the database nor a backup opens a door.
 */
@Component
class Invitations {
    static final Duration VALID = Duration.ofDays(7);

    private final Scenes scenes;
    private final InstantSource clock;

    Invitations(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** Invites an address; an earlier invitation of the same address to the body ends. */
    Invitation.Issued issue(Home home, EmailAddress email, Role role) {
        String secret = Secrets.random();
        Instant until = clock.instant().plus(VALID);
        scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into organizations.invitations
                                          (id, home, email, email_key, role, secret, expires_at)
                                        values (:id, :home, :email, :key, :role, :secret, :until)
                                        on conflict (home, email_key) do update
                                          set id = excluded.id, email = excluded.email, role = excluded.role,
                                              secret = excluded.secret, expires_at = excluded.expires_at
                                        """)
                                .param("id", Ids.next())
                                .param("home", home.id())
                                .param("email", email.written())
                                .param("key", email.key())
                                .param("role", role.name())
                                .param("secret", digest(secret))
                                .param("until", until.atOffset(ZoneOffset.UTC))
                                .update());
        return new Invitation.Issued(secret, until);
    }

    /** The invitation of that secret, as long as it may be accepted. */
    Optional<Invitation> open(String secret) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select id, home, email, email_key, role, expires_at
                                        from organizations.invitations
                                        where secret = :secret and expires_at > :now
                                        """)
                                .param("secret", digest(secret))
                                .param("now", now())
                                .query(Invitations::row)
                                .optional());
    }

    /** Uses it up: of two who accept at once, one finds nothing. */
    boolean redeem(JdbcClient jobs, Invitation invitation) {
        return jobs.sql(
                                """
                                delete from organizations.invitations where id = :id and expires_at > :now
                                """)
                        .param("id", invitation.id())
                        .param("now", now())
                        .update()
                == 1;
    }

    /** Forgets those that nobody accepted in time, with their addresses. */
    int forgetExpired() {
        return scenes.job(
                jobs ->
                        jobs.sql("delete from organizations.invitations where expires_at <= :now")
                                .param("now", now())
                                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Invitation row(ResultSet rows, int number) throws SQLException {
        return new Invitation(
                rows.getObject("id", UUID.class),
                new Home(rows.getObject("home", UUID.class)),
                new EmailAddress(rows.getString("email"), rows.getString("email_key")),
                Role.valueOf(rows.getString("role")),
                rows.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
