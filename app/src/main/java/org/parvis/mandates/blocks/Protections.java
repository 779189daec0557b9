package org.parvis.mandates.blocks;

import java.sql.Types;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.EmailAddress;
import org.parvis.identity.InvitedAccounts;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.Blocks;
import org.parvis.mandates.PeopleOfFiles;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Protections as a body writes them down: somebody may not act for the person of a file. It never
 * says whether the address has an account: with one they are blocked now, without one when they
 * come.
 */
@Component
class Protections {
    private final Scenes scenes;
    private final Blocks blocks;
    private final InvitedAccounts accounts;
    private final PeopleOfFiles files;
    private final InstantSource clock;

    Protections(
            Scenes scenes,
            Blocks blocks,
            InvitedAccounts accounts,
            PeopleOfFiles files,
            InstantSource clock) {
        this.scenes = scenes;
        this.blocks = blocks;
        this.accounts = accounts;
        this.files = files;
        this.clock = clock;
    }

    /** One that stands. */
    record Protection(
            UUID id,
            UUID principal,
            @Nullable UUID holder,
            String reference,
            String address,
            String ground,
            UUID setBy,
            OffsetDateTime setAt) {}

    Outcome<UUID> add(Actor.Agent by, String reference, String address, String ground) {
        Optional<PeopleOfFiles.Found> file = files.of(by, reference);
        if (file.isEmpty()) {
            return Outcome.refused("mandates.block.unknown");
        }
        return EmailAddress.of(address).then(email -> add(by, file.get(), email, ground));
    }

    private Outcome<UUID> add(
            Actor.Agent by, PeopleOfFiles.Found file, EmailAddress email, String ground) {
        UUID holder = accounts.at(email).orElse(null);
        if (file.person().equals(holder)) {
            return Outcome.refused("mandates.block.own");
        }
        UUID id = Ids.next();
        scenes.job(
                jobs -> {
                    if (holder != null) {
                        blocks.put(jobs, file.person(), holder);
                    }
                    return jobs.sql(
                                    """
                                    insert into mandates.protections (id, home, principal, holder,
                                      address, awaited, reference, ground, set_by, set_at)
                                    values (:id, :home, :principal, :holder, :address, :awaited,
                                      :reference, :ground, :by, :now)
                                    """)
                            .param("id", id)
                            .param("home", by.body().id())
                            .param("principal", file.person())
                            .param("holder", holder, Types.OTHER)
                            .param("address", email.written())
                            .param("awaited", holder == null ? email.key() : null, Types.VARCHAR)
                            .param("reference", file.reference())
                            .param("ground", ground)
                            .param("by", by.member())
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .update();
                });
        return Outcome.ok(id);
    }

    /** Those of the body that stand, latest first. */
    List<Protection> standing(Home home) {
        return scenes.readingJob(jobs -> standing(jobs, home));
    }

    private static List<Protection> standing(JdbcClient jobs, Home home) {
        return jobs.sql(
                        """
                        select id, principal, holder, reference, address, ground, set_by, set_at
                        from mandates.protections
                        where home = ? and lifted_at is null order by set_at desc, id
                        """)
                .param(home.id())
                .query(
                        (row, n) ->
                                new Protection(
                                        row.getObject("id", UUID.class),
                                        row.getObject("principal", UUID.class),
                                        row.getObject("holder", UUID.class),
                                        row.getString("reference"),
                                        row.getString("address"),
                                        row.getString("ground"),
                                        row.getObject("set_by", UUID.class),
                                        row.getObject("set_at", OffsetDateTime.class)))
                .list();
    }

    /** Takes it away, and the block unless another protection still asks for it. */
    boolean lift(JdbcClient jobs, Home home, UUID id) {
        Optional<Protection> found =
                standing(jobs, home).stream().filter(one -> one.id().equals(id)).findFirst();
        found.ifPresent(one -> lift(jobs, one));
        return found.isPresent();
    }

    private void lift(JdbcClient jobs, Protection one) {
        jobs.sql(
                        """
                        update mandates.protections
                        set lifted_at = :now, address = null, awaited = null where id = :id
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", one.id())
                .update();
        UUID holder = one.holder();
        if (holder == null) {
            return;
        }
        boolean other =
                jobs.sql(
                                        """
                                select count(*) from mandates.protections
                                where principal = :principal and holder = :holder and lifted_at is null
                                """)
                                .param("principal", one.principal())
                                .param("holder", holder)
                                .query(Long.class)
                                .single()
                        > 0;
        if (!other) {
            blocks.lift(jobs, one.principal(), holder);
        }
    }
}
