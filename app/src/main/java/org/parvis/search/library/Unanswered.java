package org.parvis.search.library;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Searches that found nothing, counted by day for a person to read. Words only: what holds a digit
 * or an address could name somebody and is not kept; nothing tells who searched; 90 days at most.
 */
@Component
public class Unanswered {
    private static final Pattern WORDS = Pattern.compile("[\\p{L} '’-]{3,80}");
    private static final int LONGEST_DAY = 1000;

    private final Scenes scenes;
    private final InstantSource clock;

    Unanswered(Scenes scenes, InstantSource clock) {
        this.scenes = scenes;
        this.clock = clock;
    }

    /** How often, since when it is kept, and when last. */
    record Asked(String words, int times, LocalDate last) {}

    /** Those that nobody has dealt with, the most frequent first. */
    List<Asked> waiting(String lang, int most) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select query, sum(n)::int as times, max(day) as last
                                        from search.unanswered where lang = :lang
                                        group by query having not bool_or(done)
                                        order by times desc, last desc, query limit :most
                                        """)
                                .param("lang", lang)
                                .param("most", most)
                                .query(
                                        (row, n) ->
                                                new Asked(
                                                        row.getString("query"),
                                                        row.getInt("times"),
                                                        row.getObject("last", LocalDate.class)))
                                .list());
    }

    /** Somebody dealt with it. */
    void done(String lang, String words) {
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        update search.unanswered set done = true
                                        where lang = :lang and query = :words and not done
                                        """)
                                .param("lang", lang)
                                .param("words", words)
                                .update());
    }

    public void note(String lang, String query) {
        if (!WORDS.matcher(query).matches()) {
            return;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        scenes.job(
                sql ->
                        sql.sql(
                                        """
                                        with old as (
                                          delete from search.unanswered where day < :oldest
                                        )
                                        insert into search.unanswered as u (day, lang, query)
                                        select :today, :lang, lower(:query)
                                         where (select count(*) from search.unanswered
                                                 where day = :today) < :most
                                        on conflict (day, lang, query) do update set n = u.n + 1
                                        """)
                                .param("oldest", today.minusDays(90))
                                .param("today", today)
                                .param("lang", lang)
                                .param("query", query)
                                .param("most", LONGEST_DAY)
                                .update());
    }
}
