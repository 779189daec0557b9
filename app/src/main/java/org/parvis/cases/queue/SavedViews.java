package org.parvis.cases.queue;

import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.admission.FileOpenings;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Filters and columns that a member keeps under a name of theirs; nobody else sees them. What is
 * handed a {@code JdbcClient} runs in its caller's transaction, in the member's scene.
 */
@Component
class SavedViews {
    static final int LONGEST_NAME = 60;
    private static final int MOST = 12;

    private final Scenes scenes;
    private final Acting acting;

    SavedViews(Scenes scenes, Acting acting) {
        this.scenes = scenes;
        this.acting = acting;
    }

    /** A name, and the address that it stands for. */
    record Saved(UUID id, String name, QueueQuery query) {}

    static List<Saved> of(JdbcClient sql, Actor.Agent agent) {
        return sql.sql(
                        """
                        select id, name, query from cases.saved_views
                        where home = ? and member = ? order by name, id
                        """)
                .param(agent.home().id())
                .param(agent.member())
                .query(
                        (row, n) ->
                                new Saved(
                                        row.getObject("id", UUID.class),
                                        row.getString("name"),
                                        QueueQuery.parse(row.getString("query"))))
                .list();
    }

    /** Keeps what is looked at; the same name again replaces what it stood for. */
    Outcome<QueueQuery> save(Actor.Agent agent, String name, String address) {
        String called = name.strip().replaceAll("\\s+", " ");
        if (called.isEmpty() || called.length() > LONGEST_NAME) {
            return Outcome.refused("team.queue.saved.error.name", LONGEST_NAME);
        }
        QueueQuery query = QueueQuery.parse(address);
        return scenes.in(
                FileOpenings.scene(agent),
                sql -> {
                    List<Saved> all = of(sql, agent);
                    boolean known = all.stream().anyMatch(s -> s.name().equals(called));
                    if (!known && all.size() >= MOST) {
                        return Outcome.refused("team.queue.saved.error.most", MOST);
                    }
                    write(sql, agent, called, query);
                    return Outcome.ok(query);
                });
    }

    private void write(JdbcClient sql, Actor.Agent agent, String name, QueueQuery query) {
        sql.sql(
                        """
                        with before as (
                          delete from cases.saved_views
                          where home = :home and member = :member and name = :name)
                        insert into cases.saved_views (home, member, id, name, query, saved_at)
                        values (:home, :member, :id, :name, :query, :at)
                        """)
                .param("home", agent.home().id())
                .param("member", agent.member())
                .param("id", Ids.next())
                .param("name", name)
                .param("query", query.address())
                .param("at", CaseStore.timestamp(acting.now()))
                .update();
    }

    void remove(Actor.Agent agent, UUID id) {
        scenes.in(
                FileOpenings.scene(agent),
                sql ->
                        sql.sql(
                                        """
                                        delete from cases.saved_views
                                        where home = ? and member = ? and id = ?
                                        """)
                                .param(agent.home().id())
                                .param(agent.member())
                                .param(id)
                                .update());
    }
}
