package org.parvis.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parvis.cases.FileScene;
import org.parvis.documents.DraftScene;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.mandates.MandateScene;
import org.parvis.organizations.MemberScene;
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
        Scene agent = new MemberScene.Agent(new Home(Ids.next()), Ids.next());
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
        database.scenes().in(new MemberScene.Agent(home, Ids.next()), ScenesTests::role);
        String seen =
                database.scenes().in(new Scene.Public(), jdbc -> setting(jdbc, "parvis.home"));
        assertThat(UUID.fromString(seen)).isEqualTo(Ids.NIL);
    }

    @Test
    void workOfTheSameSceneInsideWorkIsOneTransaction() {
        Scene.Person person = new Scene.Person(Ids.next());
        Scene again = new Scene.Person(person.account());
        boolean one =
                database.scenes()
                        .in(
                                person,
                                jdbc ->
                                        transaction(jdbc)
                                                .equals(
                                                        database.scenes()
                                                                .in(
                                                                        again,
                                                                        ScenesTests::transaction)));
        assertThat(one).isTrue();
    }

    /** Two people are two scenes too: none may read on as the one before. */
    static Stream<Scene> otherScenes() {
        Home home = new Home(Ids.next());
        return Stream.of(
                new Scene.Public(),
                new Scene.Person(Ids.next()),
                new IdentityScene(),
                new DraftScene(Ids.next()),
                new MemberScene.Agent(home, Ids.next()),
                new MemberScene.Staff(home, Ids.next(), home),
                new MandateScene.ActingFor(Ids.next(), Ids.next(), LocalDate.EPOCH),
                new FileScene.PersonFile(Ids.next(), Ids.next()),
                new FileScene.Invited("2026-1234", new byte[] {1}),
                new FileScene.Opener(home, Ids.next(), null, null));
    }

    @ParameterizedTest
    @MethodSource("otherScenes")
    void aSceneNestedInAnotherIsRefused(Scene other) {
        Scenes scenes = database.scenes();
        Scene person = new Scene.Person(Ids.next());
        Scenes.First<String> first =
                new Scenes.First<>("select 'x'", List.of(), (row, n) -> row.getString(1));
        List<UnaryOperator<String>> inside =
                List.of(
                        own -> scenes.in(other, ScenesTests::role),
                        own -> scenes.reading(other, ScenesTests::role),
                        own -> scenes.in(other, first, row -> row.orElse("")),
                        own -> scenes.reading(other, first, row -> row.orElse("")));
        for (UnaryOperator<String> nested : inside) {
            assertThatThrownBy(() -> scenes.in(person, own -> nested.apply(role(own))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("inside a transaction of the scene Person")
                    .hasMessageContaining("the scene " + other.getClass().getSimpleName());
        }
        assertThat(scenes.in(other, ScenesTests::role)).as("and alone it runs").isNotEmpty();
    }

    @Test
    void definitionsAreReadAsideWhereverTheyAreAskedFor() {
        Scenes scenes = database.scenes();
        String seen =
                scenes.in(
                        new Scene.Person(Ids.next()),
                        own -> scenes.reading(new Scene.Reader(), ScenesTests::role) + role(own));
        assertThat(seen).isEqualTo("parvis_readerparvis_person");
    }

    @Test
    void whatIsRefusedInsideARunningTransactionIsForTheOneThatRunsToUndo() {
        Scenes scenes = database.scenes();
        Scene person = new Scene.Person(Ids.next());
        Outcome<String> done =
                scenes.whole(
                        person,
                        own -> {
                            Outcome<String> part =
                                    scenes.whole(person, same -> Outcome.refused("no"));
                            assertThat(part).isEqualTo(Outcome.refused("no"));
                            return Outcome.ok(role(own));
                        });
        assertThat(done).isEqualTo(Outcome.ok("parvis_person"));
    }

    /** What is sent is completed in the transaction that opens the file, and no other draft is. */
    @Test
    void whoeverSendsADraftHoldsThatDraftAlone() {
        Scenes scenes = database.scenes();
        UUID draft = Ids.next();
        Scene sending = new FileScene.Opener(new Home(Ids.next()), Ids.next(), draft, null);
        String role =
                scenes.in(sending, own -> scenes.in(new DraftScene(draft), ScenesTests::role));
        assertThat(role).isEqualTo("parvis_opener");
        Scene other = new DraftScene(Ids.next());
        assertThatThrownBy(() -> scenes.in(sending, own -> scenes.in(other, ScenesTests::role)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void workAsideIsDoneAsAnotherRelationAndTheSceneComesBack() {
        Scenes scenes = database.scenes();
        Home home = new Home(Ids.next());
        String seen =
                scenes.in(
                        new FileScene.PersonFile(Ids.next(), Ids.next()),
                        jdbc ->
                                scenes.aside(
                                                new FileScene.Opener(home, Ids.next(), null, null),
                                                other ->
                                                        role(other) + setting(other, "parvis.home"))
                                        + " "
                                        + role(jdbc)
                                        + setting(jdbc, "parvis.home"));
        assertThat(seen).isEqualTo("parvis_opener" + home + " parvis_person" + Ids.NIL);
    }

    @Test
    void whoeverCatchesWhatFailedAsideIsThemselvesAgain() {
        Scenes scenes = database.scenes();
        Scene draft = new DraftScene(Ids.next());
        String after =
                scenes.in(
                        draft,
                        own -> {
                            assertThatThrownBy(
                                            () ->
                                                    scenes.aside(
                                                            new Scene.Person(Ids.next()),
                                                            other -> {
                                                                throw new IllegalStateException(
                                                                        role(other));
                                                            }))
                                    .hasMessage("parvis_person");
                            return role(own) + " " + scenes.in(draft, ScenesTests::role);
                        });
        assertThat(after).isEqualTo("parvis_draft parvis_draft");
    }

    @Test
    void whatIsReadApartIsReadAsItsOwnRelationInsideAndOutside() {
        Scenes scenes = database.scenes();
        Scene person = new Scene.Person(Ids.next());
        Scene draft = new DraftScene(Ids.next());
        assertThat(scenes.apart(person, ScenesTests::role)).isEqualTo("parvis_person");
        String seen = scenes.in(draft, own -> scenes.apart(person, ScenesTests::role) + role(own));
        assertThat(seen).isEqualTo("parvis_personparvis_draft");
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

    private static String transaction(JdbcClient jdbc) {
        return jdbc.sql("select virtualtransaction from pg_locks where pid = pg_backend_pid()")
                .query(String.class)
                .list()
                .getFirst();
    }

    private static String setting(JdbcClient jdbc, String name) {
        return jdbc.sql("select current_setting(?)").param(name).query(String.class).single();
    }
}
