package org.parvis.cases.admission;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.cases.FileDirectory;
import org.parvis.cases.acts.Reference;
import org.parvis.kernel.Actor;
import org.parvis.kernel.CaseFileId;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.stereotype.Component;

/** Answers in the scene of whoever asks, so nobody learns of a file that is not theirs to see. */
@Component
class FilesByReference implements FileDirectory {
    private static final int MOST = 200;

    private final Scenes scenes;

    FilesByReference(Scenes scenes) {
        this.scenes = scenes;
    }

    @Override
    public Optional<CaseFileId> byReference(Actor.Agent agent, String typed) {
        return Reference.parse(typed)
                .flatMap(
                        reference ->
                                scenes.reading(
                                        FileOpenings.scene(agent),
                                        sql -> FileOpenings.find(sql, agent, reference)))
                .map(FileOpenings.Found::file);
    }

    @Override
    public List<UUID> found(Actor.Agent agent, String words) {
        return scenes.reading(
                FileOpenings.scene(agent),
                sql ->
                        sql.sql("select * from cases.find_work_items(?, ?)")
                                .param(words)
                                .param(MOST)
                                .query(UUID.class)
                                .list());
    }

    @Override
    public Map<UUID, String> references(Actor.Agent agent, Collection<UUID> files) {
        return scenes.reading(
                FileOpenings.scene(agent),
                sql -> {
                    Map<UUID, String> found = new HashMap<>();
                    sql.sql(
                                    """
                                    select case_file, reference from cases.work_items
                                    where home = :home and case_file = any(:files)
                                    """)
                            .param("home", agent.home().id())
                            .param("files", files.toArray(UUID[]::new))
                            .query(
                                    row -> {
                                        found.put(
                                                row.getObject("case_file", UUID.class),
                                                row.getString("reference"));
                                    });
                    return found;
                });
    }

    @Override
    public Map<UUID, Known> own(UUID account, Collection<UUID> files) {
        return scenes.reading(
                new Scene.Person(account),
                sql -> {
                    Map<UUID, Known> found = new HashMap<>();
                    sql.sql(
                                    """
                                    select case_file, reference, service from cases.person_files
                                    where account = :account and case_file = any(:files)
                                    """)
                            .param("account", account)
                            .param("files", files.toArray(UUID[]::new))
                            .query(
                                    row -> {
                                        found.put(
                                                row.getObject("case_file", UUID.class),
                                                new Known(
                                                        row.getString("reference"),
                                                        row.getString("service")));
                                    });
                    return found;
                });
    }
}
