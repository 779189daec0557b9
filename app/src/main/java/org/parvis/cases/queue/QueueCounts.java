package org.parvis.cases.queue;

import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.Acting;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.CaseFileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the numbers on a queue's tabs. A body's counts are counted again after its acts, by the
 * follower and never by a request.
 */
@Component
public class QueueCounts implements Follower {
    private final Acting acting;

    public QueueCounts(Acting acting) {
        this.acting = acting;
    }

    @Override
    public String name() {
        return "cases.queue-counts";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        count(jobs, acts.stream().map(ActNotice::file).distinct().toList());
    }

    /** Counts again for the bodies that work on these files. */
    public void count(JdbcClient jobs, List<CaseFileId> files) {
        List<UUID> bodies =
                jobs.sql(
                                """
                                select distinct coalesce(f.worked_by, f.home) as body
                                from unnest(:homes, :files) as wanted (home, id)
                                join cases.case_files f using (home, id)
                                """)
                        .param("homes", files.stream().map(f -> f.home().id()).toArray(UUID[]::new))
                        .param("files", files.stream().map(CaseFileId::id).toArray(UUID[]::new))
                        .query(UUID.class)
                        .list();
        countFor(jobs, bodies);
    }

    /** Counts again all that these bodies work on. */
    public void countFor(JdbcClient jobs, List<UUID> bodies) {
        jobs.sql(
                        """
                        insert into cases.queue_counts (home, view, n)
                        select body.home, v.view, v.n
                        from (select distinct home from unnest(:bodies) as one (home)
                              order by home) body
                        cross join lateral (select
                                count(*) filter (where due_on < :today) as late,
                                count(*) filter (where due_on between :today and cast(:today as date) + 5) as soon,
                                count(*) filter (where remind_on <= :today) as again,
                                count(*) filter (where unread) as answered,
                                count(*) filter (where to_sign) as sign,
                                count(*) filter (where assignee is null) as nobody,
                                count(*) as whole,
                                (select count(*) from cases.work_items
                                  where home = body.home and to_post) as post,
                                (select count(*) from cases.work_items
                                  where home = body.home and to_reach) as reach
                              from cases.work_items i where i.home = body.home and open) c
                        cross join lateral (values ('late', late), ('soon', soon), ('again', again),
                          ('answered', answered), ('to-sign', sign), ('nobody', nobody), ('to-post', post),
                          ('to-reach', reach),
                          ('all', whole)) v (view, n)
                        on conflict (home, view) do update set n = excluded.n
                        """)
                .param("bodies", bodies.toArray(UUID[]::new))
                .param("today", acting.today())
                .update();
    }
}
