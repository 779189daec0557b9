package org.parvis.identity.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.documents.DraftScene;
import org.parvis.identity.IdentityScene;
import org.parvis.kernel.Home;
import org.parvis.kernel.Ids;
import org.parvis.organizations.MemberScene;
import org.parvis.platform.Scene;
import org.parvis.testing.MovableClock;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who reaches which rows of accounts when only the database answers. */
class AccountRowsTests {
    private static TestDatabase database;
    private static UUID one;
    private static UUID other;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        AccountTable accounts =
                new AccountTable(database.scenes(), MovableClock.at("2026-11-25T12:00:00Z"));
        one = accounts.openDemonstration("une@personne.example", "Une", "fr");
        other = accounts.openDemonstration("autre@personne.example", "Autre", "en");
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void withoutASceneNothingIsReached() {
        assertThatThrownBy(() -> count(JdbcClient.create(database.app())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aPersonReachesTheirOwnAccountOnlyAndNeverAPassword() {
        assertThat(database.scenes().reading(new Scene.Person(one), AccountRowsTests::count))
                .isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .reading(
                                                new Scene.Person(one),
                                                jdbc ->
                                                        jdbc.sql(
                                                                        "select password from identity.accounts")
                                                                .query()
                                                                .listOfRows()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () ->
                                database.scenes()
                                        .in(
                                                new Scene.Person(one),
                                                jdbc ->
                                                        jdbc.sql("delete from identity.accounts")
                                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noOtherRelationReachesAccounts() {
        for (Scene scene :
                new Scene[] {
                    new Scene.Public(),
                    new Scene.Reader(),
                    new DraftScene(Ids.next()),
                    new MemberScene.Agent(new Home(Ids.next()), other)
                }) {
            assertThatThrownBy(() -> database.scenes().reading(scene, AccountRowsTests::count))
                    .as(scene.toString())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void signInReachesAll() {
        assertThat(database.scenes().reading(new IdentityScene(), AccountRowsTests::count))
                .isEqualTo(2);
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(id) from identity.accounts").query(Long.class).single();
    }
}
