package org.parvis.participation.petitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Appeal;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Petitions to a body as its members read them, in the scene of the member. */
@Component
class TeamPetitions {
    /** So many are read for the room: those whose turn it is come first. */
    private static final int MOST = 200;

    private final Scenes scenes;

    TeamPetitions(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * A petition as a member reads it; whose it is they do not learn.
     *
     * @param readBy by which day it is read while it waits; none where the body did not say
     * @param decidedBy who decided it last
     */
    record Read(
            UUID id,
            String code,
            Petition.Text text,
            @Nullable String author,
            LocalDate begunOn,
            @Nullable LocalDate readBy,
            String state,
            OwnPetition.Refused refused,
            @Nullable UUID decidedBy) {
        boolean waits() {
            return state.equals("waiting") || state.equals("appealed");
        }

        /** An appeal is read by somebody else than whoever refused it. */
        boolean mayBeReadBy(Set<UUID> reader) {
            return !state.equals("appealed") || Appeal.mayBeReadBy(reader, decidedBy);
        }
    }

    /**
     * Those that somebody has to read first, by the day they are owed, then those that are owed an
     * answer, then those that were decided last.
     */
    List<Read> all(Actor.Agent agent) {
        return scenes.reading(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                        """
                                        select id, code, title_fr, title_en, ask_fr, ask_en, why_fr, why_en, author,
                                          begun_on, read_by, state, rule, reason, appeal, decided_by
                                        from participation.petitions
                                        where home = :home and state <> 'unconfirmed'
                                        order by state not in ('waiting', 'appealed'),
                                          case when state in ('waiting', 'appealed') then read_by end,
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
                                          begun_on, read_by, state, rule, reason, appeal, decided_by
                                        from participation.petitions
                                        where home = :home and code = :code and state <> 'unconfirmed'
                                        """)
                                .param("home", agent.home().id())
                                .param("code", code)
                                .query(TeamPetitions::read)
                                .optional());
    }

    private static Read read(ResultSet row, int n) throws SQLException {
        return new Read(
                row.getObject("id", UUID.class),
                row.getString("code"),
                Petitions.text(row),
                row.getString("author"),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("read_by", LocalDate.class),
                row.getString("state"),
                new OwnPetition.Refused(
                        row.getString("rule"), row.getString("reason"), row.getString("appeal")),
                row.getObject("decided_by", UUID.class));
    }
}
