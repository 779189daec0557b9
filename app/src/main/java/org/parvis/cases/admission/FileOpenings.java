package org.parvis.cases.admission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.audit.Ground;
import org.parvis.audit.Reasons;
import org.parvis.cases.acts.Acting;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.Member;
import org.parvis.organizations.MemberScene;
import org.parvis.organizations.Members;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds a file by its number, and says why opening it is out of the ordinary for a member, if it
 * is. What is handed a {@code JdbcClient} runs in its caller's transaction and scene.
 */
@Component
public class FileOpenings implements ReasonFirst {

    private static final String FOUND =
            """
            select f.home, f.id, f.assignee,
                   array(select p.account from cases.person_files p
                         where p.home = f.home and p.case_file = f.id) as accounts,
                   array(select p.account from cases.party_files p
                         where p.home = f.home and p.case_file = f.id) as beside
            """;

    private final Scenes scenes;
    private final Reasons reasons;
    private final Members members;
    private final Acting acting;

    FileOpenings(Scenes scenes, Reasons reasons, Members members, Acting acting) {
        this.scenes = scenes;
        this.reasons = reasons;
        this.members = members;
        this.acting = acting;
    }

    /**
     * A file as its threshold sees it.
     *
     * @param accounts of those whose file it is, who are told
     * @param beside accounts of those who stand in it beside them
     */
    public record Found(
            CaseFileId file, @Nullable UUID assignee, List<UUID> accounts, List<UUID> beside) {}

    /**
     * The reason that a member gave for that ground.
     *
     * @param late whether one whose time is over counts
     */
    Optional<Reasons.Given> standing(
            JdbcClient sql, Actor.Agent agent, Found found, Ground ground, boolean late) {
        return reasons.of(sql, found.file(), agent.member()).stream()
                .filter(given -> given.ground() == ground)
                .filter(given -> late || given.until().isAfter(acting.now()))
                .findFirst();
    }

    @Override
    public boolean asks(Actor.Agent agent, CaseFileId file) {
        UUID account = members.accountOf(agent.member()).orElse(Ids.NIL);
        return scenes.<Boolean>reading(
                scene(agent),
                sql ->
                        find(sql, file)
                                .filter(found -> asks(sql, agent, account, found))
                                .isPresent());
    }

    private boolean asks(JdbcClient sql, Actor.Agent agent, UUID account, Found found) {
        return ground(sql, agent, account, found)
                .filter(on -> standing(sql, agent, found, on, false).isEmpty())
                .isPresent();
    }

    /** Why opening it is out of the ordinary for that member, if it is. */
    public Optional<Ground> ground(JdbcClient sql, Actor.Agent agent, UUID account, Found found) {
        if (found.accounts().contains(account) || found.beside().contains(account)) {
            return Optional.of(Ground.OWN);
        }
        Optional<Ground> watched = reasons.watched(sql, found.file(), agent.member());
        return watched.isPresent() || !outside(agent, found)
                ? watched
                : Optional.of(Ground.OUTSIDE);
    }

    private boolean outside(Actor.Agent agent, Found found) {
        String own = unit(agent.member());
        String theirs = unit(found.assignee());
        return !standsIn(agent, found)
                && own != null
                && theirs != null
                && !own.equals(theirs)
                && !agent.role().leads();
    }

    /** Whoever does somebody's work opens their files as they would. */
    private boolean standsIn(Actor.Agent agent, Found found) {
        return members.standsInFor(agent.member(), acting.today()).contains(found.assignee());
    }

    private @Nullable String unit(@Nullable UUID member) {
        return member == null ? null : members.find(member).map(Member::unit).orElse(null);
    }

    /**
     * The file of a reference that the member's body works on: its own, or, when the member stands
     * in another home, one that passed to their body from there. What passed away is not found.
     * This opens nothing: whatever shows a file asks {@link FileThreshold}.
     */
    public static Optional<Found> find(JdbcClient sql, Actor.Agent agent, String reference) {
        return sql.sql(
                        FOUND
                                + """
                                from cases.case_references r
                                join cases.case_files f on f.home = r.home and f.id = r.case_file
                                join cases.work_items i on i.home = :body and i.case_file = r.case_file
                                where r.home = :home and r.reference = :reference
                                """)
                .param("home", agent.home().id())
                .param("body", agent.body().id())
                .param("reference", reference)
                .query(FileOpenings::found)
                .optional();
    }

    private static Optional<Found> find(JdbcClient sql, CaseFileId file) {
        return sql.sql(
                        FOUND
                                + """
                                from cases.case_files f where f.home = :home and f.id = :file
                                """)
                .param("home", file.home().id())
                .param("file", file.id())
                .query(FileOpenings::found)
                .optional();
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("id", UUID.class)),
                row.getObject("assignee", UUID.class),
                List.of((UUID[]) row.getArray("accounts").getArray()),
                List.of((UUID[]) row.getArray("beside").getArray()));
    }

    public static Scene scene(Actor.Agent agent) {
        return MemberScene.of(agent);
    }
}
