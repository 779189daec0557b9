package org.parvis.plans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.plans.Plan.Link;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far initiatives are. Each method works in its caller's transaction and scene. */
@Component
public class ProgressTable {
    /** The latest of each initiative. */
    Map<Link, Progress> latest(JdbcClient sql) {
        var latest = new HashMap<Link, Progress>();
        sql.sql(
                        """
                        select distinct on (holder, code) holder, code, said_on, done, spent, expected,
                          words
                        from plans.progress
                        order by holder, code, at desc
                        """)
                .query(
                        row -> {
                            latest.put(
                                    new Link(row.getString("holder"), row.getString("code")),
                                    new Progress(
                                            row.getObject("said_on", LocalDate.class),
                                            row.getInt("done"),
                                            row.getLong("spent"),
                                            row.getObject("expected", LocalDate.class),
                                            row.getString("words")));
                        });
        return latest;
    }

    public void say(
            JdbcClient sql,
            Home home,
            Link of,
            Progress progress,
            @Nullable UUID member,
            Instant at) {
        sql.sql(
                        """
                        insert into plans.progress (home, id, holder, code, said_on, done, spent,
                          expected, words, member, at)
                        values (:home, :id, :holder, :code, :on, :done, :spent, :expected, :words,
                          :member, :at)
                        """)
                .param("home", home.id())
                .param("id", Ids.next())
                .param("holder", of.holder())
                .param("code", of.code())
                .param("on", progress.on())
                .param("done", progress.done())
                .param("spent", progress.spent())
                .param("expected", progress.expected())
                .param("words", progress.words())
                .param("member", member)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
