package org.parvis.cases.parties;

import java.util.function.Function;
import org.parvis.cases.FileScene;
import org.parvis.cases.FileScenes;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.SecretCode;
import org.parvis.cases.spi.FileActs;
import org.parvis.kernel.CaseFileId;
import org.parvis.mandates.Act;
import org.parvis.platform.Scene;
import org.parvis.platform.Scenes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The scenes in which people and members stand in a file; the program stands in none. */
@Component
class ModuleScenes implements FileScenes {
    private final Scenes scenes;
    private final Acting acting;

    ModuleScenes(Scenes scenes, Acting acting) {
        this.scenes = scenes;
        this.acting = acting;
    }

    /** Reads as whoever it is, from one snapshot. */
    <T> T read(FileActs.Who who, CaseFileId file, Function<JdbcClient, T> work) {
        return who instanceof FileActs.Program
                ? scenes.readingJob(work)
                : scenes.reading(reading(who, file), work);
    }

    @Override
    public Scene reading(FileActs.Who who, CaseFileId file) {
        return scene(who, file, Act.RECEIVE);
    }

    @Override
    public Scene acting(FileActs.Who who, CaseFileId file) {
        return scene(who, file, Act.COMMUNICATE);
    }

    /**
     * Their scene.
     *
     * @param act which a mandate has to cover
     */
    private Scene scene(FileActs.Who who, CaseFileId file, Act act) {
        return switch (who) {
            case FileActs.Member member when member.closed() ->
                    new FileScene.FileMember(member.agent(), file);
            case FileActs.Member member -> new FileScene.MemberInFile(member.agent(), file);
            case FileActs.Person person -> new FileScene.PersonFile(person.account(), file.id());
            case FileActs.Invited invited ->
                    new FileScene.Invited(
                            invited.reference(), SecretCode.typed(invited.code()).hash());
            case FileActs.Counsel counsel ->
                    new FileScene.ActingFile(
                            counsel.account(), counsel.mandate(), file.id(), act, acting.today());
            case FileActs.Program program ->
                    throw new IllegalArgumentException("The program works by a job, in no scene");
        };
    }
}
