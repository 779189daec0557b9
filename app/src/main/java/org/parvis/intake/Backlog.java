package org.parvis.intake;

import static org.parvis.intake.BatchTable.at;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.MomentPage;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits to be entered in a body, the oldest first, a page at a time. */
@Component
class Backlog {
    static final int PAGE = 50;

    private final Scenes scenes;

    Backlog(Scenes scenes) {
        this.scenes = scenes;
    }

    /** The last row of the page before. */
    record Place(Instant cameAt, UUID id) {
        static Optional<Place> parse(String text) {
            String[] parts = text.split("~", -1);
            try {
                return parts.length == 2
                        ? Ids.read(parts[1])
                                .map(id -> new Place(Instant.parse(parts[0]), id))
                                .filter(place -> place.cameAt().isAfter(Instant.EPOCH))
                                .filter(place -> place.cameAt().isBefore(MomentPage.LATEST))
                        : Optional.empty();
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return cameAt + "~" + id;
        }
    }

    /**
     * What is looked for.
     *
     * @param unit of those who brought it; empty for all
     * @param channel empty for all
     */
    record Query(String unit, String channel, @Nullable Place after) {}

    /** How many wait in a unit; none is named for what nobody's unit brought. */
    record Count(@Nullable String unit, int waiting) {}

    /** A page, whether there is more, and how many wait by unit. */
    record Slice(List<Item> items, boolean more, List<Count> counts) {}

    Slice page(Actor.Agent agent, Query query) {
        return scenes.reading(
                MemberScene.of(agent),
                sql -> {
                    List<Item> rows = rows(sql, agent, query);
                    boolean more = rows.size() > PAGE;
                    return new Slice(more ? rows.subList(0, PAGE) : rows, more, counts(sql, agent));
                });
    }

    private static List<Item> rows(JdbcClient sql, Actor.Agent agent, Query query) {
        Place after = query.after();
        return sql.sql(
                        ItemTable.SELECT
                                + """
                                 where home = :home and state = 'waiting'
                                  and (came_at, id) > (:at, :id)
                                  and (:unit = '' or unit = :unit)
                                  and (:channel = '' or channel = :channel)
                                order by came_at, id limit :most
                                """)
                .param("home", agent.home().id())
                .param("at", at(after == null ? Instant.EPOCH : after.cameAt()))
                .param("id", after == null ? Ids.NIL : after.id())
                .param("unit", query.unit())
                .param("channel", query.channel())
                .param("most", PAGE + 1)
                .query(ItemTable::item)
                .list();
    }

    /** The backlog is short, and what is entered leaves its index: counting it is cheap. */
    private static List<Count> counts(JdbcClient sql, Actor.Agent agent) {
        return sql.sql(
                        """
                        select unit, count(*)::int as waiting from intake.items
                        where home = :home and state = 'waiting'
                        group by unit order by unit nulls last
                        """)
                .param("home", agent.home().id())
                .query((row, n) -> new Count(row.getString("unit"), row.getInt("waiting")))
                .list();
    }
}
