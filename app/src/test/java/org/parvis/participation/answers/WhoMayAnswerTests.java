package org.parvis.participation.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.kernel.Actor;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.kernel.Role;
import org.parvis.organizations.MemberScene;
import org.parvis.participation.Asking;
import org.parvis.participation.answers.Commitment.Kind;
import org.parvis.participation.answers.Commitment.News;
import org.parvis.participation.answers.NewAnswer.NewCommitment;
import org.parvis.participation.answers.NewAnswer.Seen;
import org.parvis.platform.Scene;
import org.parvis.testing.TestDatabase;
import org.springframework.dao.DataAccessException;

/** Who answers for whom is said by the database, whatever the program asks. */
class WhoMayAnswerTests {
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final LocalizedText WORDS = LocalizedText.said("Oui", "");
    private static final Actor.Agent OURS = agent(Role.PERSON_IN_CHARGE);
    private static final Actor.Agent OTHER = agent(Role.PERSON_IN_CHARGE);
    private static final Asking PORT = new Asking(OURS.home(), "port");
    private static final ThemeAnswering.Place PLACE =
            new ThemeAnswering.Place("port", "moving", TODAY);

    private final ThemeAnswers answers = new ThemeAnswers(DATABASE.scenes());

    @BeforeAll
    static void anAnswerWithACommitment() {
        assertThat(give(OURS, PLACE, Seen.NOTHING)).isInstanceOf(Outcome.Ok.class);
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static Actor.Agent agent(Role role) {
        return new Actor.Agent(UUID.randomUUID(), new Home(UUID.randomUUID()), role);
    }

    private static Outcome<Boolean> give(Actor.Agent agent, ThemeAnswering.Place place, Seen seen) {
        var promised = new NewCommitment(WORDS, WORDS, TODAY.plusDays(30));
        var answer = new NewAnswer(Verdict.RETAINED, WORDS, null, List.of(promised));
        return new ThemeAnswering(DATABASE.scenes()).give(agent, place, answer, seen, true);
    }

    @Test
    void everybodyReadsWhatWasGiven() {
        Given given = answers.of(PORT);
        assertThat(given.answer("moving").orElseThrow().words()).isEqualTo(WORDS);
        assertThat(given.commitments("moving")).hasSize(1);
    }

    @Test
    void whoeverWritesFromAnOlderStateAddsNothingAtAll() {
        var place = new ThemeAnswering.Place("port", "living", TODAY);
        assertThat(give(OURS, place, Seen.NOTHING)).isInstanceOf(Outcome.Ok.class);
        assertThat(give(OURS, place, Seen.NOTHING)).isInstanceOf(Outcome.Refused.class);
        assertThat(give(OURS, place, new Seen(1, 0)))
                .as("the answer is new, its commitment is not: neither is kept")
                .isInstanceOf(Outcome.Refused.class);
        Given given = answers.of(PORT);
        assertThat(given.versions("living")).hasSize(1);
        assertThat(given.commitments("living")).hasSize(1);
    }

    @Test
    void aCommitmentIsSpokenOfByItsBodyAlone() {
        UUID ours = answers.of(PORT).commitments("moving").getFirst().id();
        var news = new News(Kind.MOVED, TODAY.plusDays(60), WORDS, null, TODAY);
        var answering = new ThemeAnswering(DATABASE.scenes());
        assertThat(answering.say(OTHER, ours, 0, news)).isFalse();
        assertThat(answering.say(OURS, ours, 0, news)).isTrue();
        assertThat(answering.say(OURS, ours, 0, news)).as("said from an older state").isFalse();
        assertThat(answers.of(PORT).commitments("moving").getFirst().news()).containsExactly(news);
    }

    @Test
    void nobodyAnswersInTheNameOfAnotherBody() {
        for (Scene scene : List.of(MemberScene.of(OTHER), new Scene.Public())) {
            assertThatThrownBy(
                            () ->
                                    DATABASE.scenes()
                                            .in(
                                                    scene,
                                                    sql ->
                                                            sql.sql(
                                                                            """
                                                                            insert into participation.answers (id, home, consultation,
                                                                              theme, version, verdict, fr, en, given_on, given_by)
                                                                            values (:id, :home, 'port', 'works', 1, 'not', 'Non', '',
                                                                              date '2026-12-01', :id)
                                                                            """)
                                                                    .param("id", UUID.randomUUID())
                                                                    .param("home", OURS.home().id())
                                                                    .update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update participation.answers set fr = 'Autre'",
                "delete from participation.answers",
                "update participation.commitments set promised_on = date '2030-01-01'",
                "delete from participation.commitment_news",
                "select given_by from participation.answers"
            })
    void whatWasSaidIsChangedByNobodyAndNotTiedToAMember(String asked) {
        for (Scene scene : List.of(MemberScene.of(OURS), new Scene.Public())) {
            assertThatThrownBy(
                            () ->
                                    DATABASE.scenes()
                                            .in(scene, sql -> sql.sql(asked).query().listOfRows()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
