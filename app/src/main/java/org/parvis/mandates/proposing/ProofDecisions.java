package org.parvis.mandates.proposing;

import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Journal;
import org.parvis.audit.Reading;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.mandates.Mandate;
import org.parvis.mandates.MandateRows;
import org.parvis.mandates.Mandates;
import org.parvis.mandates.Standing;
import org.parvis.mandates.sides.MandateNotices;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * What a public body says of proofs that were given to it. For a young person of the age that the
 * ground names, the answer is a decision taken after consulting them, never an automatic one.
 */
@Component
class ProofDecisions {
    private static final int MOST = 100;

    private final Scenes scenes;
    private final Members members;
    private final Mandates mandates;
    private final MandateNotices notices;
    private final Proofs proofs;
    private final Journal journal;
    private final InstantSource clock;

    ProofDecisions(
            Scenes scenes,
            Members members,
            Mandates mandates,
            MandateNotices notices,
            Proofs proofs,
            Journal journal,
            InstantSource clock) {
        this.scenes = scenes;
        this.members = members;
        this.mandates = mandates;
        this.notices = notices;
        this.proofs = proofs;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody may say yes or no for their body. */
    boolean decides(Actor.Agent agent) {
        return members.holds(agent, Set.of(Role.MANAGER, Role.PERSON_IN_CHARGE));
    }

    /** What waits for the agent's body, the oldest first. */
    List<Mandate> waiting(Actor.Agent agent) {
        return scenes.reading(
                scene(agent),
                sql ->
                        sql.sql(
                                        MandateRows.SELECT
                                                + """
                                                where decider = ? and standing = 'deciding'
                                                order by made_at, id limit ?
                                                """)
                                .param(agent.home().id())
                                .param(MOST)
                                .query(MandateRows::mandate)
                                .list());
    }

    /** The document of a mandate that waits for the agent's body, noted before it is shown. */
    Outcome<Proofs.Content> proof(Actor.Agent agent, UUID id) {
        UUID document =
                scenes.in(
                        scene(agent),
                        sql -> {
                            UUID found =
                                    MandateRows.find(sql, id)
                                            .filter(m -> m.standing() == Standing.DECIDING)
                                            .map(m -> m.proof().document())
                                            .orElse(null);
                            if (found != null) {
                                journal.note(
                                        sql,
                                        agent,
                                        Reading.of(
                                                "mandate", "mandate-proof", List.of(), "decision"));
                            }
                            return found == null ? Ids.NIL : found;
                        });
        return proofs.open(document);
    }

    /**
     * Says yes or no.
     *
     * @param consulted the day on which the young person was consulted, where that is asked
     */
    Outcome<Mandate> decide(
            Actor.Agent agent, UUID id, boolean granted, @Nullable LocalDate consulted) {
        if (!decides(agent)) {
            return Outcome.refused("mandates.refused.decider");
        }
        return scenes.in(
                scene(agent),
                sql -> {
                    Optional<Mandate> found =
                            MandateRows.find(sql, id)
                                    .filter(m -> m.standing() == Standing.DECIDING);
                    if (found.isEmpty()) {
                        return Outcome.refused("mandates.refused.gone");
                    }
                    Mandate mandate = found.get();
                    boolean known = mandate.principal() != null && mandate.holder() != null;
                    if (granted && !known) {
                        return Outcome.refused("mandates.refused.nobodyYet");
                    }
                    if (mandate.consult() && !consultedInTime(consulted)) {
                        return Outcome.refused("mandates.refused.consult");
                    }
                    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                    sql.sql(
                                    """
                                    update mandates.mandates
                                    set standing = :to, decided_by = :by, consulted_on = :consulted,
                                      opened_at = case when :to = 'open' then :at::timestamptz end
                                    where id = :id and standing = 'deciding'
                                    """)
                            .param("to", (granted ? Standing.OPEN : Standing.REFUSED).code())
                            .param("by", agent.member())
                            .param("consulted", consulted, Types.DATE)
                            .param("at", now.atOffset(ZoneOffset.UTC))
                            .param("id", id)
                            .update();
                    notices.decided(sql, mandate, granted);
                    return Outcome.ok(mandate);
                });
    }

    private boolean consultedInTime(@Nullable LocalDate consulted) {
        return consulted != null && !consulted.isAfter(mandates.today());
    }

    private static Scene scene(Actor.Agent agent) {
        return MemberScene.of(agent);
    }
}
