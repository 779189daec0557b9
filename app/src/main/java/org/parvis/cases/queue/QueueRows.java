package org.parvis.cases.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.desk.TeamRoster;
import org.parvis.cases.spi.State;
import org.parvis.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the one table of queues; never counts it. Every statement runs in the agent's scene. */
@Component
public class QueueRows {
    static final int PAGE = 50;
    static final int SOON = 5;

    private static final String SELECT =
            """
            select case_file, reference, service, closed, title, requester, channel, state, step,
                   received_on, due_on, extended, assignee, unread, updated_at
            from cases.work_items
            where home = :home and
            """;

    private final TeamRoster roster;

    public QueueRows(TeamRoster roster) {
        this.roster = roster;
    }

    /** Rows in the query's order, and whether there are more on each side. */
    public record Slice(List<QueueRow> rows, boolean before, boolean after) {}

    public Slice page(JdbcClient sql, Actor.Agent agent, QueueQuery query, LocalDate today) {
        if (query.words() != null) {
            return found(sql, agent, query.words());
        }
        List<QueueRow> rows =
                statement(sql, agent, query, today, " limit " + (PAGE + 1))
                        .query(QueueRows::row)
                        .list();
        boolean more = rows.size() > PAGE;
        List<QueueRow> shown = more ? rows.subList(0, PAGE) : rows;
        if (query.backwards()) {
            return new Slice(List.copyOf(shown.reversed()), more, true);
        }
        return new Slice(List.copyOf(shown), query.place() != null, more);
    }

    /** All rows of a view, one after the other; the caller closes the stream. */
    public Stream<QueueRow> all(
            JdbcClient sql, Actor.Agent agent, QueueQuery query, LocalDate today) {
        return statement(sql, agent, query, today, "")
                .withFetchSize(500)
                .query(QueueRows::row)
                .stream();
    }

    Map<String, Long> counts(JdbcClient sql, Actor.Agent agent) {
        Map<String, Long> counts = new HashMap<>();
        sql.sql("select view, n from cases.queue_counts where home = ?")
                .param(agent.home().id())
                .query((row, n) -> counts.put(row.getString("view"), row.getLong("n")))
                .list();
        return counts;
    }

    /** The first rows that a search finds, open ones first, and whether there are more. */
    private static Slice found(JdbcClient sql, Actor.Agent agent, String words) {
        List<QueueRow> rows =
                sql.sql(
                                SELECT
                                        + """
                                        case_file in (select cases.find_work_items(:words, :most))
                                        order by open desc, case when open then due_on end, updated_at desc, case_file
                                        """)
                        .param("home", agent.home().id())
                        .param("words", words)
                        .param("most", PAGE + 1)
                        .query(QueueRows::row)
                        .list();
        boolean more = rows.size() > PAGE;
        return new Slice(List.copyOf(more ? rows.subList(0, PAGE) : rows), false, more);
    }

    private JdbcClient.StatementSpec statement(
            JdbcClient sql, Actor.Agent agent, QueueQuery query, LocalDate today, String limit) {
        StringBuilder text = new StringBuilder(SELECT).append(query.view().condition());
        Map<String, Object> params = new HashMap<>();
        params.put("home", agent.home().id());
        params.put("today", today);
        params.put("soon", today.plusDays(SOON));
        params.put("me", agent.member());
        List<UUID> others = roster.standsInFor(agent.member(), today);
        switch (query.who()) {
            case ALL -> {}
            case ME -> text.append(" and assignee = :me");
            case NOBODY -> text.append(" and assignee is null");
        }
        if (query.state() != null) {
            text.append(" and state = :state");
            params.put("state", query.state().name());
        }
        if (query.channel() != null) {
            text.append(" and channel = :channel");
            params.put("channel", query.channel().code());
        }
        if (query.service() != null) {
            text.append(" and service = :service");
            params.put("service", query.service());
        }
        if (query.place() != null) {
            text.append(" and ").append(query.order().beyond(query.backwards()));
            params.put("key", query.place().key());
            params.put("id", query.place().id());
        }
        text.append(' ').append(query.order().by(query.backwards())).append(limit);
        String asked = text.toString();
        if (!others.isEmpty()) {
            List<UUID> mine = new ArrayList<>(others);
            mine.add(agent.member());
            asked = asked.replace("assignee = :me", "assignee = any(:mine)");
            params.put("mine", mine.toArray(UUID[]::new));
        }
        return sql.sql(asked).params(params);
    }

    private static QueueRow row(ResultSet row, int n) throws SQLException {
        return new QueueRow(
                row.getObject("case_file", UUID.class),
                row.getString("reference"),
                row.getString("service"),
                row.getBoolean("closed"),
                row.getString("title"),
                row.getString("requester"),
                row.getString("channel"),
                State.valueOf(row.getString("state")),
                row.getString("step"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("extended"),
                row.getObject("assignee", UUID.class),
                row.getBoolean("unread"),
                CaseStore.instant(row, "updated_at"));
    }
}
