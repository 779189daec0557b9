package org.parvis.cases.admission;

import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Finds where a file lives that passed to the body of whoever opens it, by its reference. */
@Component
public class PassedFiles {
    private final Scenes scenes;

    public PassedFiles(Scenes scenes) {
        this.scenes = scenes;
    }

    public Optional<Home> named(Actor.Agent agent, String typed) {
        return Reference.parse(typed)
                .flatMap(
                        reference ->
                                scenes.reading(
                                        MemberScene.of(agent),
                                        sql ->
                                                sql.sql("select cases.passed_home(?)")
                                                        .param(reference)
                                                        .query(UUID.class)
                                                        .optional()))
                .map(Home::new);
    }
}
