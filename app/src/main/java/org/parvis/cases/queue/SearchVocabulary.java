package org.parvis.cases.queue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.parvis.feed.ActNotice;
import org.parvis.feed.Follower;
import org.parvis.kernel.Home;
import org.parvis.platform.Scenes;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the words that a body's files hold, so that a search with a slip of the hand still finds
 * them. Rows of the queue from before files were searched by their words are filled in once.
 */
@Component
public class SearchVocabulary implements Follower {
    /** Rows filled in one transaction. */
    private static final int BATCH = 2_000;

    /** Each term is looked at once, however many of the files bear it. */
    private static final String KEEP =
            """
            with borne as materialized (
              select distinct i.home, substr(term, 13) as word
              from unnest(cast(:homes as uuid[]), cast(:files as uuid[]))
                as opened (home, case_file)
              join cases.work_items i using (home, case_file)
              cross join unnest(tsvector_to_array(i.terms)) term)
            insert into cases.search_vocabulary (home, word)
            select home, word from borne where word ~ '^[[:alpha:]]{4,30}$'
            order by home, word
            on conflict do nothing
            """;

    private final Scenes scenes;

    SearchVocabulary(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public String name() {
        return "cases.search-vocabulary";
    }

    @Override
    public void follow(JdbcClient jobs, List<ActNotice> acts) {
        List<ActNotice> opened = acts.stream().filter(act -> act.seq() == 1).toList();
        if (!opened.isEmpty()) {
            keep(
                    jobs,
                    opened.stream().map(act -> act.file().home().id()).toArray(UUID[]::new),
                    opened.stream().map(act -> act.file().id()).toArray(UUID[]::new));
        }
    }

    /**
     * The words of files that pass to another body go with them: their keys and its vocabulary
     * change, and what no other file of the first one holds is gone from there.
     */
    public static void pass(JdbcClient jobs, Home from, Home to, UUID[] files) {
        jobs.sql(
                        """
                        update cases.work_items i set terms = array_to_tsvector(array(
                          select right(:to::text, 12) || substr(term, 13)
                          from unnest(tsvector_to_array(i.terms)) term))
                        where i.home = :to and i.case_file = any(:files) and i.terms is not null
                        """)
                .param("to", to.id())
                .param("files", files)
                .update();
        UUID[] homes = new UUID[files.length];
        Arrays.fill(homes, to.id());
        keep(jobs, homes, files);
        jobs.sql(
                        """
                        with its as (
                          select distinct substr(term, 13) as word
                          from cases.work_items i, unnest(tsvector_to_array(i.terms)) term
                          where i.home = :to and i.case_file = any(:files))
                        delete from cases.search_vocabulary v using its
                        where v.home = :from and v.word = its.word and not exists (
                          select from cases.work_items other
                          where other.home = :from and other.terms @@ quote_literal(
                            right(:from::text, 12) || its.word)::tsquery)
                        """)
                .param("from", from.id())
                .param("to", to.id())
                .param("files", files)
                .update();
    }

    private static void keep(JdbcClient jobs, UUID[] homes, UUID[] files) {
        jobs.sql(KEEP).param("homes", homes).param("files", files).update();
    }

    /** In the background: pages do not wait for it, and what was done is not done again. */
    @EventListener(ApplicationReadyEvent.class)
    void fillInBackground() {
        Thread.ofVirtual().name("search-words").start(this::fill);
    }

    /** Fills in what older versions wrote; returns how many rows there were. */
    int fill() {
        int all = 0;
        int filled = fillSome();
        while (filled > 0) {
            all += filled;
            filled = fillSome();
        }
        return all;
    }

    private record Filled(UUID home, UUID file) {}

    private int fillSome() {
        return scenes.job(
                jobs -> {
                    List<Filled> rows =
                            jobs.sql(
                                            """
                                            update cases.work_items i
                                            set terms = cases.search_document(i.home, i.reference,
                                              i.requester, i.title, '')
                                            from (select home, case_file from cases.work_items
                                                  where terms is null
                                                  order by home, case_file limit :most
                                                  for update skip locked) unsearched
                                            where i.home = unsearched.home
                                              and i.case_file = unsearched.case_file
                                            returning i.home, i.case_file
                                            """)
                                    .param("most", BATCH)
                                    .query(
                                            (row, n) ->
                                                    new Filled(
                                                            row.getObject("home", UUID.class),
                                                            row.getObject("case_file", UUID.class)))
                                    .list();
                    keep(
                            jobs,
                            rows.stream().map(Filled::home).toArray(UUID[]::new),
                            rows.stream().map(Filled::file).toArray(UUID[]::new));
                    return rows.size();
                });
    }
}
