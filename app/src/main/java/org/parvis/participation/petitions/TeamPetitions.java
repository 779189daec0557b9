package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.identity.EmailAddress;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.participation.PetitionTerms;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Petitions to a body as its members read and decide them, in the scene of the member. */
@Component
class TeamPetitions {
    /** So many are read for the room: those whose turn it is come first. */
    private static final int MOST = 200;

    private final Scenes scenes;
    private final Members members;
    private final Accounts accounts;

    TeamPetitions(Scenes scenes, Members members, Accounts accounts) {
        this.scenes = scenes;
        this.members = members;
        this.accounts = accounts;
    }

    /**
     * A petition as a member reads it; whose it is they do not learn.
     *
     * @param decidedBy who decided it last
     */
    record Read(
            UUID id,
            String code,
            Petition.Text text,
            @Nullable String author,
            LocalDate begunOn,
            String state,
            OwnPetition.Refused refused,
            @Nullable UUID decidedBy) {
        boolean waits() {
            return state.equals("waiting") || state.equals("appealed");
        }
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
     * Those that somebody has to read first, then those that are owed an answer, then those that
     * were decided last.
     */
    List<Read> all(Actor.Agent agent) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select id, code, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, author,
                                          begun_on, state, rule, reason, appeal, decided_by
                                        from participation.petitions
                                        where home = :home and state <> 'unconfirmed'
                                        order by state not in ('waiting', 'appealed'),
                                          met_on is null or exists (select from participation.petition_answers
                                            where petition = petitions.id),
                                          decided_at desc nulls first, code
                                        limit :most
                                        """)
                                .param("home", agent.home().id())
                                .param("most", MOST)
                                .query(TeamPetitions::read)
                                .list());
    }

    Optional<Read> find(Actor.Agent agent, String code) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select id, code, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, author,
                                          begun_on, state, rule, reason, appeal, decided_by
                                        from participation.petitions
                                        where home = :home and code = :code and state <> 'unconfirmed'
                                        """)
                                .param("home", agent.home().id())
                                .param("code", code)
                                .query(TeamPetitions::read)
                                .optional());
    }

    /**
     * Decides one that waits. Its author does not, and an appeal is read by somebody else than
     * whoever refused it; whoever comes second changes nothing.
     */
    Outcome<Boolean> decide(Actor.Agent agent, Read one, Decision decision, Instant at) {
        if (one.state().equals("appealed") && agent.member().equals(one.decidedBy())) {
            return Outcome.refused("participation.petition.error.again");
        }
        byte[] own = own(agent, one.id());
        if (isAuthor(agent, one, own)) {
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
        return members.accountOf(agent.member())
                .flatMap(accounts::addressee)
                .map(Account::email)
                .flatMap(email -> address(email, petition))
                .orElseGet(() -> new byte[0]);
    }

    private static Optional<byte[]> address(String email, UUID petition) {
        return switch (EmailAddress.of(email)) {
            case Outcome.Ok<EmailAddress>(var address) ->
                    Optional.of(PetitionAddresses.digest(petition, address));
            case Outcome.Refused<EmailAddress> none -> Optional.empty();
        };
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
                                                set state = 'open', rule = null, reason = null, threshold = :threshold,
                                                  opened_on = :from, closes_on = :until, answer_days = :days, seal = :seal,
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
                                                set state = 'refused', rule = :rule, reason = :reason,
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

    private static Read read(ResultSet row, int n) throws SQLException {
        return new Read(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Petitions.text(row),
                row.getString("author"),
                row.getObject("begun_on", LocalDate.class),
                row.getString("state"),
                new OwnPetition.Refused(
                        row.getString("rule"), row.getString("reason"), row.getString("appeal")),
                row.getObject("decided_by", UUID.class));
    }
}
