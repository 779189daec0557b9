package org.parvis.participation.hearings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Asking;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Requests as members of the body read and decide them, in the scene of the member. */
@Component
class TeamHearings {
    private final Scenes scenes;

    TeamHearings(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * A request as a member reads it; whose address it is they do not learn.
     *
     * @param needs that the body sees to and nobody else reads
     * @param rule for which it was refused
     */
    record Read(
            Request request,
            String needs,
            LocalDate readBy,
            @Nullable String rule,
            @Nullable String reason) {
        boolean waits() {
            return request.state().equals("waiting");
        }
    }

    /**
     * What a member decides.
     *
     * @param rule that keeps it back; none when it is accepted
     * @param reason what whoever asked is told beside it
     */
    record Decision(@Nullable String rule, @Nullable String reason, Instant at) {
        String state() {
            return rule == null ? "accepted" : "refused";
        }
    }

    /**
     * All of a consultation, without the words of briefs: those that somebody has to read first, by
     * the day they are owed, then those who speak in their order.
     */
    List<Read> all(Actor.Agent agent, Asking of) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select entry, name, organization, lang, speaks, remote, needs,
                                          left(brief, 1) as brief, read_by, state, rule, reason, place, session, starts_at
                                        from participation.hearing_requests
                                        where home = :home and consultation = :consultation and state <> 'unconfirmed'
                                        order by state <> 'waiting', case when state = 'waiting' then read_by end,
                                          place nulls last, entry
                                        """)
                                .param("home", of.home().id())
                                .param("consultation", of.consultation())
                                .query(TeamHearings::read)
                                .list());
    }

    Optional<Read> find(Actor.Agent agent, Asking of, String entry) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select entry, name, organization, lang, speaks, remote, needs, brief, read_by,
                                          state, rule, reason, place, session, starts_at
                                        from participation.hearing_requests
                                        where home = :home and consultation = :consultation and entry = :entry
                                          and state <> 'unconfirmed'
                                        """)
                                .param("home", of.home().id())
                                .param("consultation", of.consultation())
                                .param("entry", entry)
                                .query(TeamHearings::read)
                                .optional());
    }

    private static Read read(ResultSet row, int n) throws SQLException {
        return new Read(
                RequestTable.request(row),
                row.getString("needs"),
                row.getObject("read_by", LocalDate.class),
                row.getString("rule"),
                row.getString("reason"));
    }

    /**
     * Decides one that waits and comes from another address than that one; whoever comes second
     * changes nothing.
     *
     * @param own the digest of the member's address in that consultation; empty without one
     */
    boolean decide(Actor.Agent agent, Asking of, String entry, Decision said, byte[] own) {
        return scenes.in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update participation.hearing_requests
                                                set state = :state, rule = :rule, reason = :reason,
                                                  decision_untold = true, decided_at = :at, decided_by = :by
                                                where home = :home and consultation = :consultation and entry = :entry
                                                  and state = 'waiting' and address <> :own
                                                """)
                                        .param("state", said.state())
                                        .param("rule", said.rule())
                                        .param("reason", said.reason())
                                        .param("at", said.at().atOffset(ZoneOffset.UTC))
                                        .param("by", agent.member())
                                        .param("home", of.home().id())
                                        .param("consultation", of.consultation())
                                        .param("entry", entry)
                                        .param("own", own)
                                        .update()
                                == 1);
    }
}
