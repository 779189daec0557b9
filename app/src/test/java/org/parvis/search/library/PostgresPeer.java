package org.parvis.search.library;

import java.text.Normalizer;
import java.util.List;
import org.parvis.search.SearchDocument;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The search that any team has for nothing: PostgreSQL full text, accents removed, the title
 * heavier than the rest, any of the words.
 */
final class PostgresPeer {
    private final JdbcClient sql;

    PostgresPeer(JdbcClient sql) {
        this.sql = sql;
        sql.sql("create table public.peer (lang text, id text, words tsvector)").update();
    }

    void add(String lang, SearchDocument document) {
        String rest =
                String.join(
                        " ",
                        String.join(" ", document.keywords()),
                        document.summary(),
                        document.body());
        sql.sql(
                        """
                        insert into public.peer
                        select :lang, :id,
                               setweight(to_tsvector(:config::regconfig, :title), 'A')
                                 || setweight(to_tsvector(:config::regconfig, :rest), 'D')
                        """)
                .param("lang", lang)
                .param("id", document.id())
                .param("config", config(lang))
                .param("title", plain(document.title()))
                .param("rest", plain(rest))
                .update();
    }

    List<String> ask(String lang, String words) {
        return sql.sql(
                        """
                        with asked as (
                          select replace(plainto_tsquery(:config::regconfig, :words)::text,
                                         '&', '|')::tsquery as query)
                        select id from public.peer, asked
                         where lang = :lang and words @@ query
                         order by ts_rank(words, query) desc, id
                         limit 10
                        """)
                .param("config", config(lang))
                .param("words", plain(words))
                .param("lang", lang)
                .query(String.class)
                .list();
    }

    private static String config(String lang) {
        return lang.equals("en") ? "english" : "french";
    }

    /** As the extension unaccent does for these two languages. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .replace("œ", "oe");
    }
}
