package org.parvis.participation.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Asking;
import org.parvis.participation.Kind;
import org.parvis.participation.Stance;
import org.parvis.platform.Scene;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;

/** Who may read what people wrote is said by the database, whatever the program asks. */
class WhoReadsTextsTests {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Home HOME = new Home(UUID.randomUUID());
    private static final Home OTHER = new Home(UUID.randomUUID());
    private static final ReceiptNumber RECEIPT = ReceiptNumber.of(UUID.randomUUID(), 2026);
    private static final ReceiptNumber NEIGHBOUR = ReceiptNumber.of(UUID.randomUUID(), 2026);

    @BeforeAll
    static void twoContributions() {
        leave(RECEIPT, "Une fontaine");
        leave(NEIGHBOUR, "Un kiosque");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static void leave(ReceiptNumber number, String words) {
        var place =
                Contributions.Place.online(
                        new Asking(HOME, "port"), null, "fr", LocalDate.of(2026, 12, 1));
        var said =
                new Said(
                        Map.of("trees", Stance.AGREE),
                        Set.of("trees-heat"),
                        List.of(new Said.Written(Kind.PROPOSITION, "", words)));
        assertThat(new Contributions(DATABASE.scenes()).leave(number, place, said))
                .isEqualTo(Contributions.Left.KEPT);
    }

    private static List<String> words(Scene scene) {
        return DATABASE.scenes()
                .reading(
                        scene,
                        sql ->
                                sql.sql("select words from participation.texts order by words")
                                        .query(String.class)
                                        .list());
    }

    private static MemberScene member(Home home, Role role) {
        return MemberScene.of(new Actor.Agent(UUID.randomUUID(), home, role));
    }

    @Test
    void everybodyReadsWhatWasPublishedAndNothingElse() {
        assertThat(words(new Scene.Public())).isEmpty();
        publish();
        assertThat(words(new Scene.Public())).containsExactly("Une fontaine");
    }

    private static void publish() {
        DATABASE.scenes()
                .in(
                        member(HOME, Role.MANAGER),
                        sql ->
                                sql.sql(
                                                """
                                                update participation.texts
                                                set state = 'published', decided_at = timestamptz '2026-12-02'
                                                where words = 'Une fontaine'
                                                """)
                                        .update());
    }

    @Test
    void whoeverHasAReceiptReadsTheirsAlone() {
        assertThat(words(ReceiptScene.of(RECEIPT))).containsExactly("Une fontaine");
        assertThat(words(ReceiptScene.of(NEIGHBOUR))).containsExactly("Un kiosque");
        assertThat(words(ReceiptScene.of(ReceiptNumber.of(UUID.randomUUID(), 2026)))).isEmpty();
    }

    @Test
    void theBodyReadsItsOwnAndAnotherBodyNone() {
        assertThat(words(member(HOME, Role.MANAGER))).hasSize(2);
        assertThat(words(member(OTHER, Role.MANAGER))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select contribution from participation.texts",
                "select receipt from participation.contributions",
                "select contribution from participation.votes"
            })
    void neitherTheBodyNorAnybodyLearnsWhoseWordsOrVotesTheyAre(String asked) {
        for (Scene scene : List.of(new Scene.Public(), member(HOME, Role.MANAGER))) {
            assertThatThrownBy(
                            () ->
                                    DATABASE.scenes()
                                            .reading(
                                                    scene,
                                                    sql -> sql.sql(asked).query().listOfRows()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyPublishesTheirOwnWords() {
        assertThatThrownBy(
                        () ->
                                DATABASE.scenes()
                                        .in(
                                                ReceiptScene.of(RECEIPT),
                                                sql ->
                                                        sql.sql(
                                                                        "update participation.texts"
                                                                                + " set state ="
                                                                                + " 'published'")
                                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyVotesInTheContributionOfAnother() {
        UUID theirs =
                DATABASE.scenes()
                        .reading(
                                ReceiptScene.of(NEIGHBOUR),
                                sql ->
                                        sql.sql("select id from participation.contributions")
                                                .query(UUID.class)
                                                .single());
        assertThatThrownBy(
                        () ->
                                DATABASE.scenes()
                                        .in(
                                                ReceiptScene.of(RECEIPT),
                                                sql ->
                                                        sql.sql(
                                                                        """
                                                                        insert into participation.votes (contribution, home,
                                                                          consultation, proposition, stance)
                                                                        values (:id, :home, 'port', 'summer', 'agree')
                                                                        """)
                                                                .param("id", theirs)
                                                                .param("home", HOME.id())
                                                                .update()))
                .isInstanceOf(DataAccessException.class);
    }
}
