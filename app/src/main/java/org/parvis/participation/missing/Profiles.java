package org.parvis.participation.missing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.Asking;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/**
 * Takes what people say of themselves, once for each receipt. The receipt and the answers go into
 * two tables that nothing joins; the hourly round takes away the order in which both came.
 */
@Component
class Profiles {
    private final Scenes scenes;

    Profiles(Scenes scenes) {
        this.scenes = scenes;
    }

    /** Whether that receipt told it already. */
    boolean told(Asking to, String receipt) {
        ProfileScene scene = ProfileScene.of(to, receipt);
        return scenes.reading(
                scene,
                sql ->
                        sql.sql(
                                        """
                                        select exists (select from participation.profiles_told
                                          where told = ?)
                                        """)
                                .param(scene.digest())
                                .query(Boolean.class)
                                .single());
    }

    /**
     * Takes it.
     *
     * @param answers the groups that were chosen, by question
     * @return whether it counts: not when this receipt told it before
     */
    boolean tell(Asking to, String receipt, Map<String, String> answers) {
        ProfileScene scene = ProfileScene.of(to, receipt);
        String[] lines =
                answers.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .sorted()
                        .toArray(String[]::new);
        return scenes.in(
                scene,
                sql -> {
                    int fresh =
                            sql.sql(
                                            """
                                            insert into participation.profiles_told
                                              (home, consultation, told)
                                            values (:home, :consultation, :told)
                                            on conflict do nothing
                                            """)
                                    .param("home", to.home().id())
                                    .param("consultation", to.consultation())
                                    .param("told", scene.digest())
                                    .update();
                    return fresh == 1
                            && sql.sql(
                                                    """
                                                    insert into participation.profiles
                                                      (id, home, consultation, answers)
                                                    values (:id, :home, :consultation, :answers)
                                                    """)
                                            .param("id", UUID.randomUUID())
                                            .param("home", to.home().id())
                                            .param("consultation", to.consultation())
                                            .param("answers", lines)
                                            .update()
                                    == 1;
                });
    }

    /** The answers of one who waits. */
    record Waiting(Asking to, List<String> answers) {}
}
