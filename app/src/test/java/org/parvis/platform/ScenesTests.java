package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScenesTests {
    static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aSceneTakesTheRoleOfItsRelationForOneTransactionOnly() {
        Scene agent = new Scene.Agent(new Home(Ids.next()), Ids.next());
        assertThat(database.scenes().in(agent, ScenesTests::role)).isEqualTo("parvis_agent");
        assertThat(database.scenes().in(new Scene.Public(), ScenesTests::role))
                .isEqualTo("parvis_public");
        assertThat(
                        JdbcClient.create(database.app())
                                .sql("select current_user")
                                .query(String.class)
                                .single())
                .isEqualTo("parvis_app");
    }

    @Test
    void whatIsSaidOfASceneIsForgottenAtItsEnd() {
        Home home = new Home(Ids.next());
        database.scenes().in(new Scene.Agent(home, Ids.next()), ScenesTests::role);
        String seen =
                database.scenes().in(new Scene.Public(), jdbc -> setting(jdbc, "parvis.home"));
        assertThat(UUID.fromString(seen)).isEqualTo(Ids.NIL);
    }

    @Test
    void workInsideWorkKeepsTheScene() {
        Scene person = new Scene.Person(Ids.next());
        String role =
                database.scenes()
                        .in(
                                person,
                                jdbc ->
                                        database.scenes()
                                                .in(new Scene.Identity(), ScenesTests::role));
        assertThat(role).isEqualTo("parvis_person");
    }

    @Test
    void workAsideIsDoneAsAnotherRelationAndTheSceneComesBack() {
        Scenes scenes = database.scenes();
        Home home = new Home(Ids.next());
        String seen =
                scenes.in(
                        new Scene.PersonFile(Ids.next(), Ids.next()),
                        jdbc ->
                                scenes.aside(
                                                new Scene.Opener(home, Ids.next(), null, null),
                                                other ->
                                                        role(other) + setting(other, "parvis.home"))
                                        + " "
                                        + role(jdbc)
                                        + setting(jdbc, "parvis.home"));
        assertThat(seen).isEqualTo("parvis_opener" + home + " parvis_person" + Ids.NIL);
    }

    @Test
    void nothingIsAsideOutsideATransaction() {
        assertThatThrownBy(() -> database.scenes().aside(new Scene.Public(), ScenesTests::role))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutASceneTheProgramReadsNothing() {
        JdbcClient bare = JdbcClient.create(database.app());
        assertThatThrownBy(
                        () ->
                                bare.sql("select count(*) from platform.scheduled_tasks")
                                        .query(Long.class)
                                        .single())
                .hasStackTraceContaining("permission denied");
    }

    private static String role(JdbcClient jdbc) {
        return jdbc.sql("select current_user").query(String.class).single();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }
}
