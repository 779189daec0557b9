package org.parvis.participation.missing;

import java.util.HashMap;
import java.util.Map;
import org.parvis.participation.Asking;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How many gave each answer, for whoever may read it: the database says who. */
@Component
class ProfileCounts {
    private final Scenes scenes;

    ProfileCounts(Scenes scenes) {
        this.scenes = scenes;
    }

    /** By question and answer; of no answer those who gave none are counted. */
    Map<String, Map<String, Integer>> of(Asking to, Scene reader) {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        scenes.reading(
                        reader,
                        sql ->
                                sql.sql(
                                                """
                                                select question, answer, people
                                                from participation.profile_counts
                                                where home = :home and consultation = :consultation
                                                """)
                                        .param("home", to.home().id())
                                        .param("consultation", to.consultation())
                                        .query(One.class)
                                        .list())
                .forEach(
                        one ->
                                all.computeIfAbsent(one.question(), it -> new HashMap<>())
                                        .put(one.answer(), one.people()));
        return all;
    }

    /** One line of the table. */
    record One(String question, String answer, int people) {}
}
