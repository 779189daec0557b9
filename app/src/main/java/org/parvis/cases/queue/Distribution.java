package org.parvis.cases.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseStore;
import org.parvis.catalogue.ProcessDefinition.Routing;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Shares files among agents: in turn, whoever waited longest first, or by load, whoever has fewest
 * open files first. What is shared at once is shared evenly. What is handed a {@code JdbcClient}
 * runs in its caller's transaction and scene.
 */
@Component
class Distribution {
    private final Acting acting;

    Distribution(Acting acting) {
        this.acting = acting;
    }

    /**
     * To whom these files go, one by one; none when there is no agent, or when it is done by hand.
     * What is being moved is in nobody's hands meanwhile, so that each has in the end what counts.
     */
    List<UUID> share(
            JdbcClient sql, Home home, Routing.How how, List<UUID> agents, List<UUID> files) {
        if (agents.isEmpty()) {
            return List.of();
        }
        return switch (how) {
            case BY_HAND -> List.of();
            case IN_TURN -> inTurn(order(sql, home, agents), files.size());
            case BY_LOAD -> byLoad(loads(sql, home, agents, files), agents, files.size());
        };
    }

    private static List<UUID> inTurn(List<UUID> order, int files) {
        List<UUID> shared = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            shared.add(order.get(i % order.size()));
        }
        return shared;
    }

    static List<UUID> byLoad(Map<UUID, Integer> open, List<UUID> agents, int files) {
        Map<UUID, Integer> loads = new HashMap<>(open);
        List<UUID> shared = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            UUID least =
                    agents.stream()
                            .min(Comparator.comparing(agent -> loads.getOrDefault(agent, 0)))
                            .orElseThrow();
            loads.merge(least, 1, Integer::sum);
            shared.add(least);
        }
        return shared;
    }

    /** Who never had a turn comes first, in the order of names. */
    private static List<UUID> order(JdbcClient sql, Home home, List<UUID> agents) {
        return sql.sql(
                        """
                        select agent.id from unnest(cast(:agents as uuid[])) with ordinality agent (id, place)
                        left join cases.assignment_turns t on t.home = :home and t.member = agent.id
                        order by t.last_at nulls first, agent.place
                        """)
                .param("agents", agents.toArray(UUID[]::new))
                .param("home", home.id())
                .query(UUID.class)
                .list();
    }

    private static Map<UUID, Integer> loads(
            JdbcClient sql, Home home, List<UUID> agents, List<UUID> moved) {
        Map<UUID, Integer> loads = new HashMap<>();
        sql.sql(
                        """
                        select assignee, count(*)::int as files from cases.work_items
                        where home = :home and open and assignee = any(cast(:agents as uuid[]))
                          and case_file <> all(cast(:moved as uuid[]))
                        group by assignee
                        """)
                .param("home", home.id())
                .param("agents", agents.toArray(UUID[]::new))
                .param("moved", moved.toArray(UUID[]::new))
                .query(
                        row -> {
                            loads.put(row.getObject("assignee", UUID.class), row.getInt("files"));
                        });
        return loads;
    }

    /** That somebody had their turn. */
    void given(JdbcClient sql, Home home, UUID member) {
        sql.sql(
                        """
                        insert into cases.assignment_turns (home, member, last_at)
                        values (:home, :member, :at)
                        on conflict (home, member) do update set last_at = excluded.last_at
                        """)
                .param("home", home.id())
                .param("member", member)
                .param("at", CaseStore.timestamp(acting.now()))
                .update();
    }
}
