package org.parvis.participation.voices;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Asking;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** All that people wrote in a consultation and that was published, whatever it is about. */
@Component
class PublishedWords {
    private final Scenes scenes;

    PublishedWords(Scenes scenes) {
        this.scenes = scenes;
    }

    /**
     * Words of somebody.
     *
     * @param proposition what they are about: a proposition or a paragraph, by its code
     * @param version of the text; none for what is about no text
     * @param wording the words proposed for a paragraph; none for the others
     */
    record Words(
            UUID id,
            String kind,
            String proposition,
            @Nullable String version,
            @Nullable String wording,
            String words,
            String lang,
            @Nullable String theme,
            String speaksAs,
            String speaksFor) {}

    /** In the order of what they say: none of them tells when it came. Read as anybody. */
    List<Words> of(Asking to) {
        return scenes.reading(
                new Scene.Public(),
                sql ->
                        sql.sql(
                                        """
                                        select id, kind, proposition, version, wording, words, lang, theme,
                                          speaks_as, speaks_for
                                        from participation.texts
                                        where home = :home and consultation = :consultation
                                          and state = 'published'
                                        order by kind, proposition, words collate "C", id
                                        """)
                                .param("home", to.home().id())
                                .param("consultation", to.consultation())
                                .query(Words.class)
                                .list());
    }
}
