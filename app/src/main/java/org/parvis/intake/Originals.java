package org.parvis.intake;

import static org.parvis.intake.BatchTable.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Actor;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Paper whose request is in a file: what is to be returned or destroyed, by when, and who did. */
@Component
class Originals {
    static final int PAGE = 50;

    private static final String SELECT =
            """
            select id, case_file, service, channel, pages, original, original_due, original_at,
              original_by
            from intake.items where home = :home and original in ('return', 'destroy')
            """;

    private final Scenes scenes;
    private final InstantSource clock;

    Originals(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** One task; done when somebody said so. */
    record Task(
            UUID item,
            @Nullable UUID file,
            @Nullable String service,
            int pages,
            String does,
            LocalDate due,
            @Nullable Instant doneAt,
            @Nullable UUID doneBy) {}

    /** The tasks, soonest first, and those done of late. */
    record Shown(List<Task> open, boolean more, List<Task> done) {}

    Shown of(Actor.Agent agent) {
        return scenes.reading(
                MemberScene.of(agent),
                sql -> {
                    List<Task> open =
                            tasks(sql, agent, "original_at is null order by original_due, id");
                    boolean more = open.size() > PAGE;
                    return new Shown(
                            more ? open.subList(0, PAGE) : open,
                            more,
                            tasks(sql, agent, "original_at is not null order by original_at desc"));
                });
    }

    private static List<Task> tasks(JdbcClient sql, Actor.Agent agent, String which) {
        return sql.sql(SELECT + " and " + which + " limit " + (PAGE + 1))
                .param("home", agent.home().id())
                .query(Originals::task)
                .list();
    }

    private static Task task(ResultSet row, int n) throws SQLException {
        OffsetDateTime done = row.getObject("original_at", OffsetDateTime.class);
        return new Task(
                row.getObject("id", UUID.class),
                row.getObject("case_file", UUID.class),
                row.getString("service"),
                row.getInt("pages"),
                row.getString("original"),
                row.getObject("original_due", LocalDate.class),
                done == null ? null : done.toInstant(),
                row.getObject("original_by", UUID.class));
    }

    /** Somebody did it; whoever says so first is kept. */
    boolean done(Actor.Agent agent, UUID item) {
        return scenes.<Boolean>in(
                MemberScene.of(agent),
                sql ->
                        sql.sql(
                                                """
                                                update intake.items set original_at = :now,
                                                  original_by = :by
                                                where home = :home and id = :id
                                                  and original in ('return', 'destroy')
                                                  and original_at is null
                                                """)
                                        .param("now", at(clock.instant()))
                                        .param("by", agent.member())
                                        .param("home", agent.home().id())
                                        .param("id", item)
                                        .update()
                                == 1);
    }
}
