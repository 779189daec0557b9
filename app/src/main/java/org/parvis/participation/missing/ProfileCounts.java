package org.parvis.participation.missing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parvis.participation.Asking;
import org.parvis.participation.Consultation;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** How many gave each answer, for whoever may read it: the database says who. */
@Component
class ProfileCounts {
    private final Scenes scenes;
    private final Populations populations;

    ProfileCounts(Scenes scenes, Populations populations) {
        this.scenes = scenes;
        this.populations = populations;
    }

    /** Of each question of which something is known, beside the population. */
    List<Figures> figures(Consultation of, Asking to, Scene reader) {
        Map<String, Map<String, Integer>> known = of(to, reader);
        List<Figures> figures = new ArrayList<>();
        for (Population table : populations.of(of)) {
            Map<String, Integer> counts = known.get(table.code());
            if (counts != null) {
                figures.add(Figures.of(table, counts, of.profile().minimum()));
            }
        }
        return figures;
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
