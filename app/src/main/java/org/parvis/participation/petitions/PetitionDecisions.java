package org.parvis.participation.petitions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.participation.PetitionTerms;
import org.parvis.participation.addressed.MemberAddresses;
import org.parvis.participation.petitions.TeamPetitions.Read;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Members of a body publish a petition or refuse it, in the scene of the member. */
@Component
class PetitionDecisions {
    private final Scenes scenes;
    private final Members members;
    private final MemberAddresses addresses;

    PetitionDecisions(Scenes scenes, Members members, MemberAddresses addresses) {
        this.scenes = scenes;
        this.members = members;
        this.addresses = addresses;
    }

    /** What a member decides. */
    sealed interface Decision {
        record Publish(PetitionTerms terms, LocalDate today) implements Decision {}

        /**
         * @param reason what its author is told beside the rule; none when nothing more
         */
        record Refuse(String rule, @Nullable String reason) implements Decision {}
    }

    /**
     * Decides one that waits. Its author does not, and an appeal is read by somebody else than
     * whoever refused it; whoever comes second changes nothing.
     */
    Outcome<Boolean> decide(Actor.Agent agent, Read one, Decision decision, Instant at) {
        if (!one.mayBeReadBy(members.sameAs(agent.member()))) {
            return Outcome.refused("participation.petition.error.again");
        }
        if (isAuthor(agent, one, own(agent, one.id()))) {
            return Outcome.refused("participation.petition.error.own");
        }
        boolean done =
                switch (decision) {
                    case Decision.Publish publish -> publish(agent, one, publish, at);
                    case Decision.Refuse refuse -> refuse(agent, one, refuse, at);
                };
        return done ? Outcome.ok(true) : Outcome.refused("participation.petition.error.gone");
    }

    /** The digest of the member's own address, as if they were the author; empty without one. */
    private byte[] own(Actor.Agent agent, UUID petition) {
        return addresses
                .of(agent.member())
                .map(address -> PetitionAddresses.digest(petition, address))
                .orElseGet(() -> new byte[0]);
    }

    private boolean isAuthor(Actor.Agent agent, Read one, byte[] own) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select exists (select from participation.petitions
                                          where id = :id and address = :own)
                                        """)
                                .param("id", one.id())
                                .param("own", own)
                                .query(Boolean.class)
                                .single());
    }

    private boolean publish(Actor.Agent agent, Read one, Decision.Publish as, Instant at) {
        LocalDate until = as.today().plusDays(as.terms().days() - 1L);
        SealedTerms sealed =
                new SealedTerms(
                        one.code(),
                        as.terms().threshold(),
                        as.today(),
                        until,
                        as.terms().answerDays());
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update participation.petitions
                                                set state = 'open', reason = null, threshold = :threshold,
                                                  first_rule = case when appeal is not null then rule end,
                                                  rule = null, opened_on = :from, closes_on = :until, answer_days = :days, seal = :seal,
                                                  untold = 'open', happened = happened + 1,
                                                  decided_at = :at, decided_by = :by
                                                where id = :id and home = :home and state = :state
                                                """)
                                        .param("threshold", sealed.threshold())
                                        .param("from", sealed.opensOn())
                                        .param("until", sealed.closesOn())
                                        .param("days", sealed.answerDays())
                                        .param("seal", sealed.digest())
                                        .param("at", at.atOffset(ZoneOffset.UTC))
                                        .param("by", agent.member())
                                        .param("id", one.id())
                                        .param("home", agent.home().id())
                                        .param("state", one.state())
                                        .update()
                                == 1);
    }

    private boolean refuse(Actor.Agent agent, Read one, Decision.Refuse as, Instant at) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update participation.petitions
                                                set state = 'refused', reason = :reason,
                                                  first_rule = case when appeal is not null then rule end,
                                                  rule = :rule,
                                                  untold = 'refused', happened = happened + 1,
                                                  decided_at = :at, decided_by = :by
                                                where id = :id and home = :home and state = :state
                                                """)
                                        .param("rule", as.rule())
                                        .param("reason", as.reason())
                                        .param("at", at.atOffset(ZoneOffset.UTC))
                                        .param("by", agent.member())
                                        .param("id", one.id())
                                        .param("home", agent.home().id())
                                        .param("state", one.state())
                                        .update()
                                == 1);
    }
}
