package org.parvis.identity.providers;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Ids;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The identities at providers by which accounts are entered: each a way, whose label is its
 * provider. What is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
class ExternalIdentities {
    private final Scenes scenes;
    private final InstantSource clock;

    ExternalIdentities(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** The account that this identity opens. */
    Optional<UUID> account(Arrival arrival) {
        return scenes.reading(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        select account from identity.external_identities
                                        where identity = :identity
                                        """)
                                .param("identity", arrival.digest())
                                .query(UUID.class)
                                .optional());
    }

    /** Links it to an account; false when it is linked already, to this one or another. */
    boolean add(JdbcClient jdbc, UUID account, Arrival arrival) {
        return jdbc.sql(
                                """
                                with free as (
                                  select cast(:way as uuid) as way
                                  where not exists (
                                    select from identity.external_identities where identity = :identity)),
                                added as (
                                  insert into identity.ways (id, account, kind, level, label, added_at)
                                  select way, :account, 'external', :level, :provider, :now from free
                                  returning id)
                                insert into identity.external_identities (way, account, identity)
                                select id, :account, :identity from added
                                """)
                        .param("way", Ids.next())
                        .param("account", account)
                        .param("identity", arrival.digest())
                        .param("level", arrival.level())
                        .param("provider", arrival.provider())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Notes a use, and what the provider's word was worth this time. */
    void used(Arrival arrival) {
        scenes.in(
                new IdentityScene(),
                jdbc ->
                        jdbc.sql(
                                        """
                                        update identity.ways w set used_at = :now, level = :level
                                        from identity.external_identities e
                                        where e.identity = :identity and w.id = e.way
                                        """)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("level", arrival.level())
                                .param("identity", arrival.digest())
                                .update());
    }
}
