package org.parvis.participation.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.participation.Speaker;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** The remarks on a text that everybody may read; read as anybody, in a transaction of its own. */
@Component
public class TextVoices {
    /** So many stand on one page. */
    static final int PAGE = 20;

    private final Scenes scenes;

    TextVoices(Scenes scenes) {
        this.scenes = scenes;
    }

    /** A remark that was published. */
    public record Published(UUID id, Remark remark, String lang, Speaker speaker) {}

    /** How many were published of each paragraph that has any. */
    public Map<String, Integer> counts(Asking of) {
        Map<String, Integer> counts = new HashMap<>();
        scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select proposition, count(*) as remarks from participation.texts
                                        where home = ? and consultation = ? and state = 'published'
                                          and kind in ('comment', 'amendment')
                                        group by proposition
                                        """)
                                .param(of.home().id())
                                .param(of.consultation())
                                .query((row, n) -> counts.put(row.getString(1), row.getInt(2)))
                                .list());
        return counts;
    }

    /** Those of a paragraph, the oldest first, after that one; one more than a page. */
    List<Published> of(Asking of, String paragraph, @Nullable UUID after) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id, proposition, version, wording, words, lang,
                                          speaks_as, speaks_for, registration
                                        from participation.texts
                                        where home = :home and consultation = :consultation
                                          and proposition = :paragraph
                                          and state = 'published' and kind in ('comment', 'amendment')
                                          and (cast(:after as uuid) is null or id > :after)
                                        order by id limit :most
                                        """)
                                .param("home", of.home().id())
                                .param("consultation", of.consultation())
                                .param("paragraph", paragraph)
                                .param("after", after)
                                .param("most", PAGE + 1)
                                .query(TextVoices::one)
                                .list());
    }

    private static Published one(ResultSet row, int n) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                new Remark(
                        row.getString("proposition"),
                        row.getString("version"),
                        row.getString("wording"),
                        row.getString("words")),
                row.getString("lang"),
                Speaker.of(row));
    }
}
