package org.parvis.identity.passkeys;

import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.identity.WayKind;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of passkeys: each a way of its account, and the public key that goes with it. Each
 * method works in its caller's transaction and scene.
 */
@Component
class PasskeyTable {
    private final AttestedCredentialDataConverter converter =
            new AttestedCredentialDataConverter(new ObjectConverter());
    private final Scenes scenes;
    private final InstantSource clock;

    PasskeyTable(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** A passkey as it is compared with, and whose it is. */
    record Kept(UUID way, UUID account, CredentialRecord record) {}

    /** The identifiers of an account's passkeys. */
    List<byte[]> credentials(UUID account) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        "select credential from identity.passkeys where account = :account")
                                .param("account", account)
                                .query((rows, i) -> rows.getBytes("credential"))
                                .list());
    }

    Optional<Kept> find(byte[] credential) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select way, account, attested, sign_count, backup_eligible
                                        from identity.passkeys where credential = :credential
                                        """)
                                .param("credential", credential)
                                .query(
                                        (rows, i) ->
                                                new Kept(
                                                        rows.getObject("way", UUID.class),
                                                        rows.getObject("account", UUID.class),
                                                        record(
                                                                rows.getBytes("attested"),
                                                                rows.getLong("sign_count"),
                                                                rows.getBoolean(
                                                                        "backup_eligible"))))
                                .optional());
    }

    /** Adds a way with its key; false when that key is somebody's already. */
    boolean add(
            JdbcClient jdbc,
            UUID account,
            String label,
            AuthenticatorData<?> made,
            String transports) {
        AttestedCredentialData attested = made.getAttestedCredentialData();
        if (attested == null || find(attested.getCredentialId()).isPresent()) {
            return false;
        }
        UUID way = Ids.next();
        jdbc.sql(
                        """
                        insert into identity.ways (id, account, kind, level, label, added_at)
                        values (:id, :account, 'passkey', :level, :label, :now)
                        """)
                .param("id", way)
                .param("account", account)
                .param("level", WayKind.PASSKEY.level())
                .param("label", label)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql(
                                """
                                insert into identity.passkeys
                                  (way, account, credential, attested, sign_count, backup_eligible,
                                   transports)
                                values (:way, :account, :credential, :attested, :count, :backup,
                                  :transports)
                                """)
                        .param("way", way)
                        .param("account", account)
                        .param("credential", attested.getCredentialId())
                        .param("attested", converter.convert(attested))
                        .param("count", made.getSignCount())
                        .param("backup", made.isFlagBE())
                        .param("transports", transports)
                        .update()
                == 1;
    }

    /** Notes a use; false when the count of uses went back, as that of a copied key does. */
    boolean used(Kept kept, long count) {
        return scenes.in(
                        new IdentityScene(),
                        jdbc ->
                                jdbc.sql(
                                                """
                                                with counted as (
                                                  update identity.passkeys set sign_count = :count
                                                  where way = :way
                                                    and (sign_count < :count or sign_count = 0 and :count = 0)
                                                  returning way)
                                                update identity.ways w set used_at = :now
                                                from counted where w.id = counted.way
                                                """)
                                        .param("count", count)
                                        .param("way", kept.way())
                                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                        .update())
                == 1;
    }

    private CredentialRecord record(byte[] attested, long count, boolean backup) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                true,
                backup,
                null,
                count,
                converter.convert(attested),
                null,
                null,
                null,
                null);
    }
}
