package org.parvis.search.library;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.parvis.platform.Scenes;
import org.parvis.search.SoughtWords;
import org.parvis.search.words.Lexicon;
import org.springframework.stereotype.Component;

/** Words that stewards taught, beside those of the pack. */
@Component
class TaughtTable {
    /** All of them are in memory. */
    private static final int MOST = 1_000;

    private final Scenes scenes;

    TaughtTable(Scenes scenes) {
        this.scenes = scenes;
    }

    List<SoughtWords.Taught> all(String lang) {
        return scenes.readingJob(
                sql ->
                        sql.sql(
                                        """
                                        select lang, says, means, taught_by, taught_at
                                        from search.taught where lang = :lang order by says
                                        """)
                                .param("lang", lang)
                                .query(
                                        (row, n) ->
                                                new SoughtWords.Taught(
                                                        row.getString("lang"),
                                                        row.getString("says"),
                                                        row.getString("means"),
                                                        row.getObject("taught_by", UUID.class),
                                                        row.getObject(
                                                                        "taught_at",
                                                                        OffsetDateTime.class)
                                                                .toInstant()))
                                .list());
    }

    List<Lexicon.Rule> rules(String lang) {
        return all(lang).stream()
                .map(one -> new Lexicon.Rule(List.of(one.says()), List.of(one.means())))
                .toList();
    }

    /** In place of what the same words led to before. False when there are too many. */
    boolean put(SoughtWords.Taught one) {
        return scenes.<Integer>job(
                        sql ->
                                sql.sql(
                                                """
                                                insert into search.taught (lang, says, means, taught_by, taught_at)
                                                select :lang, :says, :means, :by, :at
                                                 where (select count(*) from search.taught) < :most
                                                on conflict (lang, says) do update
                                                   set means = excluded.means,
                                                       taught_by = excluded.taught_by,
                                                       taught_at = excluded.taught_at
                                                """)
                                        .param("lang", one.lang())
                                        .param("says", one.says())
                                        .param("means", one.means())
                                        .param("by", one.by())
                                        .param("at", one.at().atOffset(ZoneOffset.UTC))
                                        .param("most", MOST)
                                        .update())
                > 0;
    }

    boolean remove(String lang, String says) {
        return scenes.<Integer>job(
                        sql ->
                                sql.sql(
                                                "delete from search.taught where lang = :lang and"
                                                        + " says = :says")
                                        .param("lang", lang)
                                        .param("says", says)
                                        .update())
                > 0;
    }
}
