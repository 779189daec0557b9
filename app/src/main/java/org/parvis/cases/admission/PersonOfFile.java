package org.parvis.cases.admission;

import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.mandates.PeopleOfFiles;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Whose a file is, as its directory has it; a file without an account is nobody's here. */
@Component
class PersonOfFile implements PeopleOfFiles {
    private final Scenes scenes;
    private final PassedFiles passed;

    PersonOfFile(Scenes scenes, PassedFiles passed) {
        this.scenes = scenes;
        this.passed = passed;
    }

    @Override
    public Optional<Found> of(Actor.Agent agent, String typed) {
        Actor.Agent there = passed.named(agent, typed).map(agent::in).orElse(agent);
        return Reference.parse(typed)
                .flatMap(
                        reference ->
                                scenes.reading(
                                        MemberScene.of(there),
                                        sql ->
                                                FileOpenings.find(sql, there, reference)
                                                        .map(FileOpenings.Found::file)
                                                        .flatMap(
                                                                file ->
                                                                        sql.sql(
                                                                                        """
                                                                                        select account from cases.person_files
                                                                                        where home = :home and case_file = :file
                                                                                        order by opened_at limit 1
                                                                                        """)
                                                                                .param(
                                                                                        "home",
                                                                                        file.home()
                                                                                                .id())
                                                                                .param(
                                                                                        "file",
                                                                                        file.id())
                                                                                .query(UUID.class)
                                                                                .optional())
                                                        .map(
                                                                person ->
                                                                        new Found(
                                                                                reference,
                                                                                person))));
    }
}
