package org.parvis.opendata.following;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Ids;
import org.parvis.opendata.news.Happening;
import org.parvis.opendata.news.HappeningTable;
import org.parvis.platform.Scenes;
import org.parvis.post.Message;
import org.parvis.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells those who follow data what happened. What happened is noted in the transaction in which it
 * does; from there each step is one transaction that takes away what it dealt with and writes what
 * comes next: whoever is killed between loses nothing, and nothing is told twice.
 */
@Component
class FollowNews {
    private static final int BATCH = 50;

    private final FollowerTable followers;
    private final HappeningTable happenings;
    private final FollowLetters letters;
    private final Post post;
    private final Scenes scenes;
    private final InstantSource clock;
    private final ZoneId zone;

    FollowNews(
            FollowerTable followers,
            HappeningTable happenings,
            FollowLetters letters,
            Post post,
            Scenes scenes,
            InstantSource clock,
            ZoneId zone) {
        this.followers = followers;
        this.happenings = happenings;
        this.letters = letters;
        this.post = post;
        this.scenes = scenes;
        this.clock = clock;
        this.zone = zone;
    }

    /** Does all there is to do now. */
    void run() {
        while (scenes.job(FollowNews::spread)) {
            // as long as something happened that nobody was noted for
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        @Nullable UUID place = Ids.NIL;
        while (place != null) {
            UUID after = place;
            place = scenes.job(jobs -> write(jobs, after, today));
        }
    }

    /** Notes for whom something is that happened; whether there may be more. */
    private static boolean spread(JdbcClient jobs) {
        return jobs.sql(
                                """
                                with taken as (
                                  select dataset, number, what, at from opendata.happened
                                  order by at, dataset, number, what
                                  limit 100 for update skip locked),
                                told as (
                                  insert into opendata.untold (follower, dataset, number, what, at)
                                  select f.follower, s.dataset, s.number, s.what, s.at
                                  from taken s join opendata.follows f on f.dataset = s.dataset
                                  where f.confirmed_at <= s.at
                                  on conflict do nothing)
                                delete from opendata.happened h using taken s
                                where h.dataset = s.dataset and h.number = s.number
                                  and h.what = s.what
                                """)
                        .update()
                > 0;
    }

    /** Writes the letters of some of them; after whom the next ones come, or nothing. */
    private @Nullable UUID write(JdbcClient jobs, UUID after, LocalDate today) {
        List<Follower> some = due(jobs, after, today);
        if (some.isEmpty()) {
            return null;
        }
        UUID[] ids = some.stream().map(Follower::id).toArray(UUID[]::new);
        Map<UUID, List<Happening>> told = happenings.untold(jobs, ids);
        List<Message> written =
                some.stream()
                        .flatMap(one -> letter(one, told.get(one.id()), today).stream())
                        .toList();
        post.send(jobs, written);
        jobs.sql(
                        """
                        with told as (delete from opendata.untold where follower = any(:ids))
                        update opendata.followers set told_on = :today
                        where id = any(:written)
                        """)
                .param("ids", ids)
                .param("written", told.keySet().toArray(UUID[]::new))
                .param("today", today)
                .update();
        return some.getLast().id();
    }

    /** Nothing where all that happened was taken back meanwhile. */
    private Optional<Message> letter(
            Follower to, @Nullable List<Happening> happened, LocalDate today) {
        return happened == null ? Optional.empty() : Optional.of(letters.news(to, happened, today));
    }

    private List<Follower> due(JdbcClient jobs, UUID after, LocalDate today) {
        return jobs.sql(
                        """
                        select f.id, f.sealed, f.lang from opendata.followers f
                        where f.id > :after and (f.told_on is null or f.told_on < :today)
                          and exists (select from opendata.untold u where u.follower = f.id)
                        order by f.id limit :batch for update of f skip locked
                        """)
                .param("after", after)
                .param("today", today)
                .param("batch", BATCH)
                .query((row, n) -> followers.follower(row))
                .list();
    }
}
