package org.parvis.cases;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers on a queue's tabs. A body's counts are counted again after its acts, by the
 * follower and never by a request.
 */
@Component
class QueueCounts implements Follower {
    @Override
    public String name() {
        return "cases.queue-counts";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        Set<UUID> homes =
                acts.stream().map(act -> act.file().home().id()).collect(Collectors.toSet());
        for (UUID home : homes) {
            count(jobs, home);
        }
    }

    static void count(JdbcClient jobs, UUID home) {
        jobs.sql(
                        """
                        insert into cases.queue_counts (home, view, n)
                        select :home, v.view, v.n
                        from (select
                                count(*) filter (where due_on < current_date) as late,
                                count(*) filter (where due_on between current_date and current_date + 5) as soon,
                                count(*) filter (where unread) as answered,
                                count(*) filter (where step = 'to-sign') as sign,
                                count(*) filter (where assignee is null) as nobody,
                                count(*) as whole,
                                (select count(*) from cases.work_items
                                  where home = :home and to_post) as post
                              from cases.work_items where home = :home and open) c
                        cross join lateral (values ('late', late), ('soon', soon),
                          ('answered', answered), ('to-sign', sign), ('nobody', nobody), ('to-post', post),
                          ('all', whole)) v (view, n)
                        on conflict (home, view) do update set n = excluded.n
                        """)
                .param("home", home)
                .update();
    }
}
